package com.amijose.carebot.store;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.casework.CaseEvents;
import com.amijose.carebot.casework.Chore;
import com.amijose.carebot.casework.Claim;
import com.amijose.carebot.casework.ContentDigest;
import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.casework.FetchedMessage;
import com.amijose.carebot.casework.Folder;
import com.amijose.carebot.casework.MessageKey;
import com.amijose.carebot.message.RawMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The claiming half of the casebook: who may bring a message to its end. */
final class SqlClaims {
  static final Duration LEASE = Duration.ofSeconds(60);
  static final int MOST_ATTEMPTS = 3;

  private final Dialect dialect;

  SqlClaims(Dialect dialect) {
    this.dialect = dialect;
  }

  Optional<Claim> claim(Handle handle, FetchedMessage message, String owner, Instant now) {
    String digest = ContentDigest.of(message.raw());
    Optional<Long> added = insert(handle, message, digest, owner, now);
    if (added.isPresent()) {
      keepBytes(handle, added.get(), message.raw());
      return Optional.of(load(handle, added.get()));
    }
    Optional<Long> known = find(handle, message.key());
    if (known.isPresent()) return claimAgain(handle, known.get(), owner, now);
    fileDuplicate(handle, message, digest, now);
    return Optional.empty();
  }

  Optional<Claim> claimDue(Handle handle, String owner, Instant now) {
    while (true) {
      Optional<Long> due =
          handle
              .createQuery(
                  "SELECT id FROM cases WHERE state <> 'FILED' AND next_at <= :now"
                      + " ORDER BY id LIMIT 1"
                      + dialect.skipLocked())
              .bind("now", now.toEpochMilli())
              .mapTo(Long.class)
              .findOne();
      if (due.isEmpty()) return Optional.empty();
      Optional<Claim> claim = claimAgain(handle, due.get(), owner, now);
      if (claim.isPresent()) return claim;
    }
  }

  /** The database, not this code, decides which of two comes first: both indexes are unique. */
  private static Optional<Long> insert(
      Handle handle, FetchedMessage message, String digest, String owner, Instant now) {
    Folder folder = message.key().folder();
    return handle
        .createQuery(
            """
            INSERT INTO cases (account, mailbox, uidvalidity, uid, state, owner, next_at, fence,
              attempts, seen_at, arrived_at, digest)
            VALUES (:account, :mailbox, :uidvalidity, :uid, 'CLAIMED', :owner, :lease, 1, 1, :now,
              :arrived, :digest)
            ON CONFLICT DO NOTHING RETURNING id
            """)
        .bind("account", folder.account())
        .bind("mailbox", folder.mailbox())
        .bind("uidvalidity", folder.uidValidity())
        .bind("uid", message.key().uid())
        .bind("owner", owner)
        .bind("lease", now.plus(LEASE).toEpochMilli())
        .bind("now", now.toEpochMilli())
        .bind("arrived", Columns.millis(message.raw().internalDate()))
        .bind("digest", digest)
        .mapTo(Long.class)
        .findOne();
  }

  private static void keepBytes(Handle handle, long caseId, RawMessage raw) {
    handle
        .createUpdate("INSERT INTO messages (case_id, received_at, bytes) VALUES (:id, :at, :raw)")
        .bind("id", caseId)
        .bind("at", Columns.millis(raw.internalDate()))
        .bind("raw", raw.bytes())
        .execute();
  }

  static Optional<Long> find(Handle handle, MessageKey key) {
    return handle
        .createQuery(
            """
            SELECT id FROM cases WHERE account = :account AND mailbox = :mailbox
              AND uidvalidity = :uidvalidity AND uid = :uid
            """)
        .bind("account", key.folder().account())
        .bind("mailbox", key.folder().mailbox())
        .bind("uidvalidity", key.folder().uidValidity())
        .bind("uid", key.uid())
        .mapTo(Long.class)
        .findOne();
  }

