package com.amijose.carebot.desk.trust;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.triage.AnswerKind;
import com.amijose.carebot.triage.TrustedKinds;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is recorded of answers by kind; each changing method is one transaction with its trail. */
public interface TrustBook extends TrustedKinds {

  /** Every kind that was ever drafted or turned on. */
  List<KindRecord> list();

  /** Whether any kind is on. */
  boolean isAnyOn();

  Change turnOn(AnswerKind kind, TrustRule rule, Actor by, Instant now);

  Change turnOff(AnswerKind kind, Actor by, Instant now);

  /** One step: looks what became of drafts, and takes trust back. Returns how many have ended. */
  int noteFates(Instant now);

  /** A reply that went out should not have: its kind is trusted no more. */
  Change reportWrong(WrongSend report);

  Optional<WrongSend> findWrong(long caseId);

  /**
   * @param because in the words of the person who reports it
   */
  record WrongSend(long caseId, String because, Actor by, Instant at) {}

  /** What became of a wish to change something. */
  sealed interface Change {
    record Done() implements Change {}

    /** Nothing was changed; why, in a plain sentence. */
    record Refused(String because) implements Change {}
  }
}
