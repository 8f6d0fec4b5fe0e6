package com.amijose.carebot.given;

import com.amijose.carebot.message.EmailAddress;
import com.amijose.carebot.order.CategoryRules;
import com.amijose.carebot.order.Order;
import com.amijose.carebot.order.OrderLine;
import com.amijose.carebot.order.OrderNumber;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Orders for tests: {@code AnOrder.of("Nova Star Studs").deliveredDaysAgo(12).build()}, as seen at
 * {@link #NOW}.
 */
public final class AnOrder {
  public static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** Noon in London on 1 October 2026, the moment at which messages arrive in tests. */
  public static final Instant NOW = LocalDateTime.of(2026, 10, 1, 12, 0).atZone(LONDON).toInstant();

  private final List<OrderLine> lines = new ArrayList<>();
  private String number = "AJ24817";
  private String email = "jo@example.test";
  private String name = "Jo Bloggs";
  private String zip = "LN2 1QA";
  private String country = "GB";
  private Instant placedAt = NOW.minus(Duration.ofDays(3));
  private Optional<Instant> shippedAt = Optional.empty();
  private Optional<Instant> deliveredAt = Optional.empty();
  private boolean closed;

  private AnOrder() {}

  public static AnOrder of(String... titles) {
    AnOrder order = new AnOrder();
    for (String title : titles) order.with(title, 1);
    return order;
  }

  public AnOrder with(String title, int quantity) {
    return with(title, quantity, Optional.empty());
  }

  public AnOrder with(String title, int quantity, Optional<Boolean> fulfilled) {
    int position = lines.size() + 1;
    lines.add(
        new OrderLine(
            position,
            title,
            "SKU-" + position,
            quantity,
            new BigDecimal("45.00"),
            CategoryRules.BY_NAME.categoryOf(title, ""),
            fulfilled));
    return this;
  }

  public AnOrder numbered(String newNumber) {
    number = newNumber;
    return this;
  }

  public AnOrder by(String address) {
    email = address;
    return this;
  }

  public AnOrder shippedTo(String newName, String newZip, String newCountry) {
    name = newName;
    zip = newZip;
    country = newCountry;
    return this;
  }

  public AnOrder placed(Duration before) {
    placedAt = NOW.minus(before);
    return this;
  }

  public AnOrder shippedDaysAgo(int days) {
    shippedAt = Optional.of(NOW.minus(Duration.ofDays(days)));
    placedAt = shippedAt.get().minus(Duration.ofDays(2));
    return this;
  }

  public AnOrder deliveredDaysAgo(int days) {
    shippedDaysAgo(days + 3);
    deliveredAt = Optional.of(NOW.atZone(LONDON).minusDays(days).toInstant());
    return this;
  }

  public AnOrder delivered(Instant at) {
    deliveredAt = Optional.of(at);
    return this;
  }

  public AnOrder shipped(Instant at) {
    shippedAt = Optional.of(at);
    return this;
  }

  public AnOrder closed() {
    closed = true;
    return this;
  }

  public Order build() {
    return new Order(
        OrderNumber.of(number),
        EmailAddress.parse(email),
        placedAt,
        shippedAt,
        deliveredAt,
        closed,
        shippedAt.isPresent(),
        name,
        zip,
        country,
        List.of("1 Example Street"),
        "GBP",
        lines);
  }
}
