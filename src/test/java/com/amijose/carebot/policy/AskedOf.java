package com.amijose.carebot.policy;

import com.amijose.carebot.given.AnOrder;
import com.amijose.carebot.order.Mention;
import com.amijose.carebot.order.Order;
import com.amijose.carebot.order.OrderLine;
import com.amijose.carebot.order.OrderMatch;
import com.amijose.carebot.understanding.ItemMatch;
import com.amijose.carebot.understanding.ItemWish;
import com.amijose.carebot.understanding.Reason;
import com.amijose.carebot.understanding.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Questions to the policy that read as prose in tests. */
final class AskedOf {
  private final Request request;
  private final Reason reason;
  private boolean worn;
  private boolean ownFault;
  private boolean has;

  private AskedOf(Request request, Reason reason) {
    this.request = request;
    this.reason = reason;
  }

  static AskedOf a(Request request, Reason reason) {
    return new AskedOf(request, reason);
  }

  AskedOf worn() {
    worn = true;
    return this;
  }

  AskedOf causedByTheCustomer() {
    ownFault = true;
    return this;
  }

  AskedOf whoHasIt() {
    has = true;
    return this;
  }

  /** Every line of the order is meant. */
  PolicyQuestion of(AnOrder... orders) {
    return of(ItemMatch.How.KNOWN, orders);
  }

  PolicyQuestion ofOneOf(AnOrder order) {
    return of(ItemMatch.How.UNKNOWN, order);
  }

  PolicyQuestion of(ItemMatch.How how, AnOrder... orders) {
    List<OrderMatch> matches = new ArrayList<>();
    Map<com.amijose.carebot.order.OrderNumber, ItemMatch> items = new HashMap<>();
    for (AnOrder built : orders) {
      Order order = built.build();
      matches.add(
          new OrderMatch.Matched(
              new Mention(order.number(), Mention.Where.BODY), order, OrderMatch.Proof.SENDER));
      items.put(
          order.number(), new ItemMatch(how, order.items().stream().map(this::wish).toList()));
    }
    return new PolicyQuestion(request, reason, matches, items, false, AnOrder.NOW);
  }

  PolicyQuestion of(OrderMatch... matches) {
    Map<com.amijose.carebot.order.OrderNumber, ItemMatch> items = new HashMap<>();
    for (OrderMatch match : matches) {
      if (match instanceof OrderMatch.Matched matched) {
        List<ItemWish> wishes = matched.order().items().stream().map(this::wish).toList();
        items.put(matched.order().number(), new ItemMatch(ItemMatch.How.KNOWN, wishes));
      }
    }
    return new PolicyQuestion(request, reason, List.of(matches), items, false, AnOrder.NOW);
  }

  ItemWish wish(OrderLine line) {
    return new ItemWish(line, line.quantity(), false, request, reason, worn, ownFault, has);
  }
}
