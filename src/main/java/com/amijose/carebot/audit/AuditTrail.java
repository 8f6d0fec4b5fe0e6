package com.amijose.carebot.audit;

import java.util.List;

/** The trail. What is written by a deed is written with it; this port adds what stands alone. */
public interface AuditTrail {

  void append(AuditEntry entry);

  /** All of a case, oldest first; empty for a case that nobody knows. */
  List<AuditEntry> listOf(long caseId);
}
