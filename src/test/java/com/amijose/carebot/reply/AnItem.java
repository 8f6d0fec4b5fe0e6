package com.amijose.carebot.reply;

import com.amijose.carebot.message.EmailAddress;
import com.amijose.carebot.order.Category;
import com.amijose.carebot.order.Order;
import com.amijose.carebot.order.OrderLine;
import com.amijose.carebot.order.OrderNumber;
import com.amijose.carebot.policy.Clause;
import com.amijose.carebot.policy.Dates;
import com.amijose.carebot.policy.ItemDecision;
import com.amijose.carebot.policy.Missing;
import com.amijose.carebot.policy.Outcome;
import com.amijose.carebot.policy.Remedy;
import com.amijose.carebot.understanding.ItemWish;
import com.amijose.carebot.understanding.Reason;
import com.amijose.carebot.understanding.Request;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One decided line, by default delivered on Friday 2 October 2026, which makes the mail's day 31.
 */
final class AnItem {
  private final String title;
  private String number = "AJ24817";
  private String name = "Jo Bloggs";
  private List<String> address = List.of("12 High Street", "Anytown AB1 2CD", "United Kingdom");
  private String sku = "NK-014";
  private int quantity = 1;
  private boolean quantityStated = true;
  private boolean has = true;
  private Request request = Request.RETURN;
  private Reason reason = Reason.CHANGED_MIND;
  private List<String> rows = List.of();
  private Outcome outcome = Outcome.REVIEW;
  private Set<Remedy> remedies = Set.of();
  private Set<Clause> clauses = Set.of();
  private Set<Missing> missing = Set.of();
  private Instant placedAt = Instant.parse("2026-09-25T10:22:00Z");
  private Optional<Instant> shippedAt = Optional.of(Instant.parse("2026-09-28T11:00:00Z"));
  private Optional<LocalDate> delivered = Optional.of(LocalDate.of(2026, 10, 2));
  private boolean placed;
  private OptionalInt firstDay = OptionalInt.empty();
  private OptionalInt lastDay = OptionalInt.empty();
  private OptionalInt warranty = OptionalInt.empty();

  private AnItem(String title) {
    this.title = title;
  }

  static AnItem called(String title) {
    return new AnItem(title);
  }

  AnItem in(String order) {
    number = order;
    return this;
  }

  AnItem sentTo(String customer, String... lines) {
    name = customer;
    address = List.of(lines);
    return this;
  }

  AnItem sku(String other) {
    sku = other;
    return this;
  }

  AnItem allOf(int several) {
    quantity = several;
    quantityStated = false;
    return this;
  }

  AnItem asked(Request other, Reason because) {
    request = other;
    reason = because;
    return this;
  }

  AnItem delivered(LocalDate on) {
    delivered = Optional.of(on);
    return this;
  }

  AnItem stillPlaced(Duration ago) {
    placed = true;
    placedAt = ALetter.ARRIVED.minus(ago);
    shippedAt = Optional.empty();
    delivered = Optional.empty();
    has = false;
    return this;
  }

  AnItem onItsWay() {
    delivered = Optional.empty();
    has = false;
    return this;
  }

  AnItem deliveredSometime(int first, int last) {
    delivered = Optional.empty();
    firstDay = OptionalInt.of(first);
    lastDay = OptionalInt.of(last);
    return this;
  }

  AnItem underWarranty(int days) {
    warranty = OptionalInt.of(days);
    return this;
  }

  AnItem decidedBy(String... ids) {
    rows = List.of(ids);
    return this;
  }

  AnItem citing(Clause... cited) {
    clauses = Set.of(cited);
    return this;
  }

  AnItem gets(Remedy... what) {
    outcome = Outcome.APPROVED;
    remedies = Set.of(what);
    return this;
  }

  AnItem refused() {
    outcome = Outcome.DENIED;
    return this;
  }

  AnItem forAPerson(Remedy... proposed) {
    outcome = Outcome.REVIEW;
    remedies = Set.of(proposed);
    return this;
  }

  AnItem notCovered() {
    outcome = Outcome.NOT_COVERED;
    return this;
  }

  AnItem lacking(Missing... facts) {
    outcome = Outcome.NEEDS_INFO;
    missing = EnumSet.copyOf(List.of(facts));
    return this;
  }

  String number() {
    return number;
  }

  /** Its order, holding these lines. */
  Order order(List<OrderLine> lines) {
    return new Order(
        OrderNumber.of(number),
        EmailAddress.parse("jo@example.test"),
        placedAt,
        shippedAt,
        delivered.map(day -> day.atTime(12, 0).atZone(ALetter.LONDON).toInstant()),
        false,
        !placed,
        name,
        "AB1 2CD",
        "GB",
        address,
        "GBP",
        lines);
  }

  ItemDecision decided(Order order, int position) {
    LocalDate today = ALetter.ARRIVED.atZone(ALetter.LONDON).toLocalDate();
    OptionalInt day =
        delivered.isPresent()
            ? OptionalInt.of((int) ChronoUnit.DAYS.between(delivered.get(), today))
            : OptionalInt.empty();
    Dates dates =
        new Dates(
            Duration.between(placedAt, ALetter.ARRIVED),
            placedAt.plus(Duration.ofHours(2)),
            shippedAt.map(at -> at.atZone(ALetter.LONDON).toLocalDate()),
            delivered,
            day,
            day.isPresent() ? day : firstDay,
            day.isPresent() ? day : lastDay,
            delivered.map(date -> date.plusDays(30)),
            delivered.map(date -> date.plusDays(60)),
            warranty.isPresent()
                ? delivered.map(date -> date.plusDays(warranty.getAsInt()))
                : Optional.empty());
    ItemWish wish =
        new ItemWish(line(position), quantity, quantityStated, request, reason, false, false, has);
    return new ItemDecision(
        order, wish, rows, outcome, remedies, clauses, missing, true, false, false, dates,
        List.of());
  }

  OrderLine line(int position) {
    return new OrderLine(
        position,
        title,
        sku,
        quantity,
        new BigDecimal("49.00"),
        Category.STANDARD,
        Optional.empty());
  }
}
