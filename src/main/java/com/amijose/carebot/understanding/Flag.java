package com.amijose.carebot.understanding;

import java.util.Locale;

/**
 * What a person must see before anything goes out. REPEAT comes from the casebook, never from the
 * text.
 */
public enum Flag {
  LEGAL,
  SAFETY,
  THREAT,
  REPEAT;

  /** The word of the triage report. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
