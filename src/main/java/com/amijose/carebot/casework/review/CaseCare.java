package com.amijose.carebot.casework.review;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.casework.Discard;
import com.amijose.carebot.casework.Ending;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the team keeps about a case beside its reply; each is one transaction. */
public interface CaseCare {

  Acted note(long caseId, String text, Actor by, Instant at);

  /**
   * @param to empty for nobody
   */
  Acted assign(long caseId, Optional<String> to, Actor by, Instant at);

  /**
   * @param until empty to wake it up
   */
  Acted snooze(long caseId, Optional<Instant> until, Actor by, Instant at);

  /**
   * The reply, if one waits, is not to go out, and the case ends so. Refused where a reply went out
   * or is on its way, by whomever.
   *
   * @param learned what was read wrongly in its mail
   */
  Acted end(Discard discard, Ending ending, List<Correction> learned);
}
