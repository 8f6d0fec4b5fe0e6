package com.amijose.carebot.outbox;

import com.amijose.carebot.audit.AuditEvent;

/** What can happen to a reply on its way, in the sentences of the trail. */
public final class OutboxEvents {
  private OutboxEvents() {}

  public record Sent(String serverSays) implements AuditEvent {
    @Override
    public String name() {
      return "reply_sent";
    }

    @Override
    public String sentence() {
      return "The reply was sent; the server said: " + serverSays;
    }
  }

  public record PutOff(String because) implements AuditEvent {
    @Override
    public String name() {
      return "reply_put_off";
    }

    @Override
    public String sentence() {
      return "The reply did not go out and is tried again: " + because;
    }
  }

  public record Failed(String because) implements AuditEvent {
    @Override
    public String name() {
      return "reply_failed";
    }

    @Override
    public String sentence() {
      return "The reply did not go out, a person decides: " + because;
    }
  }

  public record BecameUncertain(String because) implements AuditEvent {
    @Override
    public String name() {
      return "reply_uncertain";
    }

    @Override
    public String sentence() {
      return "The reply may or may not have gone out, a person decides: " + because;
    }
  }

  public record BackToPerson(String because) implements AuditEvent {
    @Override
    public String name() {
      return "reply_back_to_person";
    }

    @Override
    public String sentence() {
      return "The reply was not sent and waits for a person: " + because;
    }
  }

  public record Resolved(Resolution resolution) implements AuditEvent {
    @Override
    public String name() {
      return "uncertain_resolved";
    }

    @Override
    public String sentence() {
      return switch (resolution) {
        case ARRIVED -> "The uncertain reply did go out.";
        case SEND_AGAIN -> "The uncertain reply is sent again, the same bytes.";
        case GIVE_UP -> "The uncertain reply is taken care of by a person.";
      };
    }
  }

  public record BreakerOpened(String because) implements AuditEvent {
    @Override
    public String name() {
      return "breaker_opened";
    }

    @Override
    public String sentence() {
      return "Automatic sending was stopped until a person resumes it: " + because + ".";
    }
  }

  public record BreakerClosed() implements AuditEvent {
    @Override
    public String name() {
      return "breaker_closed";
    }

    @Override
    public String sentence() {
      return "Automatic sending was resumed.";
    }
  }
}
