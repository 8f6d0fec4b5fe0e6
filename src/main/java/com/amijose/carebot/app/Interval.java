package com.amijose.carebot.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Something that is done from time to time within a step that comes more often. */
final class Interval {
  private final Duration length;
  private final Clock clock;
  private Instant next = Instant.MIN;

  Interval(Duration length, Clock clock) {
    this.length = length;
    this.clock = clock;
  }

  /** True the first time, and then once after each interval. */
  boolean isOver() {
    Instant now = clock.instant();
    if (now.isBefore(next)) return false;
    next = now.plus(length);
    return true;
  }
}
