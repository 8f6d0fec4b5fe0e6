package com.amijose.carebot.store;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.audit.AuditEntry;
import com.amijose.carebot.message.EmailAddress;
import com.amijose.carebot.message.MessageId;
import com.amijose.carebot.outbox.Breaker;
import com.amijose.carebot.outbox.BreakerRules;
import com.amijose.carebot.outbox.Delivery;
import com.amijose.carebot.outbox.Outbox;
import com.amijose.carebot.outbox.OutboxEvents;
import com.amijose.carebot.outbox.QueuedReply;
import com.amijose.carebot.outbox.ReplyState;
import com.amijose.carebot.outbox.Resolution;
import com.amijose.carebot.outbox.RetrySchedule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The outbox in SQL. Every change of a reply names the state, the owner and the attempt. */
public final class SqlOutbox implements Outbox {
  /** A courier that hangs before the dot loses its claim; its dot is refused then. */
  private static final Duration LEASE = Duration.ofSeconds(60);

  private final Database database;
  private final RetrySchedule schedule;
  private final Settling settling;
  private final Duration leaseOfTheDot;

  /**
   * @param dotTimeout how long a courier waits for the reply to the dot: a reply that is
   *     DOT_PENDING for twice as long has no courier any more
   */
  public SqlOutbox(
      Database database, RetrySchedule schedule, BreakerRules breaker, Duration dotTimeout) {
    this.database = database;
    this.schedule = schedule;
    this.settling = new Settling(schedule, breaker);
    this.leaseOfTheDot = dotTimeout.multipliedBy(2);
  }

  @Override
  public Optional<QueuedReply> claimDue(String owner, Instant now) {
    return database.write(handle -> claimDue(handle, owner, now));
  }

  private Optional<QueuedReply> claimDue(Handle handle, String owner, Instant now) {
    while (true) {
      Optional<Due> due = findDue(handle, now);
      if (due.isEmpty()) return Optional.empty();
      Due reply = due.get();
      if (schedule.isStale(reply.queuedAt(), now)) {
        settling.fail(handle, reply.id(), reply.caseId(), "it could not be sent in time", now);
      } else if (hasNewerMail(handle, reply)) {
        settling.backToPerson(handle, reply.id(), reply.caseId(), now);
      } else {
        return Optional.of(claim(handle, reply.id(), owner, now));
      }
    }
  }

  private Optional<Due> findDue(Handle handle, Instant now) {
    return handle
        .createQuery(
            """
            SELECT id, case_id, queued_at FROM replies
            WHERE state = 'READY' AND next_at <= :now
              AND (automatic = 0 OR queued_at <= :stale
                OR EXISTS (SELECT 1 FROM breaker WHERE opened_at IS NULL))
            ORDER BY next_at, id LIMIT 1
            """
                + database.dialect().skipLocked())
        .bind("now", now.toEpochMilli())
        .bind("stale", now.minus(schedule.staleAfter()).toEpochMilli())
        .map(
            (row, context) ->
                new Due(
                    row.getLong("id"), row.getLong("case_id"), Columns.momentOf(row, "queued_at")))
        .findOne();
  }

