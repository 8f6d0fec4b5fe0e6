package com.amijose.carebot.cli;

import com.amijose.carebot.app.BesideTheBot;
import com.amijose.carebot.app.RunningBot;
import com.amijose.carebot.config.UnusableConfigurationException;
import com.amijose.carebot.reply.UnwritableLetterException;
import com.amijose.carebot.understanding.learned.ModelsUnavailableException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code carebot}. */
@Command(
    name = "carebot",
    mixinStandardHelpOptions = true,
    version = "Carebot 0.1",
    description = {
      "Reads the shop's returns mailbox, decides each mail by the returns policy, and answers or drafts.",
      ""
    },
    footer = {
      "",
      "Try it on sample mail:            carebot demo",
      "Ask what it would do with a mail: carebot triage --orders ORDERS.csv MAIL.eml",
      "Check the set-up:                 carebot doctor --config config/carebot.yml",
      "Run it:                           carebot run --config config/carebot.yml",
      "",
      "Exit status: 0 done, 1 checks failed or rows refused, 2 wrong arguments or configuration,",
      "3 a server or file is not to be had, 70 a fault of Carebot's own."
    },
    subcommands = {
      DemoCommand.class,
      RunCommand.class,
      TriageCommand.class,
      CasesCommand.class,
      OrdersCommand.class,
      ResumeCommand.class,
      DoctorCommand.class,
      PolicyCommand.class,
      TrainCommand.class,
      EvalCommand.class
    })
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    int status = commandLine().execute(arguments);
    System.out.flush();
    Runtime.getRuntime().halt(status);
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setExitCodeExceptionMapper(Main::status)
        .setExecutionExceptionHandler(Main::report);
  }

  private static int report(Exception thrown, CommandLine line, CommandLine.ParseResult parsed) {
    if (status(thrown) == ExitStatus.OWN_FAULT) {
      System.err.println(
          "carebot: a fault of Carebot's own; please report it with what stands below");
      thrown.printStackTrace(System.err);
    } else {
      String.valueOf(thrown.getMessage())
          .lines()
          .forEach(text -> System.err.println("carebot: " + text));
    }
    return status(thrown);
  }

  private static int status(Throwable thrown) {
    if (thrown instanceof StopException stop) return stop.status();
    if (thrown instanceof CommandLine.ParameterException) return ExitStatus.UNUSABLE;
    if (thrown instanceof UnusableConfigurationException) return ExitStatus.UNUSABLE;
    if (thrown instanceof ModelsUnavailableException
        || thrown instanceof UnwritableLetterException) {
      return ExitStatus.UNUSABLE;
    }
    if (thrown instanceof BesideTheBot.UnavailableException
        || thrown instanceof RunningBot.CannotStartException) {
      return ExitStatus.ENVIRONMENT;
    }
    return ExitStatus.OWN_FAULT;
  }
}
