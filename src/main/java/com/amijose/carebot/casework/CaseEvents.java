package com.amijose.carebot.casework;

import com.amijose.carebot.audit.AuditEvent;

/** What can happen to a case, in the sentences of its trail. */
public final class CaseEvents {
  private CaseEvents() {}

  public record ReplyQueued(String notes) implements AuditEvent {
    @Override
    public String name() {
      return "reply_queued";
    }

    @Override
    public String sentence() {
      return "The reply was queued for sending" + (notes.isEmpty() ? "." : ": " + notes + ".");
    }
  }

  public record ReplyDrafted(String because) implements AuditEvent {
    @Override
    public String name() {
      return "reply_drafted";
    }

    @Override
    public String sentence() {
      return "The reply waits for a person: " + because + ".";
    }
  }

  public record CaseClosed(Ending ending, String because) implements AuditEvent {
    @Override
    public String name() {
      return "case_closed";
    }

    @Override
    public String sentence() {
      return "Ended as " + ending.word() + ": " + because + ".";
    }
  }

  public record PutBack(String because) implements AuditEvent {
    @Override
    public String name() {
      return "put_back";
    }

    @Override
    public String sentence() {
      return "Put back for another try: " + because + ".";
    }
  }

  public record SetAside(Ending ending, int messages, String because) implements AuditEvent {
    @Override
    public String name() {
      return "set_aside";
    }

    @Override
    public String sentence() {
      return messages + " messages ended as " + ending.word() + ": " + because + ".";
    }
  }

  public record DraftApproved() implements AuditEvent {
    @Override
    public String name() {
      return "draft_approved";
    }

    @Override
    public String sentence() {
      return "The draft was approved and queued for sending.";
    }
  }

  public record DraftAmended(boolean inTheMailbox) implements AuditEvent {
    @Override
    public String name() {
      return "draft_amended";
    }

    @Override
    public String sentence() {
      return inTheMailbox ? "The draft was edited in the mailbox." : "The draft was edited.";
    }
  }

  public record DraftDiscarded(String because) implements AuditEvent {
    @Override
    public String name() {
      return "draft_discarded";
    }

    @Override
    public String sentence() {
      return "The draft was discarded: " + because + ".";
    }
  }

  public record AnsweredByPerson(String how) implements AuditEvent {
    @Override
    public String name() {
      return "answered_by_person";
    }

    @Override
    public String sentence() {
      return "A person answered: " + how + ".";
    }
  }

  public record CancelTaskOpened() implements AuditEvent {
    @Override
    public String name() {
      return "cancel_task_opened";
    }

    @Override
    public String sentence() {
      return "A task for the team: cancel in the shop now.";
    }
  }

  public record StaffTold(Alert.Kind kind) implements AuditEvent {
    @Override
    public String name() {
      return "staff_told";
    }

    @Override
    public String sentence() {
      return "Staff were told at once: " + kind.word().replace('_', ' ') + ".";
    }
  }
}
