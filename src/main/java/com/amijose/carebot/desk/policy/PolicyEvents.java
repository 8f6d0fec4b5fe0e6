package com.amijose.carebot.desk.policy;

import com.amijose.carebot.audit.AuditEvent;

/** What can happen to the policy, in the sentences of the trail. */
public final class PolicyEvents {
  private PolicyEvents() {}

  /**
   * @param differences such as "refund-days 30 to 45"
   */
  public record NumbersSaved(String differences, String backup) implements AuditEvent {
    @Override
    public String name() {
      return "policy_saved";
    }

    @Override
    public String sentence() {
      return "The policy's numbers were saved for the next start: "
          + differences
          + "; the file before is kept as "
          + backup
          + ".";
    }
  }
}
