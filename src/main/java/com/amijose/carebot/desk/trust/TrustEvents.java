package com.amijose.carebot.desk.trust;

import com.amijose.carebot.audit.AuditEvent;
import com.amijose.carebot.triage.AnswerKind;
import java.util.Locale;

/** What can happen to trust, in the sentences of the trail. */
public final class TrustEvents {
  private TrustEvents() {}

  public record TurnedOn(AnswerKind kind, long unedited, long decided, double bound)
      implements AuditEvent {
    @Override
    public String name() {
      return "trust_turned_on";
    }

    @Override
    public String sentence() {
      return String.format(
          Locale.ROOT,
          "Answers of the kind %s go out by themselves from now on, were off before: %d of %d were"
              + " sent unedited, at least %.2f %% by Wilson's bound.",
          kind.key(),
          unedited,
          decided,
          bound * 100);
    }
  }

  public record TurnedOff(AnswerKind kind) implements AuditEvent {
    @Override
    public String name() {
      return "trust_turned_off";
    }

    @Override
    public String sentence() {
      return "Answers of the kind " + kind.key() + " wait for a person again, were on before.";
    }
  }

  public record TakenBack(AnswerKind kind, String because) implements AuditEvent {
    @Override
    public String name() {
      return "trust_taken_back";
    }

    @Override
    public String sentence() {
      return "Answers of the kind "
          + kind.key()
          + " wait for a person again, were on before: "
          + because
          + ".";
    }
  }

  public record WrongSendReported(String because) implements AuditEvent {
    @Override
    public String name() {
      return "wrong_send_reported";
    }

    @Override
    public String sentence() {
      return "The reply should not have gone out like that: " + because + ".";
    }
  }
}
