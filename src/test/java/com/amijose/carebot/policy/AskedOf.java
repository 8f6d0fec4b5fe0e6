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
import java.util.List;

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
    List<PolicyQuestion.Asked> asked = new ArrayList<>();
    for (AnOrder built : orders) asked.add(asked(how, matched(built.build())));
    return new PolicyQuestion(request, reason, asked, false, AnOrder.NOW);
  }

  PolicyQuestion of(OrderMatch... matches) {
    List<PolicyQuestion.Asked> asked = new ArrayList<>();
    for (OrderMatch match : matches) asked.add(asked(ItemMatch.How.KNOWN, match));
    return new PolicyQuestion(request, reason, asked, false, AnOrder.NOW);
  }

  private PolicyQuestion.Asked asked(ItemMatch.How how, OrderMatch match) {
    return new PolicyQuestion.Asked(
        match,
        match
            .ownOrder()
            .map(order -> new ItemMatch(how, order.items().stream().map(this::wish).toList())));
  }

  private static OrderMatch matched(Order order) {
    return new OrderMatch.Matched(
        new Mention(order.number(), Mention.Where.BODY), order, OrderMatch.Proof.SENDER);
  }

  ItemWish wish(OrderLine line) {
    return new ItemWish(line, line.quantity(), false, request, reason, worn, ownFault, has);
  }
}
