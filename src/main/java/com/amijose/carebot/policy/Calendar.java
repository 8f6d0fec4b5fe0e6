package com.amijose.carebot.policy;

import com.amijose.carebot.order.Order;
import com.amijose.carebot.order.Stage;
import com.amijose.carebot.understanding.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The dates behind a decision, and what other dates or facts would have given. */
final class Calendar {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private Calendar() {}

  static Dates of(PossibleFacts possible, Limits limits, ZoneId zone) {
    Order order = possible.order();
    Stage stage = order.stageOf(possible.wish().line(), possible.arrivedAt());
    Optional<LocalDate> delivered =
        stage instanceof Stage.Delivered known
            ? Optional.of(date(known.at(), zone))
            : Optional.empty();
    IntSummaryStatistics days =
        possible.deliveries().stream()
            .filter(delivery -> delivery.phase() == Facts.Phase.DELIVERED)
            .mapToInt(PossibleFacts.Delivery::day)
            .summaryStatistics();
    boolean any = days.getCount() > 0;
    Optional<LocalDate> shipped =
        order.shippedAt().filter(at -> !at.isAfter(possible.arrivedAt())).map(at -> date(at, zone));
    return new Dates(
        Duration.between(order.placedAt(), possible.arrivedAt()),
        order.placedAt().plus(limits.cancelWithin()),
        shipped,
        delivered,
        delivered.isPresent() ? OptionalInt.of(days.getMin()) : OptionalInt.empty(),
        any ? OptionalInt.of(days.getMin()) : OptionalInt.empty(),
        any ? OptionalInt.of(days.getMax()) : OptionalInt.empty(),
        delivered.map(day -> day.plusDays(limits.refundDays())),
        delivered.map(day -> day.plusDays(limits.returnDays())),
        limits.warrantyDays().isPresent()
            ? delivered.map(day -> day.plusDays(limits.warrantyDays().getAsInt()))
            : Optional.empty());
  }

  /** For a person who decides: earlier windows, and what the seller's fault would give. */
  static List<String> alternatives(PossibleFacts possible, DecisionTable table, ZoneId zone) {
    List<String> lines = new ArrayList<>();
    Stage stage = possible.order().stageOf(possible.wish().line(), possible.arrivedAt());
    if (stage instanceof Stage.Delivered delivered) {
      LocalDate day = date(delivered.at(), zone);
      for (int last : List.of(table.limits().refundDays(), table.limits().returnDays())) {
        DecisionTable.Result then = table.decide(atDay(possible, last));
        if (!same(
            then, table.decide(possible.world(first(possible), possible.deliveries().get(0))))) {
          lines.add("until " + DATE.format(day.plusDays(last)) + ": " + words(then));
        }
      }
    }
    Reason reason = possible.wish().reason();
    if (!reason.isSellersFault() && reason != Reason.NOT_RECEIVED && reason != Reason.NOT_STATED) {
      DecisionTable.Result now = table.decide(possible.world(reason, possible.deliveries().get(0)));
      DecisionTable.Result faulty =
          table.decide(possible.world(Reason.FAULTY, possible.deliveries().get(0)));
      if (!same(now, faulty)) lines.add("if the piece were faulty: " + words(faulty));
    }
    return lines;
  }

  private static Reason first(PossibleFacts possible) {
    return possible.reasons().get(0);
  }

  private static Facts atDay(PossibleFacts possible, int day) {
    int now = possible.deliveries().get(0).day();
    return possible.world(
        first(possible), new PossibleFacts.Delivery(Facts.Phase.DELIVERED, Math.min(day, now)));
  }

  private static boolean same(DecisionTable.Result one, DecisionTable.Result other) {
    return one.outcome() == other.outcome() && one.remedies().equals(other.remedies());
  }

  private static String words(DecisionTable.Result result) {
    Set<Remedy> remedies = result.remedies();
    String outcome = result.outcome().word().replace('_', ' ');
    if (remedies.isEmpty()) return outcome;
    return outcome
        + " ("
        + String.join(
            ", ",
            remedies.stream().sorted().map(remedy -> remedy.word().replace('_', ' ')).toList())
        + ")";
  }

  private static LocalDate date(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDate();
  }
}
