package com.amijose.carebot.casework;

import java.util.OptionalInt;

/**
 * How many automatic replies may be queued (reliability I10), counted from recorded replies,
 * whatever became of them; empty is no limit.
 *
 * @param perRecipientDay to one address in 24 hours
 * @param perThreadWeek in one conversation in 7 days
 * @param perHour in all in one hour
 * @param perDay in all in 24 hours
 */
public record SendLimits(
    OptionalInt perRecipientDay,
    OptionalInt perThreadWeek,
    OptionalInt perHour,
    OptionalInt perDay) {

  public static final SendLimits STANDARD = of(3, 5, 60, 500);
  public static final SendLimits OFF =
      new SendLimits(
          OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

  public static SendLimits of(int recipientDay, int threadWeek, int hour, int day) {
    return new SendLimits(
        OptionalInt.of(recipientDay),
        OptionalInt.of(threadWeek),
        OptionalInt.of(hour),
        OptionalInt.of(day));
  }
}
