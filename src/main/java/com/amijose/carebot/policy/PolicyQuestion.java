package com.amijose.carebot.policy;

import com.amijose.carebot.order.OrderMatch;
import com.amijose.carebot.order.OrderNumber;
import com.amijose.carebot.understanding.ItemMatch;
import com.amijose.carebot.understanding.Reason;
import com.amijose.carebot.understanding.Request;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the policy is asked about one message.
 *
 * @param orders what became of the numbers that the customer means; empty where none was given and
 *     none inferred
 * @param items for each {@link OrderMatch.Matched} and {@link OrderMatch.Inferred} order, which
 *     lines are meant
 * @param identityDoubtful nobody can tell who wrote it (the contact form's two addresses differ)
 * @param arrivedAt the moment that days and hours are counted to
 */
public record PolicyQuestion(
    Request request,
    Reason reason,
    List<OrderMatch> orders,
    Map<OrderNumber, ItemMatch> items,
    boolean identityDoubtful,
    Instant arrivedAt) {
  public PolicyQuestion {
    orders = List.copyOf(orders);
    items = Map.copyOf(items);
  }

  /**
   * The same question, had the customer given {@code other} where they gave the message's reason.
   */
  public PolicyQuestion withReason(Reason other) {
    Map<OrderNumber, ItemMatch> changed = new java.util.HashMap<>();
    items.forEach((number, match) -> changed.put(number, match.withReason(reason, other)));
    return new PolicyQuestion(request, other, orders, changed, identityDoubtful, arrivedAt);
  }
}
