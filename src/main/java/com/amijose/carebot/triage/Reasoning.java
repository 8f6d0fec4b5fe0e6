package com.amijose.carebot.triage;

import com.amijose.carebot.order.OrderMatch;
import com.amijose.carebot.policy.Decision;
import com.amijose.carebot.policy.PolicyQuestion;
import com.amijose.carebot.understanding.Understanding;
import java.util.List;

/**
 * On which grounds: what was read, what the policy was asked, what it says, and under which table.
 * The same table gives the same decision for the same question again.
 */
public record Reasoning(
    Understanding understanding, PolicyQuestion question, Decision decision, String policyVersion) {

  public List<OrderMatch> orders() {
    return question.orders();
  }
}
