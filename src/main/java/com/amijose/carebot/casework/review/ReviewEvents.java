package com.amijose.carebot.casework.review;

import com.amijose.carebot.audit.AuditEvent;
import java.time.Instant;

/** What people do with a case at the desk, in the sentences of its trail. */
public final class ReviewEvents {
  private ReviewEvents() {}

  public record ApprovalTakenBack() implements AuditEvent {
    @Override
    public String name() {
      return "approval_taken_back";
    }

    @Override
    public String sentence() {
      return "The approval was taken back before the reply was sent: it is a draft again.";
    }
  }

  public record ReplyKept() implements AuditEvent {
    @Override
    public String name() {
      return "reply_kept";
    }

    @Override
    public String sentence() {
      return "The customer's newer mail was read; the reply holds all the same.";
    }
  }

  public record ReplyRewritten(String cause, String before, String after) implements AuditEvent {
    @Override
    public String name() {
      return "reply_rewritten";
    }

    @Override
    public String sentence() {
      String change = before.equals(after) ? "the answer stays " + after : before + " → " + after;
      return "The reply was written anew (" + cause + "): " + change + ".";
    }
  }

  public record FactCorrected(String field, String before, String after) implements AuditEvent {
    @Override
    public String name() {
      return "fact_corrected";
    }

    @Override
    public String sentence() {
      return field.replace('_', ' ')
          + " was corrected: "
          + (before.isEmpty() ? "nothing" : before)
          + " → "
          + (after.isEmpty() ? "nothing" : after)
          + ".";
    }
  }

  public record Noted() implements AuditEvent {
    @Override
    public String name() {
      return "noted";
    }

    @Override
    public String sentence() {
      return "An internal note was written.";
    }
  }

  public record Assigned(String before, String after) implements AuditEvent {
    @Override
    public String name() {
      return "assigned";
    }

    @Override
    public String sentence() {
      return "Assigned: "
          + (before.isEmpty() ? "nobody" : before)
          + " → "
          + (after.isEmpty() ? "nobody" : after)
          + ".";
    }
  }

  public record Snoozed(Instant until) implements AuditEvent {
    @Override
    public String name() {
      return "snoozed";
    }

    @Override
    public String sentence() {
      return "Put aside until " + until + ".";
    }
  }

  public record WokenUp() implements AuditEvent {
    @Override
    public String name() {
      return "woken_up";
    }

    @Override
    public String sentence() {
      return "Taken up again.";
    }
  }
}