  /** Reliability I11: what the customer wrote since may have changed everything. */
  private static boolean hasNewerMail(Handle handle, Due reply) {
    return handle
            .createQuery(
                """
            SELECT count(*) FROM cases newer, cases own, replies r
            WHERE r.id = :id AND own.id = r.case_id AND newer.customer = own.customer
              AND newer.thread = r.thread AND newer.id <> own.id AND newer.seen_at > r.queued_at
              AND newer.kind = 'customer' AND newer.duplicate_of IS NULL
            """)
            .bind("id", reply.id())
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  private static QueuedReply claim(Handle handle, long id, String owner, Instant now) {
    handle
        .createUpdate(
            """
            UPDATE replies SET state = 'CLAIMED', owner = :owner, lease_until = :lease,
              attempt = attempt + 1
            WHERE id = :id AND state = 'READY'
            """)
        .bind("owner", owner)
        .bind("lease", now.plus(LEASE).toEpochMilli())
        .bind("id", id)
        .execute();
    return handle
        .createQuery(
            "SELECT r.*, l.bytes FROM replies r JOIN letters l ON l.reply_id = r.id"
                + " WHERE r.id = :id")
        .bind("id", id)
        .map((row, context) -> queued(row))
        .one();
  }

  private static QueuedReply queued(ResultSet row) throws SQLException {
    return new QueuedReply(
        row.getLong("id"),
        row.getLong("case_id"),
        EmailAddress.parse(row.getString("recipient")).orElseThrow(),
        new MessageId(row.getString("message_id")),
        row.getString("reference"),
        row.getBytes("bytes"),
        row.getString("hash"),
        row.getLong("automatic") == 1,
        Columns.momentOf(row, "queued_at"),
        row.getInt("failures"),
        row.getString("owner"),
        row.getLong("attempt"));
  }

  @Override
  public boolean passDot(QueuedReply reply, Instant now) {
    return database.write(
        handle ->
            handle
                    .createUpdate(
                        """
                        UPDATE replies SET state = 'DOT_PENDING', lease_until = :lease
                        WHERE id = :id AND state = 'CLAIMED' AND owner = :owner
                          AND attempt = :attempt AND hash = :hash
                        """)
                    .bind("lease", now.plus(leaseOfTheDot).toEpochMilli())
                    .bind("id", reply.id())
                    .bind("owner", reply.owner())
                    .bind("attempt", reply.attempt())
                    .bind("hash", reply.hash())
                    .execute()
                == 1);
  }

  @Override
  public void settle(QueuedReply reply, Delivery delivery, Instant now) {
    database.write(
        handle -> {
          settling.settle(handle, reply, delivery, now);
          return true;
        });
  }

  @Override
  public int recover(Instant now) {
    return database.write(
        handle -> {
          int readied =
              handle
                  .createUpdate(
                      """
                      UPDATE replies SET state = 'READY', owner = NULL, next_at = :now
                      WHERE state = 'CLAIMED' AND lease_until <= :now
                      """)
                  .bind("now", now.toEpochMilli())
                  .execute();
          List<Due> lost =
              handle
                  .createQuery(
                      """
                      SELECT id, case_id, queued_at FROM replies
                      WHERE state = 'DOT_PENDING' AND lease_until <= :now ORDER BY id
                      """
                          + database.dialect().skipLocked())
                  .bind("now", now.toEpochMilli())
                  .map(
                      (row, context) ->
                          new Due(
                              row.getLong("id"),
                              row.getLong("case_id"),
                              Columns.momentOf(row, "queued_at")))
                  .list();
          lost.forEach(reply -> settling.lost(handle, reply.id(), reply.caseId(), now));
          return readied + lost.size();
        });
  }

  @Override
  public boolean resolve(String reference, Resolution resolution, Actor by, Instant now) {
    return database.write(handle -> settling.resolve(handle, reference, resolution, by, now));
  }

  @Override
  public boolean resume(Actor by, Instant now) {
    return database.write(
        handle -> {
          int closed =
              handle.execute(
                  "UPDATE breaker SET opened_at = NULL, because = NULL, refusals_in_row = 0"
                      + " WHERE id = 1 AND opened_at IS NOT NULL");
          if (closed == 0) return false;
          SqlAuditTrail.write(handle, AuditEntry.ofBot(by, new OutboxEvents.BreakerClosed(), now));
          return true;
        });
  }

  @Override
  public Optional<Breaker> breaker() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT opened_at, because FROM breaker WHERE opened_at IS NOT NULL")
                .map(
                    (row, context) ->
                        new Breaker(Columns.momentOf(row, "opened_at"), row.getString("because")))
                .findOne());
  }

  @Override
  public List<String> uncertain() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT reference FROM replies WHERE state = 'UNCERTAIN' ORDER BY id")
                .mapTo(String.class)
                .list());
  }

  @Override
  public Map<ReplyState, Long> countByState() {
    Map<ReplyState, Long> counts = new EnumMap<>(ReplyState.class);
    database.read(
        handle -> {
          handle
              .createQuery(
                  """
                  SELECT state, count(*) AS replies FROM replies
                  WHERE state NOT IN ('DRAFT', 'WITHDRAWN') GROUP BY state
                  """)
              .map(
                  (row, context) ->
                      counts.put(
                          ReplyState.valueOf(row.getString("state")), row.getLong("replies")))
              .list();
          return counts;
        });
    return counts;
  }

  private record Due(long id, long caseId, Instant queuedAt) {}
}
