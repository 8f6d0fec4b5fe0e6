package com.amijose.carebot.cli;

import com.amijose.carebot.app.BesideTheBot;
import com.amijose.carebot.config.SettingsReader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "resume",
    mixinStandardHelpOptions = true,
    description = "Lets automatic replies go out again after the breaker has stopped them.")
final class ResumeCommand implements Callable<Integer> {
  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "The configuration.")
  private Path config = Path.of("");

  @Override
  public Integer call() {
    String database = SettingsReader.databaseOf(config, CommonOptions.home(), System::getenv);
    boolean wasOpen = new BesideTheBot(database).resume("command line");
    System.out.println(
        wasOpen
            ? "Automatic replies go out again."
            : "Nothing to do: automatic replies were not stopped.");
    return ExitStatus.DONE;
  }
}
