package com.amijose.carebot.app;

import com.amijose.carebot.config.RunSettings;
import com.amijose.carebot.desk.DeskUnavailableException;
import com.amijose.carebot.store.DatabaseRefusedException;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;

/** The bot as a process of its own. */
public final class RunningBot {
  private RunningBot() {}

  /** Something around the bot keeps it from starting; the message says what, and what to do. */
  public static final class CannotStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotStartException(RuntimeException cause) {
      super(cause.getMessage(), cause);
    }
  }

  /**
   * Runs until SIGTERM or Ctrl-C, finishes or hands back what is in hand, and ends the process with
   * status 0; it does not return otherwise.
   *
   * @throws CannotStartException where the database or the port is not to be had
   */
  public static void runUntilStopped(RunSettings settings, BotSettings.Backlog backlog)
      throws InterruptedException {
    try {
      Bot bot =
          new Bot(
              Assembly.botSettings(settings, backlog),
              Assembly.skills(settings.middle()),
              Clock.systemUTC());
      bot.stopOnSignal(() -> {});
      bot.start();
    } catch (DatabaseRefusedException | DeskUnavailableException unavailable) {
      throw new CannotStartException(unavailable);
    }
    new CountDownLatch(1).await();
  }
}
