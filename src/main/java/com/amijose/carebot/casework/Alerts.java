package com.amijose.carebot.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What staff have to be told of, and what they were told of. */
public interface Alerts {
  Duration DRAFT_WAITS_TOO_LONG = Duration.ofHours(4);
  Duration CANCELLATION_IS_LATE = Duration.ofMinutes(15);

  /** What nobody was told of yet, at most 100, oldest first. */
  List<Alert> listUntold(Instant now);

  /** Records it with the case's trail; telling it twice changes nothing more. */
  void told(Alert alert, Instant now);

  /** The cancellations that are late, oldest first, whether told or not. */
  List<Alert> listLate(Instant now);
}
