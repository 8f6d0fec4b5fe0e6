package com.amijose.carebot.policy;

import java.util.Locale;

/** What the customer gets. */
public enum Remedy {
  FULL_REFUND,
  EXCHANGE,
  STORE_CREDIT,
  CANCEL_REFUND,
  REMAKE;

  /** The word of the triage report. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
