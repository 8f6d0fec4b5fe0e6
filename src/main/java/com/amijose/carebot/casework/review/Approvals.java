package com.amijose.carebot.casework.review;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.casework.Approval;
import java.time.Instant;

/**
 * Letting a reply go out. Each is one transaction and done for the one call that made the change,
 * so that a double click, a repeated request or two people change nothing more (reliability I13).
 */
public interface Approvals {

  /**
   * Queues the draft for sending. Refused where it does not wait any more, its bytes are others
   * than those approved, the customer has written again since it was decided, or an order that it
   * speaks of has changed.
   */
  Acted approve(Approval approval);

  /** Makes it a draft again, while no courier has it. */
  Acted undo(long caseId, Actor by, Instant at);

  /** A person has read what the customer wrote since: the reply holds all the same. */
  Acted keep(long caseId, Actor by, Instant at);
}
