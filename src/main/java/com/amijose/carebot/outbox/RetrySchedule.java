package com.amijose.carebot.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a deferred reply is tried again: the first delays one after the other, then the last one for
 * ever, until the reply is stale (reliability I18).
 *
 * @param staleAfter counted from when the reply was queued: an older answer is a person's business
 */
public record RetrySchedule(List<Duration> delays, Duration staleAfter) {
  public static final RetrySchedule STANDARD =
      new RetrySchedule(
          List.of(
              Duration.ofMinutes(1),
              Duration.ofMinutes(5),
              Duration.ofMinutes(15),
              Duration.ofMinutes(30),
              Duration.ofHours(1)),
          Duration.ofHours(24));

  public RetrySchedule {
    delays = List.copyOf(delays);
    if (delays.isEmpty() || delays.stream().anyMatch(delay -> delay.isNegative() || delay.isZero()))
      throw new IllegalArgumentException("a retry schedule needs positive delays");
  }

  /**
   * @param failures how many there were, this one included; at least 1
   */
  public Duration delayAfter(int failures) {
    return delays.get(Math.min(failures, delays.size()) - 1);
  }

  /** When to try again; empty where the reply would be stale by then. */
  public Optional<Instant> next(Instant queuedAt, int failures, Instant now) {
    Instant next = now.plus(delayAfter(failures));
    return isStale(queuedAt, next) ? Optional.empty() : Optional.of(next);
  }

  public boolean isStale(Instant queuedAt, Instant now) {
    return !now.isBefore(queuedAt.plus(staleAfter));
  }
}
