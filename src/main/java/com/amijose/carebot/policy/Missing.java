package com.amijose.carebot.policy;

import java.util.Locale;

/** What the customer has to tell before it can be decided. */
public enum Missing {
  ORDER_NUMBER,
  REASON,
  ITEM,
  IDENTITY;

  /** The word of the triage report. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
