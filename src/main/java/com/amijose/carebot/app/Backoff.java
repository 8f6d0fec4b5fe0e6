package com.amijose.carebot.app;

import com.amijose.carebot.mailbox.MailboxUnavailableException;
import com.amijose.carebot.mailbox.MailboxUnavailableException.Trouble;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after failures in a row: each wait twice the last up to the longest, less up to
 * a quarter at random, so that several instances do not come back at the same moment.
 *
 * @param first after one failure
 * @param longest of all
 * @param refused after a refused login, where trying often could lock the account; doubled up to
 *     ten times the longest
 */
record Backoff(Duration first, Duration longest, Duration refused, RandomGenerator random) {
  /**
   * The longest is short, since a lost mailbox is to be found again soon after it is back; a server
   * that throttles gets a connection attempt every half minute.
   */
  static final Backoff STANDARD =
      new Backoff(
          Duration.ofSeconds(1),
          Duration.ofSeconds(30),
          Duration.ofSeconds(30),
          RandomGenerator.of("L64X128MixRandom"));

  Duration after(int failures, RuntimeException trouble) {
    boolean refusal =
        trouble instanceof MailboxUnavailableException unavailable
            && unavailable.trouble() == Trouble.LOGIN_REFUSED;
    Duration base = refusal ? refused : first;
    Duration ceiling = refusal ? longest.multipliedBy(10) : longest;
    Duration full = base.multipliedBy(1L << Math.min(failures - 1, 16));
    if (full.compareTo(ceiling) > 0) full = ceiling;
    return full.minusMillis((long) (full.toMillis() * 0.25 * random.nextDouble()));
  }
}
