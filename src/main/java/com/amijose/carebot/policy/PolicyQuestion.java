package com.amijose.carebot.policy;

import com.amijose.carebot.order.OrderMatch;
import com.amijose.carebot.understanding.ItemMatch;
import com.amijose.carebot.understanding.Reason;
import com.amijose.carebot.understanding.Request;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the policy is asked about one message: all that its decision hangs on besides the table.
 *
 * @param asked what became of the numbers that the customer means; empty where none was given and
 *     none inferred
 * @param identityDoubtful nobody can tell who wrote it (the contact form's two addresses differ)
 * @param arrivedAt the moment that days and hours are counted to
 */
public record PolicyQuestion(
    Request request,
    Reason reason,
    List<Asked> asked,
    boolean identityDoubtful,
    Instant arrivedAt) {

  /**
   * One order number.
   *
   * @param items which lines are meant; there exactly where the order is the customer's
   */
  public record Asked(OrderMatch match, Optional<ItemMatch> items) {
    public Asked {
      if (match.ownOrder().isPresent() != items.isPresent()) {
        throw new IllegalArgumentException("items are matched for the customer's own orders");
      }
    }
  }

  public PolicyQuestion {
    asked = List.copyOf(asked);
  }

  public List<OrderMatch> orders() {
    return asked.stream().map(Asked::match).toList();
  }

  /**
   * The same question, had the customer given {@code other} where they gave the message's reason.
   */
  public PolicyQuestion withReason(Reason other) {
    List<Asked> changed =
        asked.stream()
            .map(
                one ->
                    new Asked(
                        one.match(), one.items().map(items -> items.withReason(reason, other))))
            .toList();
    return new PolicyQuestion(request, other, changed, identityDoubtful, arrivedAt);
  }
}
