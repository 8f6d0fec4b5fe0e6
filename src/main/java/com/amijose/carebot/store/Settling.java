package com.amijose.carebot.store;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.audit.AuditEvent;
import com.amijose.carebot.casework.Chore;
import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.outbox.BreakerRules;
import com.amijose.carebot.outbox.Delivery;
import com.amijose.carebot.outbox.Delivery.Scope;
import com.amijose.carebot.outbox.OutboxEvents;
import com.amijose.carebot.outbox.QueuedReply;
import com.amijose.carebot.outbox.Resolution;
import com.amijose.carebot.outbox.RetrySchedule;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Closes attempts, and with the last of them the case, inside the caller's transaction. */
final class Settling {
  private static final String NOBODY_KNOWS =
      "the reply may already have been delivered: nobody knows, so it is not sent again";

  private final RetrySchedule schedule;
  private final BreakerRules breaker;

  Settling(RetrySchedule schedule, BreakerRules breaker) {
    this.schedule = schedule;
    this.breaker = breaker;
  }

  void settle(Handle handle, QueuedReply reply, Delivery delivery, Instant now) {
    delivery.fold(
        delivered -> sent(handle, reply, delivered, now),
        deferred -> putOff(handle, reply, deferred, now),
        refused -> refused(handle, reply, refused, now),
        uncertain -> uncertain(handle, reply, uncertain, now));
  }

  /** A 250 that was read is evidence even where the row was taken for lost meanwhile. */
  private boolean sent(
      Handle handle, QueuedReply reply, Delivery.Delivered delivered, Instant now) {
    if (!move(handle, reply, "SENT", "'DOT_PENDING', 'UNCERTAIN'", delivered.because(), now))
      return false;
    handle.execute("UPDATE breaker SET refusals_in_row = 0 WHERE refusals_in_row > 0");
    replied(handle, reply.id(), reply.caseId(), now);
    note(handle, reply.caseId(), new OutboxEvents.Sent(delivered.because()), now);
    return true;
  }

  private static void replied(Handle handle, long replyId, long caseId, Instant now) {
    handle
        .createUpdate("UPDATE replies SET sent_at = :now WHERE id = :id")
        .bind("now", now.toEpochMilli())
        .bind("id", replyId)
        .execute();
    CaseRows.end(handle, caseId, Ending.REPLIED, "a reply was sent", now);
    CancelTasks.open(handle, caseId, now);
    CaseRows.queueMail(handle, caseId, Chore.Kind.COPY_TO_SENT, now);
    CaseRows.queueFlag(handle, caseId, Chore.Kind.MARK_ANSWERED, now);
  }

  private boolean putOff(
      Handle handle, QueuedReply reply, Delivery.Deferred deferred, Instant now) {
    boolean own = deferred.scope() == Scope.MESSAGE;
    int failures = reply.failures() + (own ? 1 : 0);
    // Where nobody is let in the courier itself pauses; the message is to blame for nothing.
    Optional<Instant> next =
        own ? schedule.next(reply.queuedAt(), failures, now) : Optional.of(now);
    if (next.isEmpty()) {
      return failClaimed(handle, reply, "it could not be sent in time: " + deferred.because(), now);
    }
    if (!move(handle, reply, "READY", "'CLAIMED', 'DOT_PENDING'", deferred.because(), now))
      return false;
    handle
        .createUpdate(
            "UPDATE replies SET owner = NULL, next_at = :next, failures = :failures WHERE id = :id")
        .bind("next", next.get().toEpochMilli())
        .bind("failures", failures)
        .bind("id", reply.id())
        .execute();
    note(handle, reply.caseId(), new OutboxEvents.PutOff(deferred.because()), now);
    return true;
  }

  private boolean refused(Handle handle, QueuedReply reply, Delivery.Refused refused, Instant now) {
    if (!failClaimed(handle, reply, refused.because(), now)) return false;
    int inARow =
        handle
            .createQuery(
                "UPDATE breaker SET refusals_in_row = refusals_in_row + 1 WHERE id = 1"
                    + " RETURNING refusals_in_row")
            .mapTo(Integer.class)
            .one();
    breaker.afterRefusal(inARow).ifPresent(because -> SendGate.open(handle, because, now));
    return true;
  }

  private boolean failClaimed(Handle handle, QueuedReply reply, String because, Instant now) {
    if (!move(handle, reply, "FAILED", "'CLAIMED', 'DOT_PENDING'", because, now)) return false;
    forAPerson(handle, reply.caseId(), because, new OutboxEvents.Failed(because), now);
    return true;
  }

  private static boolean uncertain(
      Handle handle, QueuedReply reply, Delivery.Uncertain uncertain, Instant now) {
    if (!move(handle, reply, "UNCERTAIN", "'DOT_PENDING'", uncertain.because(), now)) return false;
    AuditEvent event = new OutboxEvents.BecameUncertain(uncertain.because());
    forAPerson(handle, reply.caseId(), NOBODY_KNOWS, event, now);
    return true;
  }

