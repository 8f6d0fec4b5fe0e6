package com.amijose.carebot.casework.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The recorded cases, to look at; looking changes nothing. */
public interface CaseFiles {

  /**
   * @param person whose typed words come along
   */
  Optional<CaseFile> find(long caseId, String person);

  /** The case that waits for a person after this one, then from the oldest on. */
  Optional<Long> next(long after, Instant now);

  /** What this person has approved and no courier has taken up, the newest first. */
  List<OnItsWay> approvedBy(String person);

  /** An approved reply that can still be taken back until then. */
  record OnItsWay(long caseId, Instant until) {}
}
