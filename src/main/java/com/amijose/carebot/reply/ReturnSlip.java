package com.amijose.carebot.reply;

import com.amijose.carebot.order.Order;
import com.amijose.carebot.order.OrderNumber;
import com.amijose.carebot.policy.ItemDecision;
import com.amijose.carebot.policy.Remedy;
import com.amijose.carebot.understanding.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The note that goes into the parcel: what comes back, from whom, and why. One for each order, and
 * only ever for the customer's own.
 *
 * @param customer whom the order was sent to; empty where unknown
 * @param address its lines, may be empty
 * @param postBy the last day to post it, in the shop's time zone
 */
record ReturnSlip(
    OrderNumber order,
    String returnNumber,
    String customer,
    List<String> address,
    List<Line> lines,
    LocalDate postBy,
    Instant writtenAt) {

  ReturnSlip {
    address = List.copyOf(address);
    lines = List.copyOf(lines);
    if (lines.isEmpty()) throw new IllegalArgumentException("a slip needs something to send back");
  }

  /**
   * @param gets in the order in which they are offered
   */
  record Line(String title, String sku, int quantity, Reason reason, List<Remedy> gets) {
    Line {
      gets = List.copyOf(gets);
    }
  }

  /**
   * @param items approved items of this order, at least one
   */
  static ReturnSlip of(Order order, List<ItemDecision> items, Occasion occasion, LocalDate postBy) {
    return new ReturnSlip(
        order.number(),
        occasion.returnNumber(),
        Wording.line(order.shippingName()),
        order.shippingAddress().stream()
            .map(Wording::line)
            .filter(line -> !line.isEmpty())
            .toList(),
        items.stream().map(ReturnSlip::line).toList(),
        postBy,
        occasion.writtenAt());
  }

  String fileName() {
    return "return-slip-" + order + ".pdf";
  }

  private static Line line(ItemDecision item) {
    return new Line(
        Wording.line(item.wish().line().title()),
        Wording.line(item.wish().line().sku()),
        item.wish().quantity(),
        item.reason(),
        List.copyOf(item.remedies()));
  }
}