  /** The one conditional update: state, owner and attempt (reliability I14, I35). */
  private static boolean move(
      Handle handle, QueuedReply reply, String to, String from, String because, Instant now) {
    return handle
            .createUpdate(
                "UPDATE replies SET state = :to, server_says = :says, lease_until = NULL"
                    + " WHERE id = :id AND owner = :owner AND attempt = :attempt AND state IN ("
                    + from
                    + ")")
            .bind("to", to)
            .bind("says", Columns.clean(because))
            .bind("id", reply.id())
            .bind("owner", reply.owner())
            .bind("attempt", reply.attempt())
            .execute()
        == 1;
  }

  /** READY to FAILED: it was never tried, or too long. */
  void fail(Handle handle, long replyId, long caseId, String because, Instant now) {
    state(handle, replyId, "FAILED", because);
    forAPerson(handle, caseId, because, new OutboxEvents.Failed(because), now);
  }

  /** READY to DRAFT: the customer has written again. */
  void backToPerson(Handle handle, long replyId, long caseId, Instant now) {
    String because = "a newer mail of the customer arrived before it was sent";
    state(handle, replyId, "DRAFT", because);
    handle
        .createUpdate("UPDATE replies SET because = :because WHERE id = :id")
        .bind("because", because)
        .bind("id", replyId)
        .execute();
    CaseRows.end(handle, caseId, Ending.DRAFTED, because, now);
    note(handle, caseId, new OutboxEvents.BackToPerson(because), now);
    CaseRows.queueMail(handle, caseId, Chore.Kind.APPEND_DRAFT, now);
    CaseRows.queueFlag(handle, caseId, Chore.Kind.MARK_DONE, now);
  }

  /** DOT_PENDING of a dead courier to UNCERTAIN; owner and attempt stay, for a late 250. */
  void lost(Handle handle, long replyId, long caseId, Instant now) {
    String because = "the bot stopped after the end of the data had been announced";
    state(handle, replyId, "UNCERTAIN", because);
    forAPerson(handle, caseId, NOBODY_KNOWS, new OutboxEvents.BecameUncertain(because), now);
  }

  boolean resolve(Handle handle, String reference, Resolution resolution, Actor by, Instant now) {
    String to =
        switch (resolution) {
          case ARRIVED -> "SENT";
          case SEND_AGAIN -> "READY";
          case GIVE_UP -> "FAILED";
        };
    Optional<Long> caseId =
        handle
            .createQuery(
                """
                UPDATE replies SET state = :to, owner = NULL, next_at = :now,
                  queued_at = CASE WHEN :to = 'READY' THEN :now ELSE queued_at END,
                  automatic = CASE WHEN :to = 'READY' THEN 0 ELSE automatic END
                WHERE reference = :reference AND state = 'UNCERTAIN' RETURNING case_id
                """)
            .bind("to", to)
            .bind("now", now.toEpochMilli())
            .bind("reference", reference)
            .mapTo(Long.class)
            .findOne();
    caseId.ifPresent(id -> afterResolution(handle, id, resolution, by, now));
    return caseId.isPresent();
  }

  private static void afterResolution(
      Handle handle, long caseId, Resolution resolution, Actor by, Instant now) {
    CaseRows.note(handle, caseId, by, new OutboxEvents.Resolved(resolution), now);
    switch (resolution) {
      case ARRIVED -> {
        CaseRows.end(handle, caseId, Ending.REPLIED, "a reply was found to have arrived", now);
        CancelTasks.open(handle, caseId, now);
        CaseRows.queueFlag(handle, caseId, Chore.Kind.MARK_ANSWERED, now);
      }
      case SEND_AGAIN ->
          handle.execute(
              "UPDATE cases SET ending = NULL, ending_reason = NULL WHERE id = ?", caseId);
      case GIVE_UP -> CaseRows.end(handle, caseId, Ending.HUMAN, "a person takes care of it", now);
    }
  }

  private static void state(Handle handle, long replyId, String to, String because) {
    handle
        .createUpdate("UPDATE replies SET state = :to, server_says = :says WHERE id = :id")
        .bind("to", to)
        .bind("says", because)
        .bind("id", replyId)
        .execute();
  }

  private static void forAPerson(
      Handle handle, long caseId, String because, AuditEvent event, Instant now) {
    CaseRows.end(handle, caseId, Ending.HUMAN, because, now);
    note(handle, caseId, event, now);
    CaseRows.queueFlag(handle, caseId, Chore.Kind.MARK_DONE, now);
  }

  private static void note(Handle handle, long caseId, AuditEvent event, Instant now) {
    CaseRows.note(handle, caseId, Actor.BOT, event, now);
  }
}
