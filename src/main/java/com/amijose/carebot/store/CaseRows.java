package com.amijose.carebot.store;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.audit.AuditEntry;
import com.amijose.carebot.audit.AuditEvent;
import com.amijose.carebot.casework.Chore;
import com.amijose.carebot.casework.Ending;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** What every deed writes along, inside the deed's own transaction. */
final class CaseRows {
  private CaseRows() {}

  static void end(Handle handle, long caseId, Ending ending, String because, Instant now) {
    handle
        .createUpdate(
            """
            UPDATE cases SET state = 'FILED', owner = NULL, next_at = NULL, ending = :ending,
              ending_reason = :because, ended_at = :now
            WHERE id = :id
            """)
        .bind("ending", ending.word())
        .bind("because", Columns.clean(because))
        .bind("now", now.toEpochMilli())
        .bind("id", caseId)
        .execute();
  }

  static void note(Handle handle, long caseId, Actor by, AuditEvent event, Instant now) {
    SqlAuditTrail.write(handle, AuditEntry.of(caseId, by, event, now));
  }

  /** A chore about the customer's message. */
  static void queueFlag(Handle handle, long caseId, Chore.Kind kind, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO chores (case_id, kind, state, queued_at, next_at)
            VALUES (:case, :kind, 'PENDING', :now, :now)
            """)
        .bind("case", caseId)
        .bind("kind", kind.name())
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /** A chore about the mail of ours that this case's reply is at this moment. */
  static void queueMail(Handle handle, long caseId, Chore.Kind kind, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO chores
              (case_id, reply_id, kind, state, message_id, reference, queued_at, next_at)
            SELECT case_id, id, :kind, 'PENDING', message_id, reference, :now, :now
            FROM replies WHERE case_id = :case
            """)
        .bind("case", caseId)
        .bind("kind", kind.name())
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /** A draft that was not yet appended need not be any more. */
  static void dropAppend(Handle handle, long caseId, Instant now) {
    handle
        .createUpdate(
            """
            UPDATE chores SET state = 'DROPPED', ended_at = :now
            WHERE case_id = :case AND kind = 'APPEND_DRAFT' AND state = 'PENDING' AND attempts = 0
            """)
        .bind("case", caseId)
        .bind("now", now.toEpochMilli())
        .execute();
  }
}
