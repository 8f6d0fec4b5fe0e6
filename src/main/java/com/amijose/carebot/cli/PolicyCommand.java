package com.amijose.carebot.cli;

import com.amijose.carebot.config.SettingsReader;
import com.amijose.carebot.policy.DecisionTable;
import com.amijose.carebot.policy.PolicyCheck;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "policy",
    mixinStandardHelpOptions = true,
    description = "Prints the decision table as it is run, as Markdown.",
    subcommands = PolicyCommand.Check.class)
final class PolicyCommand implements Callable<Integer> {
  @Mixin private final CommonOptions options = new CommonOptions();

  @Override
  public Integer call() {
    DecisionTable table = table(options);
    System.out.print(table.asMarkdown());
    System.err.println("policy version " + table.version());
    return ExitStatus.DONE;
  }

  private static DecisionTable table(CommonOptions options) {
    return new DecisionTable(
        SettingsReader.forTriage(options.config(), CommonOptions.home(), System::getenv).limits());
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description =
          "Proves that every case has a row, no row is dead or contradicts another, and that waiting never makes"
              + " an answer better. Exit status 1 if not.")
  static final class Check implements Callable<Integer> {
    @Mixin private final CommonOptions options = new CommonOptions();

    @Override
    public Integer call() {
      PolicyCheck.Report report = PolicyCheck.of(table(options));
      report.faults().forEach(System.out::println);
      System.out.printf(
          "%d rows, %d combinations of facts decided: %s%n",
          report.rows(),
          report.worlds(),
          report.faults().isEmpty()
              ? "total, no dead rows, monotone"
              : report.faults().size() + " faults");
      return report.faults().isEmpty() ? ExitStatus.DONE : ExitStatus.CHECKS_FAILED;
    }
  }
}
