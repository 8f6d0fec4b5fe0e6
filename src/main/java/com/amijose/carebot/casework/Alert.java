package com.amijose.carebot.casework;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What staff are told of at once; nothing in it is anybody's personal data.
 *
 * @param flags those of the message; may be empty
 * @param since when the draft was written or the task was opened
 */
public record Alert(long caseId, Kind kind, List<String> flags, Instant since) {
  public enum Kind {
    /** A draft whose message raised a flag. */
    FLAGGED,
    /** A draft that has waited for too long. */
    WAITING,
    /** A cancellation was confirmed: cancel in the shop now. */
    CANCEL_NOW,
    /** And nobody has. */
    CANCEL_LATE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Alert {
    flags = List.copyOf(flags);
  }
}
