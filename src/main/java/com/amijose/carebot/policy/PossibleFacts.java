package com.amijose.carebot.policy;

import com.amijose.carebot.order.Category;
import com.amijose.carebot.order.Order;
import com.amijose.carebot.order.Stage;
import com.amijose.carebot.understanding.ItemWish;
import com.amijose.carebot.understanding.Reason;
import com.amijose.carebot.understanding.Request;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All that could be true of one item, as {@link Facts}: one world where everything is known, else
 * one for each combination of the values that the unknown facts could have (policy page, "Deciding
 * when a fact is unknown").
 *
 * @param reasons what only the customer can tell
 * @param deliveries what is not the customer's to settle
 */
record PossibleFacts(
    Order order,
    ItemWish wish,
    Instant arrivedAt,
    List<Reason> reasons,
    List<Delivery> deliveries) {

  /** A stage and, for what is delivered, the day that the message came on. */
  record Delivery(Facts.Phase phase, int day) {}

  /** Reasons that speak of having seen the piece. */
  private static final List<Reason> SEEN =
      List.of(
          Reason.DAMAGED,
          Reason.FAULTY,
          Reason.WRONG_ITEM,
          Reason.NOT_AS_EXPECTED,
          Reason.WRONG_SIZE,
          Reason.ARRIVED_LATE);

  static PossibleFacts of(
      Order order, ItemWish wish, Instant arrivedAt, Limits limits, ZoneId zone) {
    List<Delivery> deliveries = deliveries(order, wish, arrivedAt, limits, zone);
    return new PossibleFacts(order, wish, arrivedAt, reasons(wish, deliveries), deliveries);
  }

  Facts world(Reason reason, Delivery delivery) {
    return new Facts(
        wish.line().category(),
        wish.request(),
        reason,
        delivery.phase(),
        Duration.between(order.placedAt(), arrivedAt),
        delivery.day(),
        wish.worn(),
        wish.customersFault());
  }

  /**
   * Not stated stands for an ordinary reason, for a hope disappointed and for the seller's fault,
   * but for two rows.
   */
  private static List<Reason> reasons(ItemWish wish, List<Delivery> deliveries) {
    if (wish.reason() != Reason.NOT_STATED) return List.of(wish.reason());
    if (wish.line().category() == Category.GIFT_CARD) return List.of(Reason.CHANGED_MIND);
    boolean row5a =
        wish.request() == Request.CANCEL
            && wish.line().category() == Category.PERSONALIZED
            && deliveries.stream().allMatch(delivery -> delivery.phase() == Facts.Phase.SHIPPED);
    if (row5a) return List.of(Reason.NOT_STATED);
    return List.of(Reason.CHANGED_MIND, Reason.NOT_AS_EXPECTED, Reason.DAMAGED);
  }

  private static List<Delivery> deliveries(
      Order order, ItemWish wish, Instant arrivedAt, Limits limits, ZoneId zone) {
    Stage stage = order.stageOf(wish.line(), arrivedAt);
    if (stage instanceof Stage.Closed) return List.of(new Delivery(Facts.Phase.CLOSED, 0));
    if (stage instanceof Stage.Delivered delivered) {
      return List.of(new Delivery(Facts.Phase.DELIVERED, days(delivered.at(), arrivedAt, zone)));
    }
    if (stage instanceof Stage.Shipped shipped) {
      return onTheWay(days(shipped.at(), arrivedAt, zone), wish, limits);
    }
    return List.of(new Delivery(Facts.Phase.PLACED, 0));
  }

  private static List<Delivery> onTheWay(int daysSinceShipped, ItemWish wish, Limits limits) {
    boolean has = wish.has() || SEEN.contains(wish.reason());
    boolean mayBeUnderWay =
        wish.reason() == Reason.NOT_RECEIVED || (!has && daysSinceShipped <= limits.transitDays());
    if (mayBeUnderWay) return List.of(new Delivery(Facts.Phase.SHIPPED, 0));
    List<Delivery> days = new ArrayList<>();
    IntStream.rangeClosed(Math.max(0, daysSinceShipped - limits.transitDays()), daysSinceShipped)
        .forEach(day -> days.add(new Delivery(Facts.Phase.DELIVERED, day)));
    return days;
  }

  /** Calendar days in the shop's zone. */
  static int days(Instant from, Instant to, ZoneId zone) {
    LocalDate first = from.atZone(zone).toLocalDate();
    return Math.toIntExact(ChronoUnit.DAYS.between(first, to.atZone(zone).toLocalDate()));
  }
}
