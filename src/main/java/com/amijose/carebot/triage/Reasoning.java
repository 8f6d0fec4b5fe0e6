package com.amijose.carebot.triage;

import com.amijose.carebot.order.OrderMatch;
import com.amijose.carebot.policy.Decision;
import com.amijose.carebot.understanding.Understanding;
import java.util.List;

/**
 * On which grounds: what was read, which orders were found, what the policy says, and under which
 * table.
 */
public record Reasoning(
    Understanding understanding, List<OrderMatch> orders, Decision decision, String policyVersion) {
  public Reasoning {
    orders = List.copyOf(orders);
  }
}
