package com.amijose.carebot.store;

import com.amijose.carebot.order.OrderMatch;
import com.amijose.carebot.understanding.Understanding;
import java.time.Instant;
import java.util.List;

/** What a decision was made from; with the policy of its version it gives the same one again. */
public record DecisionInputs(
    Instant arrivedAt, Understanding understanding, List<OrderMatch> orders) {
  public DecisionInputs {
    orders = List.copyOf(orders);
  }
}
