package com.amijose.carebot.message;

import java.util.Locale;

/**
 * What sort of message this is; the first that fits, in this order of precedence ({@code own},
 * {@code bounce}, {@code auto_reply}, {@code bulk}, else {@code customer}). {@code unreadable} is
 * what could not be parsed within the limits.
 */
public enum Kind {
  OWN,
  BOUNCE,
  AUTO_REPLY,
  BULK,
  CUSTOMER,
  UNREADABLE;

  /** The word of the triage report, such as {@code auto_reply}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
