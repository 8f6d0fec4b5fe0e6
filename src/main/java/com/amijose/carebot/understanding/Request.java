package com.amijose.carebot.understanding;

import java.util.Locale;

/** What the customer asks for (the table of facts in the policy page). */
public enum Request {
  RETURN,
  EXCHANGE,
  CANCEL,
  ORDER_STATUS,
  RETURN_STATUS,
  QUESTION,
  OTHER;

  /** Only these are decided by the policy; all others get an answer that a person sends. */
  public boolean isDecided() {
    return this == RETURN || this == EXCHANGE || this == CANCEL;
  }

  /** The word of the triage report. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