  private Optional<Claim> claimAgain(Handle handle, long caseId, String owner, Instant now) {
    int claimed =
        handle
            .createUpdate(
                """
                UPDATE cases SET state = 'CLAIMED', owner = :owner, next_at = :lease,
                  fence = fence + 1, attempts = attempts + 1
                WHERE id = :id AND state <> 'FILED' AND next_at <= :now AND attempts < :most
                """)
            .bind("owner", owner)
            .bind("lease", now.plus(LEASE).toEpochMilli())
            .bind("id", caseId)
            .bind("now", now.toEpochMilli())
            .bind("most", MOST_ATTEMPTS)
            .execute();
    if (claimed == 1) return Optional.of(load(handle, caseId));
    quarantineIfWornOut(handle, caseId, now);
    return Optional.empty();
  }

  private static void quarantineIfWornOut(Handle handle, long caseId, Instant now) {
    Optional<String> trouble =
        handle
            .createQuery(
                """
                SELECT coalesce(trouble, 'the process died') FROM cases
                WHERE id = :id AND state <> 'FILED' AND next_at <= :now AND attempts >= :most
                """)
            .bind("id", caseId)
            .bind("now", now.toEpochMilli())
            .bind("most", MOST_ATTEMPTS)
            .mapTo(String.class)
            .findOne();
    if (trouble.isEmpty()) return;
    String because = MOST_ATTEMPTS + " attempts to read it failed: " + trouble.get();
    CaseRows.end(handle, caseId, Ending.QUARANTINED, because, now);
    CaseRows.note(
        handle, caseId, Actor.BOT, new CaseEvents.CaseClosed(Ending.QUARANTINED, because), now);
    CaseRows.queueFlag(handle, caseId, Chore.Kind.MARK_DONE, now);
  }

  private static void fileDuplicate(
      Handle handle, FetchedMessage message, String digest, Instant now) {
    Folder folder = message.key().folder();
    long id =
        handle
            .createQuery(
                """
                INSERT INTO cases (account, mailbox, uidvalidity, uid, state, seen_at, arrived_at,
                  digest, duplicate_of, header_id, kind)
                SELECT :account, :mailbox, :uidvalidity, :uid, 'FILED', :now, :arrived, :digest,
                  id, header_id, kind
                FROM cases WHERE digest = :digest AND duplicate_of IS NULL
                RETURNING id
                """)
            .bind("account", folder.account())
            .bind("mailbox", folder.mailbox())
            .bind("uidvalidity", folder.uidValidity())
            .bind("uid", message.key().uid())
            .bind("now", now.toEpochMilli())
            .bind("arrived", Columns.millis(message.raw().internalDate()))
            .bind("digest", digest)
            .mapTo(Long.class)
            .one();
    long first =
        handle
            .createQuery("SELECT duplicate_of FROM cases WHERE id = :id")
            .bind("id", id)
            .mapTo(Long.class)
            .one();
    String because = "the same mail as case " + first;
    CaseRows.end(handle, id, Ending.DUPLICATE, because, now);
    CaseRows.note(handle, id, Actor.BOT, new CaseEvents.CaseClosed(Ending.DUPLICATE, because), now);
    CaseRows.queueFlag(handle, id, Chore.Kind.MARK_DONE, now);
  }

  private static Claim load(Handle handle, long caseId) {
    return handle
        .createQuery(
            """
            SELECT c.*, m.bytes, m.received_at, p.activated_at
            FROM cases c JOIN messages m ON m.case_id = c.id
            LEFT JOIN progress p ON p.account = c.account AND p.mailbox = c.mailbox
            WHERE c.id = :id
            """)
        .bind("id", caseId)
        .map((row, context) -> claim(row))
        .one();
  }

  private static Claim claim(ResultSet row) throws SQLException {
    byte[] bytes = row.getBytes("bytes");
    RawMessage raw =
        Columns.moment(row, "received_at")
            .map(at -> RawMessage.arrived(bytes, at))
            .orElseGet(() -> RawMessage.of(bytes));
    return new Claim(
        row.getLong("id"),
        key(row),
        raw,
        row.getString("owner"),
        row.getLong("fence"),
        row.getInt("attempts"),
        Columns.momentOf(row, "seen_at"),
        Columns.moment(row, "activated_at"));
  }

  static MessageKey key(ResultSet row) throws SQLException {
    return new MessageKey(
        row.getString("account"),
        row.getString("mailbox"),
        row.getLong("uidvalidity"),
        row.getLong("uid"));
  }
}
