package com.amijose.carebot.app;

import com.amijose.carebot.config.RunSettings;
import com.amijose.carebot.desk.DeskUnavailableException;
import com.amijose.carebot.store.DatabaseRefusedException;
import java.io.PrintStream;
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
   * @param console where the address of the desk is told, and the way in while there is nobody
   * @throws CannotStartException where the database or the port is not to be had
   */
  public static void runUntilStopped(
      RunSettings settings, BotSettings.Backlog backlog, PrintStream console)
      throws InterruptedException {
    try {
      Bot bot =
          new Bot(
              Assembly.botSettings(settings, backlog),
              Assembly.skills(settings.middle()),
              Clock.systemUTC());
      bot.stopOnSignal(() -> {});
      bot.start();
      bot.deskAddress().ifPresent(address -> console.println("Care desk: " + address + "/"));
      bot.firstUserAddress().ifPresent(address -> greet(console, address));
      console.flush();
    } catch (DatabaseRefusedException | DeskUnavailableException unavailable) {
      throw new CannotStartException(unavailable);
    }
    new CountDownLatch(1).await();
  }

  private static void greet(PrintStream console, String address) {
    console.println("Nobody uses the care desk yet. Become its first lead, once, with this link:");
    console.println("  " + address);
  }
}
