package com.amijose.carebot.reply;

import com.amijose.carebot.message.EmailAddress;
import com.amijose.carebot.order.Category;
import com.amijose.carebot.order.Mention;
import com.amijose.carebot.order.Order;
import com.amijose.carebot.order.OrderLine;
import com.amijose.carebot.order.OrderMatch;
import com.amijose.carebot.order.OrderNumber;
import com.amijose.carebot.policy.PolicyQuestion;
import com.amijose.carebot.understanding.ItemMatch;
import com.amijose.carebot.understanding.ItemWish;
import com.amijose.carebot.understanding.Reason;
import com.amijose.carebot.understanding.Request;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A made-up order, and what its made-up customer wants of it. */
final class SampleOrder {
  static final EmailAddress CUSTOMER = EmailAddress.parse("jo@example.com").orElseThrow();
  static final Mention MENTION = new Mention(OrderNumber.of("AJ10001"), Mention.Where.BODY);
  private static final Duration LONG_AGO = Duration.ofDays(4);

  private SampleOrder() {}

  /** Where the parcel is. */
  enum Way {
    JUST_PLACED(Duration.ofMinutes(40), false, -1),
    PLACED(Duration.ofHours(20), false, -1),
    ON_ITS_WAY(LONG_AGO, true, -1),
    FRESH(LONG_AGO, true, 3),
    AFTER_A_MONTH(LONG_AGO, true, 40),
    AFTER_TWO(LONG_AGO, true, 90),
    CLOSED(LONG_AGO, true, 12);

    private final Duration sincePlaced;
    private final boolean shipped;
    private final int day;

    Way(Duration sincePlaced, boolean shipped, int day) {
      this.sincePlaced = sincePlaced;
      this.shipped = shipped;
      this.day = day;
    }

    /** The order of these pieces, as it stands when the mail arrives. */
    Order order(List<Category> pieces, Instant arrivedAt) {
      Instant delivered = arrivedAt.minus(Duration.ofDays(Math.max(0, day)));
      Instant shippedAt = day < 0 ? arrivedAt.minus(Duration.ofDays(2)) : delivered.minus(LONG_AGO);
      List<OrderLine> lines = new ArrayList<>();
      for (Category piece : pieces) lines.add(line(lines.size() + 1, piece, shipped));
      return new Order(
          MENTION.number(),
          Optional.of(CUSTOMER),
          (shipped ? shippedAt : arrivedAt).minus(sincePlaced),
          shipped ? Optional.of(shippedAt) : Optional.empty(),
          day < 0 ? Optional.empty() : Optional.of(delivered),
          this == CLOSED,
          shipped,
          "Jo Bloggs",
          "AB1 2CD",
          "GB",
          List.of("1 Example Street", "Example Town AB1 2CD"),
          "GBP",
          lines);
    }
  }

  private static OrderLine line(int position, Category category, boolean shipped) {
    String title =
        switch (category) {
          case GIFT_CARD -> "Gift Card";
          case PERSONALIZED -> "Personalized Name Necklace";
          case EARRINGS -> "Pearl Earrings";
          default -> "Gold Heart Necklace";
        };
    return new OrderLine(
        position,
        title,
        "SKU-" + position,
        1,
        new BigDecimal("49.00"),
        category,
        Optional.of(shipped));
  }

  static PolicyQuestion question(
      OrderMatch match, ItemMatch.How how, Request request, Reason reason, Instant arrivedAt) {
    boolean has = match.ownOrder().flatMap(Order::deliveredAt).isPresent();
    List<ItemWish> wishes =
        match.ownOrder().stream()
            .flatMap(order -> order.lines().stream())
            .map(line -> new ItemWish(line, 1, true, request, reason, false, false, has))
            .toList();
    return new PolicyQuestion(
        request,
        reason,
        List.of(
            new PolicyQuestion.Asked(
                match,
                match.ownOrder().isPresent()
                    ? Optional.of(new ItemMatch(how, wishes))
                    : Optional.empty())),
        false,
        arrivedAt);
  }
}
