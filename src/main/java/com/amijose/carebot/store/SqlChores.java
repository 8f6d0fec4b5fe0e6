package com.amijose.carebot.store;

import com.amijose.carebot.casework.Chore;
import com.amijose.carebot.casework.Chores;
import com.amijose.carebot.casework.Folder;
import com.amijose.carebot.casework.FrozenReply;
import com.amijose.carebot.message.MessageId;
import com.amijose.carebot.outbox.RetrySchedule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The mailbox's chores in SQL. */
public final class SqlChores implements Chores {
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final RetrySchedule SCHEDULE =
      new RetrySchedule(RetrySchedule.STANDARD.delays(), Duration.ofDays(7));

  private final Database database;

  public SqlChores(Database database) {
    this.database = database;
  }

  @Override
  public List<Chore> claimDue(String owner, int most, Instant now) {
    if (!isAnyDue(now)) return List.of();
    return database.write(handle -> claimDue(handle, owner, most, now));
  }

  /** Looking first costs nothing; a transaction that writes costs a write to the disk. */
  private boolean isAnyDue(Instant now) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT 1 FROM chores WHERE state = 'PENDING' AND next_at <= :now LIMIT 1")
                .bind("now", now.toEpochMilli())
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
  }

  private List<Chore> claimDue(Handle handle, String owner, int most, Instant now) {
    List<Long> due =
        handle
            .createQuery(
                "SELECT id FROM chores WHERE state = 'PENDING' AND next_at <= :now"
                    + " ORDER BY id LIMIT :most"
                    + database.dialect().skipLocked())
            .bind("now", now.toEpochMilli())
            .bind("most", most)
            .mapTo(Long.class)
            .list();
    if (due.isEmpty()) return List.of();
    handle
        .createUpdate(
            """
            UPDATE chores SET owner = :owner, next_at = :lease, attempts = attempts + 1
            WHERE id IN (<ids>)
            """)
        .bind("owner", owner)
        .bind("lease", now.plus(LEASE).toEpochMilli())
        .bindList("ids", due)
        .execute();
    return handle
        .createQuery(
            """
            SELECT h.*, c.account, c.mailbox, c.uidvalidity, c.uid, l.bytes
            FROM chores h JOIN cases c ON c.id = h.case_id
            LEFT JOIN letters l ON l.reply_id = h.reply_id
            WHERE h.id IN (<ids>) ORDER BY h.id
            """)
        .bindList("ids", due)
        .map((row, context) -> chore(row))
        .list();
  }

  private static Chore chore(ResultSet row) throws SQLException {
    Optional<String> reference = Columns.text(row, "reference");
    byte[] bytes = row.getBytes("bytes");
    Optional<Chore.OurMail> mail = Optional.empty();
    if (reference.isPresent()) {
      MessageId id = new MessageId(row.getString("message_id"));
      mail = Optional.of(new Chore.OurMail(id, reference.get(), FrozenReply.hashOf(bytes), bytes));
    }
    return new Chore(
        row.getLong("id"),
        Chore.Kind.valueOf(row.getString("kind")),
        row.getLong("case_id"),
        SqlClaims.key(row),
        mail,
        row.getInt("attempts"),
        Columns.momentOf(row, "queued_at"),
        row.getString("owner"));
  }

  @Override
  public void done(List<Chore> chores, Instant now) {
    if (chores.isEmpty()) return;
    database.write(
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  """
                  UPDATE chores SET state = 'DONE', ended_at = ?
                  WHERE id = ? AND state = 'PENDING' AND attempts = ?
                  """);
          chores.forEach(chore -> batch.add(now.toEpochMilli(), chore.id(), chore.attempt()));
          return batch.execute().length;
        });
  }

  @Override
  public void failed(Chore chore, String because, Instant now) {
    Optional<Instant> next = SCHEDULE.next(chore.queuedAt(), chore.attempt(), now);
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE chores SET state = :state, next_at = :next, owner = NULL,
                      trouble = :because
                    WHERE id = :id AND state = 'PENDING' AND attempts = :attempt
                    """)
                .bind("state", next.isPresent() ? "PENDING" : "DROPPED")
                .bind("next", next.orElse(now).toEpochMilli())
                .bind("because", Columns.clean(because))
                .bind("id", chore.id())
                .bind("attempt", chore.attempt())
                .execute());
  }

  @Override
  public int dropFlags(Folder old, Instant now) {
    return database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE chores SET state = 'DROPPED', ended_at = :now
                    WHERE state = 'PENDING' AND kind IN ('MARK_ANSWERED', 'MARK_DONE')
                      AND case_id IN (SELECT id FROM cases WHERE account = :account
                        AND mailbox = :mailbox AND uidvalidity = :uidvalidity)
                    """)
                .bind("now", now.toEpochMilli())
                .bind("account", old.account())
                .bind("mailbox", old.mailbox())
                .bind("uidvalidity", old.uidValidity())
                .execute());
  }

  @Override
  public int waiting() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM chores WHERE state = 'PENDING'")
                .mapTo(Integer.class)
                .one());
  }
}
