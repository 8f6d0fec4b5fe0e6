package com.amijose.carebot.desk.queue;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.casework.Drafts;
import com.amijose.carebot.casework.review.Acted;
import com.amijose.carebot.desk.Events;
import java.time.Clock;
import java.time.ZoneId;

/**
 * What the queue pages stand on.
 *
 * @param drafts to list before they are approved together
 */
public record QueueDesk(
    QueueBook book, Drafts drafts, Approver approver, Events events, ZoneId zone, Clock clock) {

  /** Lets the very bytes with this hash go out, unless something speaks against it by now. */
  @FunctionalInterface
  public interface Approver {
    Acted approve(long caseId, String hash, Actor by);
  }
}
