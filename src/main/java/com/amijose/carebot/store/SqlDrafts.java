package com.amijose.carebot.store;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.audit.AuditEvent;
import com.amijose.carebot.casework.CaseEvents;
import com.amijose.carebot.casework.Chore;
import com.amijose.carebot.casework.Drafts;
import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.casework.FrozenReply;
import com.amijose.carebot.casework.MessageKey;
import com.amijose.carebot.casework.WaitingDraft;
import com.amijose.carebot.message.EmailAddress;
import com.amijose.carebot.message.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The waiting drafts in SQL: replies in the state DRAFT, whose every change names that state. */
public final class SqlDrafts implements Drafts {
  static final String SENT_ELSEWHERE = "the draft was sent from the mailbox";

  private static final String SELECT =
      """
      SELECT c.account, c.mailbox, c.uidvalidity, c.uid, r.*, l.bytes
      FROM replies r JOIN cases c ON c.id = r.case_id JOIN letters l ON l.reply_id = r.id
      WHERE r.state = 'DRAFT'
      """;

  private final Database database;

  public SqlDrafts(Database database) {
    this.database = database;
  }

  @Override
  public Optional<WaitingDraft> find(long caseId) {
    return database.read(
        handle ->
            handle
                .createQuery(SELECT + " AND r.case_id = :case")
                .bind("case", caseId)
                .map((row, context) -> draft(row))
                .findOne());
  }

  @Override
  public Optional<WaitingDraft> findByReference(String reference) {
    return database.read(
        handle ->
            handle
                .createQuery(SELECT + " AND r.reference = :reference")
                .bind("reference", reference)
                .map((row, context) -> draft(row))
                .findOne());
  }

  @Override
  public List<WaitingDraft> list() {
    return database.read(
        handle ->
            handle.createQuery(SELECT + " ORDER BY r.id").map((row, context) -> draft(row)).list());
  }

  private static WaitingDraft draft(ResultSet row) throws SQLException {
    FrozenReply reply =
        new FrozenReply(
            EmailAddress.parse(row.getString("recipient")).orElseThrow(),
            new MessageId(row.getString("message_id")),
            row.getString("reference"),
            row.getString("template"),
            row.getLong("automatic") == 1,
            row.getBytes("bytes"));
    return new WaitingDraft(
        row.getLong("case_id"),
        SqlClaims.key(row),
        reply,
        row.getString("because").lines().toList(),
        Columns.momentOf(row, "drafted_at"));
  }

  @Override
  public boolean isUnsent(String reference) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT 1 FROM replies
                    WHERE reference = :reference AND state IN ('DRAFT', 'READY')
                    """)
                .bind("reference", reference)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
  }

  @Override
  public boolean sentElsewhere(String reference, Instant at) {
    return inMailbox(
        reference,
        "'DRAFT', 'READY'",
        at,
        (handle, caseId) -> {
          answered(handle, caseId, SENT_ELSEWHERE, at);
          CancelTasks.open(handle, caseId, at);
        });
  }

  @Override
  public boolean deletedElsewhere(String reference, Instant at) {
    return inMailbox(
        reference,
        "'DRAFT'",
        at,
        (handle, caseId) -> {
          String because = "the draft was deleted in the mailbox";
          CaseRows.end(handle, caseId, Ending.HUMAN, because, at);
          AuditEvent event = new CaseEvents.DraftDiscarded(because);
          note(handle, caseId, Actor.SOMEBODY_IN_THE_MAILBOX, event, at);
        });
  }

  private boolean inMailbox(String reference, String from, Instant at, CaseDeed deed) {
    return database.write(
        handle -> {
          Optional<Long> caseId = caseOf(handle, reference);
          if (caseId.isEmpty() || !withdraw(handle, caseId.get(), from)) return false;
          CaseRows.dropAppend(handle, caseId.get(), at);
          deed.accept(handle, caseId.get());
          return true;
        });
  }

  private static Optional<Long> caseOf(Handle handle, String reference) {
    return handle
        .createQuery("SELECT case_id FROM replies WHERE reference = :reference")
        .bind("reference", reference)
        .mapTo(Long.class)
        .findOne();
  }

  @Override
  public boolean editedElsewhere(String reference, byte[] bytes, Instant at) {
    String hash = FrozenReply.hashOf(bytes);
    return database.write(
        handle -> {
          Optional<Long> caseId =
              handle
                  .createQuery(
                      """
                      UPDATE replies SET hash = :hash, automatic = 0, drafted_at = :now
                      WHERE reference = :reference AND state = 'DRAFT' AND hash <> :hash
                      RETURNING case_id
                      """)
                  .bind("hash", hash)
                  .bind("now", at.toEpochMilli())
                  .bind("reference", reference)
                  .mapTo(Long.class)
                  .findOne();
          if (caseId.isEmpty()) return false;
          DraftRows.keepBytes(handle, caseId.get(), bytes);
          AuditEvent event = new CaseEvents.DraftAmended(true);
          note(handle, caseId.get(), Actor.SOMEBODY_IN_THE_MAILBOX, event, at);
          return true;
        });
  }

  @Override
  public boolean answeredElsewhere(MessageKey key, Instant at) {
    return database.write(
        handle -> {
          Optional<Long> caseId = SqlClaims.find(handle, key);
          if (caseId.isEmpty() || !withdraw(handle, caseId.get(), "'DRAFT', 'READY'")) return false;
          DraftRows.leaveDrafts(handle, caseId.get(), at);
          answered(handle, caseId.get(), "by a mail of their own", at);
          return true;
        });
  }

  private static boolean withdraw(Handle handle, long caseId, String from) {
    return handle
            .createUpdate(
                "UPDATE replies SET state = 'WITHDRAWN' WHERE case_id = :case AND state IN ("
                    + from
                    + ")")
            .bind("case", caseId)
            .execute()
        == 1;
  }

  private static void answered(Handle handle, long caseId, String how, Instant at) {
    CaseRows.end(handle, caseId, Ending.REPLIED, "a person answered: " + how, at);
    AuditEvent event = new CaseEvents.AnsweredByPerson(how);
    note(handle, caseId, Actor.SOMEBODY_IN_THE_MAILBOX, event, at);
    CaseRows.queueFlag(handle, caseId, Chore.Kind.MARK_ANSWERED, at);
  }

  private static void note(Handle handle, long caseId, Actor by, AuditEvent event, Instant at) {
    CaseRows.note(handle, caseId, by, event, at);
  }

  @FunctionalInterface
  private interface CaseDeed {
    void accept(Handle handle, long caseId);
  }
}
