package com.amijose.carebot.policy;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * The numbers of the policy, from configuration; days are calendar days in the shop's time zone,
 * last day inside.
 *
 * @param cancelWithin how long after it was placed an order can be cancelled, end inside
 * @param warrantyDays from delivery; empty where the shop has configured none
 * @param transitDays how long after shipping a parcel may be under way
 * @param postByDays how many days after the reply a return must be posted
 */
public record Limits(
    Duration cancelWithin,
    int refundDays,
    int returnDays,
    OptionalInt warrantyDays,
    int transitDays,
    int postByDays) {
  public static final Limits PUBLISHED =
      new Limits(Duration.ofHours(2), 30, 60, OptionalInt.empty(), 21, 14);

  public Limits {
    if (cancelWithin.isNegative()
        || refundDays < 0
        || returnDays < refundDays
        || transitDays < 0
        || postByDays < 1) {
      throw new IllegalArgumentException(
          "limits out of range: " + cancelWithin + ", " + refundDays + ", " + returnDays);
    }
  }
}
