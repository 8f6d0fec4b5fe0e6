package com.amijose.carebot.app;

import com.amijose.carebot.config.RunSettings;
import com.amijose.carebot.desk.DeskUnavailableException;
import com.amijose.carebot.store.DatabaseRefusedException;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The bot as a process: from the start to SIGTERM. */
public final class RunningBot {
  /** So long a stop may take; the contract allows 30 seconds. */
  private static final long STOP_SECONDS = 28;

  private final Bot bot;
  private final CountDownLatch told = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);

  private RunningBot(Bot bot) {
    this.bot = bot;
  }

  /** Something around the bot keeps it from starting; the message says what, and what to do. */
  public static final class CannotStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotStartException(RuntimeException cause) {
      super(cause.getMessage(), cause);
    }
  }

  /**
   * @throws CannotStartException where the database or the port is not to be had
   */
  public static RunningBot start(RunSettings settings, BotSettings.Backlog backlog) {
    try {
      Bot bot =
          new Bot(
              Assembly.botSettings(settings, backlog),
              Assembly.skills(settings.middle()),
              Clock.systemUTC());
      bot.start();
      return new RunningBot(bot);
    } catch (DatabaseRefusedException | DeskUnavailableException unavailable) {
      throw new CannotStartException(unavailable);
    }
  }

  /** Returns when the process was told to stop and what was in hand is finished or handed back. */
  public void untilToldToStop() {
    Thread hook = new Thread(this::stopAndWait, "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      told.await();
      bot.close();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      ended.countDown();
    }
  }

  /**
   * A JVM that ends by a signal would report 143; a clean stop is 0, so the hook ends it itself.
   */
  private void stopAndWait() {
    told.countDown();
    try {
      boolean clean = ended.await(STOP_SECONDS, TimeUnit.SECONDS);
      Runtime.getRuntime().halt(clean ? 0 : 1);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
