package com.amijose.carebot.store;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.audit.AuditEntry;
import com.amijose.carebot.casework.Filing;
import com.amijose.carebot.casework.SendLimits;
import com.amijose.carebot.outbox.BreakerRules;
import com.amijose.carebot.outbox.OutboxEvents;
import com.amijose.carebot.policy.ItemDecision;
import com.amijose.carebot.policy.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/**
 * What the recorded replies say against one more (reliability I10, I12, F36). It holds the
 * breaker's row while it counts, so that two instances never both take the last place.
 */
final class SendGate {
  private static final Duration REFUSED_LATELY = Duration.ofDays(30);
  private static final Duration USUAL_HOURS = Duration.ofDays(7);

  private final Dialect dialect;
  private final BreakerRules rules;

  SendGate(Dialect dialect, BreakerRules rules) {
    this.dialect = dialect;
    this.rules = rules;
  }

  /** Why it may not be queued now, in plain words; empty where it may. */
  Optional<String> objection(Handle handle, Filing.Queued queued, String thread, Instant now) {
    Optional<String> breaker = breaker(handle);
    if (breaker.isPresent()) {
      return Optional.of("automatic sending is stopped: " + breaker.get());
    }
    String recipient = queued.reply().recipient().key();
    SendLimits limits = queued.limits();
    Instant day = now.minus(Duration.ofDays(1));
    return over(
            limits.perHour(),
            count(handle, "'' = :value", "", now.minus(Duration.ofHours(1))),
            "hour")
        .or(() -> over(limits.perDay(), count(handle, "'' = :value", "", day), "day"))
        .or(
            () ->
                over(
                    limits.perRecipientDay(),
                    count(handle, "recipient_key = :value", recipient, day),
                    "day to this address"))
        .or(
            () ->
                over(
                    limits.perThreadWeek(),
                    count(handle, "thread = :value", thread, now.minus(Duration.ofDays(7))),
                    "week in this conversation"))
        .or(() -> refusedLately(handle, recipient, now))
        .or(() -> sameLetterToday(handle, queued.reply().template(), thread, limits, day))
        .or(() -> openReturn(handle, queued));
  }

  private Optional<String> breaker(Handle handle) {
    return handle
        .createQuery(
            "SELECT CASE WHEN opened_at IS NULL THEN '' ELSE because END FROM breaker WHERE id = 1"
                + dialect.locked())
        .mapTo(String.class)
        .findOne()
        .filter(because -> !because.isEmpty());
  }

  private static Optional<String> over(OptionalInt limit, int count, String per) {
    return limit.isPresent() && count >= limit.getAsInt()
        ? Optional.of(
            "the limit of " + limit.getAsInt() + " automatic replies per " + per + " is reached")
        : Optional.empty();
  }

  /**
   * Every queued reply counts, whatever became of it. {@code condition} is ours, never a mail's.
   */
  private static int count(Handle handle, String condition, String value, Instant since) {
    return handle
        .createQuery(
            "SELECT count(*) FROM replies WHERE automatic = 1 AND queued_at > :since AND "
                + condition)
        .bind("since", since.toEpochMilli())
        .bind("value", value)
        .mapTo(Integer.class)
        .one();
  }

  private static Optional<String> refusedLately(Handle handle, String recipient, Instant now) {
    int refused =
        handle
            .createQuery(
                """
                SELECT count(*) FROM replies
                WHERE recipient_key = :key AND state = 'FAILED' AND queued_at > :since
                """)
            .bind("key", recipient)
            .bind("since", now.minus(REFUSED_LATELY).toEpochMilli())
            .mapTo(Integer.class)
            .one();
    return refused == 0
        ? Optional.empty()
        : Optional.of("an earlier reply to this address could not be delivered");
  }

  private static Optional<String> sameLetterToday(
      Handle handle, String template, String thread, SendLimits limits, Instant day) {
    if (limits.perThreadWeek().isEmpty()) return Optional.empty();
    int same =
        handle
            .createQuery(
                """
                SELECT count(*) FROM replies WHERE automatic = 1 AND queued_at > :day
                  AND thread = :thread AND template = :template
                """)
            .bind("day", day.toEpochMilli())
            .bind("thread", thread)
            .bind("template", template)
            .mapTo(Integer.class)
            .one();
    return same == 0
        ? Optional.empty()
        : Optional.of("the same letter already went into this conversation today");
  }

  private static Optional<String> openReturn(Handle handle, Filing.Queued queued) {
    for (ItemDecision item : approved(queued)) {
      Optional<String> open =
          handle
              .createQuery(
                  """
                  SELECT return_number FROM return_lines
                  WHERE order_number = :order AND position = :position
                  """)
              .bind("order", item.order().number().value())
              .bind("position", item.wish().line().position())
              .mapTo(String.class)
              .findOne();
      if (open.isPresent()) {
        return Optional.of("the return " + open.get() + " of this piece is already open");
      }
    }
    return Optional.empty();
  }

  private static List<ItemDecision> approved(Filing.Queued queued) {
    return queued.verdict().reasoning().decision().items().stream()
        .filter(item -> item.outcome() == Outcome.APPROVED)
        .toList();
  }

  /** The pieces that this reply takes back; the key refuses a second return of one. */
  void openReturns(Handle handle, long caseId, Filing.Queued queued, Instant now) {
    for (ItemDecision item : approved(queued)) {
      handle
          .createUpdate(
              """
              INSERT INTO return_lines (order_number, position, case_id, return_number, opened_at)
              VALUES (:order, :position, :case, :number, :now)
              ON CONFLICT DO NOTHING
              """)
          .bind("order", item.order().number().value())
          .bind("position", item.wish().line().position())
          .bind("case", caseId)
          .bind("number", queued.returnNumber())
          .bind("now", now.toEpochMilli())
          .execute();
    }
  }

  /** The reply that makes an hour unusual is itself held back, since the breaker is open then. */
  void tripIfTooMany(Handle handle, Instant now) {
    int lastHour = count(handle, "'' = :value", "", now.minus(Duration.ofHours(1)));
    if (lastHour <= rules.atLeast()) return;
    List<Integer> hours =
        handle
            .createQuery(
                """
                SELECT count(*) FROM replies
                WHERE automatic = 1 AND queued_at > :since AND queued_at <= :until
                GROUP BY queued_at / 3600000
                """)
            .bind("since", now.minus(USUAL_HOURS).toEpochMilli())
            .bind("until", now.minus(Duration.ofHours(1)).toEpochMilli())
            .mapTo(Integer.class)
            .list();
    rules.afterQueueing(lastHour, hours).ifPresent(because -> open(handle, because, now));
  }

  static void open(Handle handle, String because, Instant now) {
    int opened =
        handle
            .createUpdate(
                """
                UPDATE breaker SET opened_at = :now, because = :because
                WHERE id = 1 AND opened_at IS NULL
                """)
            .bind("now", now.toEpochMilli())
            .bind("because", because)
            .execute();
    if (opened == 0) return;
    SqlAuditTrail.write(
        handle, AuditEntry.ofBot(Actor.BOT, new OutboxEvents.BreakerOpened(because), now));
  }
}
