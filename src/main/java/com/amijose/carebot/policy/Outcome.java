package com.amijose.carebot.policy;

import java.util.Locale;

/** What the policy says of an item, or of a message. */
public enum Outcome {
  APPROVED,
  DENIED,
  PARTIAL,
  NEEDS_INFO,
  REVIEW,
  NOT_COVERED;

  /** The word of the triage report. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
