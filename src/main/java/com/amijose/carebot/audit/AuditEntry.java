package com.amijose.carebot.audit;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * One line of the trail.
 *
 * @param caseId the case that it is about; empty where it is about the whole bot
 */
public record AuditEntry(Instant at, Actor by, OptionalLong caseId, String event, String sentence) {

  public static AuditEntry of(long caseId, Actor by, AuditEvent event, Instant at) {
    return new AuditEntry(at, by, OptionalLong.of(caseId), event.name(), event.sentence());
  }

  /** About no single case. */
  public static AuditEntry ofBot(Actor by, AuditEvent event, Instant at) {
    return new AuditEntry(at, by, OptionalLong.empty(), event.name(), event.sentence());
  }
}
