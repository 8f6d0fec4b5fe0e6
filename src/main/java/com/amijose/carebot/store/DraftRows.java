package com.amijose.carebot.store;

import com.amijose.carebot.casework.Chore;
import com.amijose.carebot.casework.FrozenReply;
import com.amijose.carebot.message.MailContents;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The row of a reply while people work on it, inside the caller's transaction. */
final class DraftRows {
  private final Dialect dialect;

  DraftRows(Dialect dialect) {
    this.dialect = dialect;
  }

  /** Where a case's reply stands; nobody else changes it until the transaction ends. */
  record Held(String state, String hash, Optional<String> approvedBy) {
    boolean isDraft() {
      return state.equals("DRAFT");
    }
  }

  Optional<Held> hold(Handle handle, long caseId) {
    return handle
        .createQuery(
            "SELECT state, hash, approved_by FROM replies WHERE case_id = :case" + dialect.locked())
        .bind("case", caseId)
        .map(
            (row, context) ->
                new Held(
                    row.getString("state"),
                    row.getString("hash"),
                    Columns.text(row, "approved_by")))
        .findOne();
  }

  /** Why a reply that was seen as a draft with this hash is no longer that one, in plain words. */
  static Optional<String> objection(Optional<Held> held, String hash) {
    if (held.isEmpty()) return Optional.of("there is no reply");
    String state = held.get().state();
    String by = held.get().approvedBy().map(name -> ", approved by " + name).orElse("");
    return switch (state) {
      case "DRAFT" ->
          held.get().hash().equals(hash)
              ? Optional.empty()
              : Optional.of("the reply was changed since you opened it: look at it again");
      case "SENT" -> Optional.of("the reply was already sent" + by);
      case "UNCERTAIN" ->
          Optional.of("the reply may already have gone out: say first whether it was sent");
      case "WITHDRAWN" -> Optional.of("the reply was withdrawn meanwhile: see the timeline");
      case "FAILED" -> Optional.of("the reply was refused on its way: have it written anew");
      default -> Optional.of("the reply is already on its way" + by);
    };
  }

  /** The copy in Drafts is outdated; one that was never tried to append need not be removed. */
  static void leaveDrafts(Handle handle, long caseId, Instant at) {
    CaseRows.dropAppend(handle, caseId, at);
    int dropped =
        handle
            .createQuery(
                """
                SELECT count(*) FROM chores c JOIN replies r ON r.id = c.reply_id
                WHERE c.case_id = :case AND c.kind = 'APPEND_DRAFT' AND c.state = 'DROPPED'
                  AND c.reference = r.reference
                  AND NOT EXISTS (SELECT 1 FROM chores d WHERE d.case_id = c.case_id
                    AND d.kind = 'APPEND_DRAFT' AND d.state <> 'DROPPED'
                    AND d.reference = c.reference)
                """)
            .bind("case", caseId)
            .mapTo(Integer.class)
            .one();
    if (dropped == 0) CaseRows.queueMail(handle, caseId, Chore.Kind.REMOVE_DRAFT, at);
  }

  /** What the reply says is kept before another text takes its place. */
  static void keepVersion(Handle handle, long caseId, String by, String cause, Instant at) {
    Optional<byte[]> bytes =
        handle
            .createQuery(
                """
                SELECT l.bytes FROM letters l JOIN replies r ON r.id = l.reply_id
                WHERE r.case_id = :case
                """)
            .bind("case", caseId)
            .mapTo(byte[].class)
            .findOne();
    if (bytes.isEmpty()) return;
    handle
        .createUpdate(
            """
            INSERT INTO versions (case_id, at, author, cause, text)
            VALUES (:case, :at, :by, :cause, :text)
            """)
        .bind("case", caseId)
        .bind("at", at.toEpochMilli())
        .bind("by", by)
        .bind("cause", cause)
        .bind("text", Columns.clean(MailContents.of(bytes.get()).text()))
        .execute();
  }

  static void keepBytes(Handle handle, long caseId, byte[] bytes) {
    handle
        .createUpdate(
            """
            UPDATE letters SET bytes = :bytes
            WHERE reply_id = (SELECT id FROM replies WHERE case_id = :case)
            """)
        .bind("bytes", bytes)
        .bind("case", caseId)
        .execute();
  }

  /** Another text takes the place of the one that is there; it waits for a person. */
  static void replace(Handle handle, long caseId, FrozenReply reply, Instant at) {
    handle
        .createUpdate(
            """
            UPDATE replies SET state = 'DRAFT', recipient = :recipient, recipient_key = :key,
              message_id = :message_id, reference = :reference, template = :template,
              hash = :hash, automatic = 0, drafted_at = :now, queued_at = NULL, next_at = NULL,
              owner = NULL, failures = 0, approved_by = NULL, approved_at = NULL
            WHERE case_id = :case
            """)
        .bind("recipient", reply.recipient().toString())
        .bind("key", reply.recipient().key())
        .bind("message_id", reply.messageId().value())
        .bind("reference", reply.reference())
        .bind("template", reply.template())
        .bind("hash", reply.hash())
        .bind("now", at.toEpochMilli())
        .bind("case", caseId)
        .execute();
    keepBytes(handle, caseId, reply.bytes());
  }

  static void forgetTyped(Handle handle, long caseId, String person, String field) {
    handle.execute(
        "DELETE FROM typed WHERE case_id = ? AND person = ? AND field = ?", caseId, person, field);
  }
}
