package com.amijose.carebot.desk.trust;

import java.util.Locale;

/** What became of a reply that the bot wrote. */
public enum Fate {
  /** A person sent it as it was. */
  UNEDITED(Counts.FOR),
  /** A person changed greeting, closing, spaces or punctuation alone, and sent it. */
  TOUCHED(Counts.FOR),
  /** A person changed what it says, and sent it. */
  EDITED(Counts.AGAINST),
  /** A person answered by a mail of their own. */
  REPLACED(Counts.AGAINST),
  /** A person threw it away. */
  DISCARDED(Counts.AGAINST),
  /** It went out, and a person says that it should not have. */
  WRONG(Counts.AGAINST),
  /** Sent from a mail program, where a change at the last moment cannot be seen. */
  ELSEWHERE(Counts.NOT),
  /** It went out without a person. */
  BY_ITSELF(Counts.NOT),
  /** It could not be delivered. */
  UNDELIVERED(Counts.NOT);

  private final Counts counts;

  /** What it says about trusting the kind. */
  public enum Counts {
    FOR,
    AGAINST,
    NOT
  }

  Fate(Counts counts) {
    this.counts = counts;
  }

  public Counts counts() {
    return counts;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Fate of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
