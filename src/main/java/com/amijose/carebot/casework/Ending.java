package com.amijose.carebot.casework;

import java.util.Locale;

/** How a message ended; each has exactly one at a time. */
public enum Ending {
  /** A reply went out. */
  REPLIED,
  /** A reply waits for a person. */
  DRAFTED,
  /**
   * A person has to look, and there is no reply to look at, or it is not known what became of it.
   */
  HUMAN,
  /** It needs no reply. */
  NO_REPLY,
  /** Its content was already answered, or is being, under another UID. */
  DUPLICATE,
  /** It could not be read. */
  QUARANTINED,
  /** It was in the mailbox before the bot was. */
  BASELINE;

  /** The word of {@code cases --format json}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Ending of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
