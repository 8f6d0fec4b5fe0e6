package com.amijose.carebot.store;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.audit.AuditEntry;
import com.amijose.carebot.casework.Substance;
import com.amijose.carebot.desk.trust.Fate;
import com.amijose.carebot.desk.trust.TrustBook;
import com.amijose.carebot.desk.trust.TrustEvents;
import com.amijose.carebot.triage.AnswerKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Tells what became of the bot's drafts by comparing each with what went out, and takes trust back
 * where people had to step in.
 */
final class DraftFates {
  private static final String DUE =
      """
      JOIN cases c ON c.id = f.case_id
      JOIN replies r ON r.case_id = f.case_id AND r.kind = 'answer'
      WHERE f.fate IS NULL AND r.state IN ('SENT', 'WITHDRAWN', 'FAILED') AND c.ending IS NOT NULL
      """;

  private final Dialect dialect;

  DraftFates(Dialect dialect) {
    this.dialect = dialect;
  }

  private record Ended(long caseId, String kind, Fate fate, Instant at) {}

  /** A look that locks nothing: mostly there is none. */
  static boolean isAnyDue(Handle handle) {
    return handle.createQuery("SELECT count(*) FROM first_drafts f " + DUE).mapTo(Long.class).one()
        > 0;
  }

  int note(Handle handle, Instant now) {
    List<Ended> ended =
        handle
            .createQuery(
                """
                SELECT f.case_id, f.kind, f.hash AS first_hash, f.substance, r.state, r.automatic,
                  r.hash, r.sent_at, c.ending, c.ended_at, c.ending_reason,
                  CASE WHEN r.hash <> f.hash
                    THEN (SELECT bytes FROM letters WHERE reply_id = r.id) END AS bytes
                FROM first_drafts f
                """
                    + DUE
                    + " ORDER BY f.case_id")
            .map((row, context) -> ended(row, now))
            .list();
    int noted = 0;
    for (Ended one : ended) if (note(handle, one, now)) noted++;
    return noted;
  }

  private static Ended ended(ResultSet row, Instant now) throws SQLException {
    Optional<byte[]> changed = Optional.ofNullable(row.getBytes("bytes"));
    boolean sameWords =
        changed.isEmpty() || Substance.of(changed.get()).equals(row.getString("substance"));
    Fate fate =
        switch (row.getString("state")) {
          case "SENT" -> {
            if (row.getLong("automatic") == 1) yield Fate.BY_ITSELF;
            if (changed.isEmpty()) yield Fate.UNEDITED;
            yield sameWords ? Fate.TOUCHED : Fate.EDITED;
          }
          case "FAILED" -> Fate.UNDELIVERED;
          default -> withdrawn(row, sameWords);
        };
    return new Ended(
        row.getLong("case_id"),
        row.getString("kind"),
        fate,
        Columns.moment(row, "sent_at").or(() -> endedAt(row)).orElse(now));
  }

  private static Optional<Instant> endedAt(ResultSet row) {
    try {
      return Columns.moment(row, "ended_at");
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static Fate withdrawn(ResultSet row, boolean sameWords) throws SQLException {
    if (!"replied".equals(row.getString("ending"))) return Fate.DISCARDED;
    boolean ours = Columns.text(row, "ending_reason").filter(DraftFates::isOurs).isPresent();
    if (!ours) return Fate.REPLACED;
    return sameWords ? Fate.ELSEWHERE : Fate.EDITED;
  }

  private static boolean isOurs(String reason) {
    return reason.endsWith(SqlDrafts.SENT_ELSEWHERE);
  }

  private boolean note(Handle handle, Ended ended, Instant now) {
    int changed =
        handle
            .createUpdate(
                """
                UPDATE first_drafts SET fate = :fate, settled_at = :at
                WHERE case_id = :case AND fate IS NULL
                """)
            .bind("fate", ended.fate().word())
            .bind("at", ended.at().toEpochMilli())
            .bind("case", ended.caseId())
            .execute();
    if (changed == 0) return false;
    if (ended.fate().counts() == Fate.Counts.AGAINST) {
      takeBack(handle, ended.kind(), because(ended.fate()), now);
    }
    return true;
  }

  private static String because(Fate fate) {
    return switch (fate) {
      case EDITED -> "a person changed what one of them says";
      case REPLACED -> "a person answered by a mail of their own instead";
      case DISCARDED -> "a person threw one of them away";
      case WRONG -> "a person reports that one of them should not have gone out";
      default -> throw new IllegalArgumentException("nothing against it: " + fate);
    };
  }

  /** Counting begins anew: what people saw before did not keep this from happening. */
  private static void takeBack(Handle handle, String kind, String because, Instant now) {
    int changed =
        handle
            .createUpdate(
                """
                UPDATE trusted_kinds SET is_on = 0, changed_at = :now, changed_by = :by,
                  because = :because, counted_from = :now
                WHERE kind = :kind AND is_on = 1
                """)
            .bind("now", now.toEpochMilli())
            .bind("by", Actor.BOT.name())
            .bind("because", because)
            .bind("kind", kind)
            .execute();
    if (changed == 0) return;
    TrustEvents.TakenBack event = new TrustEvents.TakenBack(AnswerKind.parse(kind), because);
    SqlAuditTrail.write(handle, AuditEntry.ofBot(Actor.BOT, event, now));
  }

  TrustBook.Change reportWrong(Handle handle, TrustBook.WrongSend report) {
    note(handle, report.at());
    Optional<String> state =
        handle
            .createQuery(
                "SELECT state FROM replies WHERE case_id = :case AND kind = 'answer'"
                    + dialect.locked())
            .bind("case", report.caseId())
            .mapTo(String.class)
            .findOne();
    if (state.filter(List.of("SENT", "UNCERTAIN")::contains).isEmpty()) {
      return new TrustBook.Change.Refused("No reply of the bot has gone out for this case.");
    }
    int reported =
        handle
            .createUpdate(
                """
                INSERT INTO wrong_sends (case_id, reported_at, reported_by, because)
                VALUES (:case, :now, :by, :because) ON CONFLICT DO NOTHING
                """)
            .bind("case", report.caseId())
            .bind("now", report.at().toEpochMilli())
            .bind("by", report.by().name())
            .bind("because", Columns.clean(report.because()))
            .execute();
    if (reported == 0) return new TrustBook.Change.Refused("It was reported already.");
    CaseRows.note(
        handle,
        report.caseId(),
        report.by(),
        new TrustEvents.WrongSendReported(Columns.clean(report.because())),
        report.at());
    handle
        .createQuery(
            """
            UPDATE first_drafts SET fate = :fate, settled_at = :now WHERE case_id = :case
            RETURNING kind
            """)
        .bind("fate", Fate.WRONG.word())
        .bind("now", report.at().toEpochMilli())
        .bind("case", report.caseId())
        .mapTo(String.class)
        .findOne()
        .ifPresent(kind -> takeBack(handle, kind, because(Fate.WRONG), report.at()));
    return new TrustBook.Change.Done();
  }
}
