package com.amijose.carebot.reply;

import com.amijose.carebot.policy.Dates;
import com.amijose.carebot.policy.ItemDecision;
import com.amijose.carebot.policy.Limits;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence on one item may speak of; days are counted from delivery, dates are the shop's. A
 * null is not known of this item, and a sentence that needs it stops the letter.
 *
 * @param day the day on which the message came, the day of delivery being 0
 * @param firstDay the earliest day that it can have been, where the delivery is not known
 * @param lastDay the latest
 */
record Sentence(
    int quantity,
    @Nullable String delivered,
    @Nullable String shipped,
    @Nullable Integer day,
    @Nullable Integer firstDay,
    @Nullable Integer lastDay,
    @Nullable String refundUntil,
    @Nullable String returnUntil,
    @Nullable String warrantyUntil,
    String sincePlaced,
    String cancelUntil,
    String cancelTime,
    int refundDays,
    int returnDays) {

  static Sentence of(ItemDecision item, Limits limits, ZoneId zone) {
    Dates dates = item.dates();
    return new Sentence(
        item.wish().quantity(),
        day(dates.deliveredOn()),
        day(dates.shippedOn()),
        number(dates.day()),
        number(dates.firstPossibleDay()),
        number(dates.lastPossibleDay()),
        day(dates.refundUntil()),
        day(dates.returnUntil()),
        day(dates.warrantyUntil()),
        Wording.span(dates.sincePlaced()),
        Wording.moment(dates.cancelUntil(), zone),
        Wording.span(limits.cancelWithin()),
        limits.refundDays(),
        limits.returnDays());
  }

  private static @Nullable String day(Optional<LocalDate> date) {
    return date.map(Wording::day).orElse(null);
  }

  private static @Nullable Integer number(OptionalInt days) {
    return days.isPresent() ? days.getAsInt() : null;
  }
}
