package com.amijose.carebot.cli;

import com.amijose.carebot.app.BotSettings;
import com.amijose.carebot.app.RunningBot;
import com.amijose.carebot.config.SettingsReader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the bot until it is told to stop (Ctrl-C or SIGTERM): reads the mailbox, decides, drafts and, in mode auto,"
          + " sends what is clear-cut.",
      ""
    })
final class RunCommand implements Callable<Integer> {
  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "The configuration.")
  private Path config = Path.of("");

  @Option(
      names = "--backlog",
      defaultValue = "baseline",
      description =
          "What becomes of mail that lay in the mailbox before the first start: baseline (left alone) or draft (every"
              + " reply drafted).")
  private BotSettings.Backlog backlog = BotSettings.Backlog.BASELINE;

  @Override
  public Integer call() throws InterruptedException {
    RunningBot.runUntilStopped(
        SettingsReader.forRun(config, CommonOptions.home(), System::getenv), backlog, System.out);
    return ExitStatus.DONE;
  }
}
