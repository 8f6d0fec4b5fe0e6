package com.amijose.carebot.cli;

import com.amijose.carebot.app.Examination;
import com.amijose.carebot.config.SettingsReader;
import com.amijose.carebot.doctor.Check;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description =
        "Checks configuration, clock, policy, templates, models, orders, database, IMAP and SMTP, and says what to do about"
            + " each thing that is wrong. Exit status 1 if any.")
final class DoctorCommand implements Callable<Integer> {
  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "The configuration.")
  private Path config = Path.of("");

  @Override
  public Integer call() {
    Examination examination =
        new Examination(SettingsReader.forRun(config, CommonOptions.home(), System::getenv));
    List<Check.Finding> findings = Check.examine(examination.checks());
    for (Check.Finding finding : findings) {
      System.out.printf(
          "%-14s %-6s %s%n", finding.subject(), finding.fine() ? "ok" : "WRONG", finding.words());
      if (!finding.fine()) System.out.printf("%-21s do: %s%n", "", finding.cure());
    }
    long wrong = findings.stream().filter(finding -> !finding.fine()).count();
    System.out.println(
        wrong == 0 ? "All is well." : wrong + " of " + findings.size() + " are wrong.");
    return wrong == 0 ? ExitStatus.DONE : ExitStatus.CHECKS_FAILED;
  }
}
