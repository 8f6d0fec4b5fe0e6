package com.amijose.carebot.outbox;

import java.util.List;
import java.util.Optional;

/**
 * When automatic sending stops by itself: five permanent refusals in a row, or an hour with more
 * than three times the replies of a usual one.
 *
 * @param refusalsInARow that open it
 * @param timesMedian how many times the median of the hours that had any reply
 * @param hoursKnown so many such hours must be known before a median means anything
 * @param atLeast an hour with no more replies than this is never too many: a small shop's median
 *     may be one
 */
public record BreakerRules(int refusalsInARow, int timesMedian, int hoursKnown, int atLeast) {
  public static final BreakerRules STANDARD = new BreakerRules(5, 3, 24, 20);

  /** Why it opens, in plain words; empty where it does not. */
  public Optional<String> afterRefusal(int inARow) {
    return inARow < refusalsInARow
        ? Optional.empty()
        : Optional.of(inARow + " replies in a row were refused for good");
  }

  /**
   * @param lastHour automatic replies queued in the last hour
   * @param hours how many each earlier hour had that had any
   */
  public Optional<String> afterQueueing(int lastHour, List<Integer> hours) {
    if (lastHour <= atLeast || hours.size() < hoursKnown) return Optional.empty();
    List<Integer> sorted = hours.stream().sorted().toList();
    int median = sorted.get(sorted.size() / 2);
    return lastHour <= timesMedian * median
        ? Optional.empty()
        : Optional.of(
            lastHour
                + " replies in one hour are more than "
                + timesMedian
                + " times the usual "
                + median);
  }
}
