package com.amijose.carebot.cli;

import com.amijose.carebot.app.Demo;
import com.amijose.carebot.config.Settings;
import com.amijose.carebot.config.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the whole bot on an embedded mail server with sample mail, everything on this machine; Ctrl-C ends it.",
      ""
    })
final class DemoCommand implements Callable<Integer> {
  @Option(
      names = "--exit-when-idle",
      description = "End with a summary once the sample mail is worked off.")
  private boolean exitWhenIdle;

  @Override
  public Integer call() throws IOException, InterruptedException {
    // The demo tells what happens in lines of its own; the log would stand between them.
    if (System.getenv("CAREBOT_LOG") == null) System.setProperty("CAREBOT_LOG", "WARN");
    Settings settings =
        SettingsReader.forTriage(Optional.empty(), CommonOptions.home(), name -> null);
    Path folder = Files.createTempDirectory("carebot-demo-");
    Demo.onThisMachine(settings, folder, System.out).run(exitWhenIdle);
    return ExitStatus.DONE;
  }
}
