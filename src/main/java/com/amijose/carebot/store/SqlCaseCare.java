package com.amijose.carebot.store;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.audit.AuditEvent;
import com.amijose.carebot.casework.CaseEvents;
import com.amijose.carebot.casework.Discard;
import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.casework.review.Acted;
import com.amijose.carebot.casework.review.CaseCare;
import com.amijose.carebot.casework.review.Correction;
import com.amijose.carebot.casework.review.ReviewEvents;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What the team keeps about a case, in SQL. */
public final class SqlCaseCare implements CaseCare {
  private static final Acted NO_SUCH_CASE = Acted.refused("there is no such case");

  private final Database database;
  private final DraftRows rows;

  public SqlCaseCare(Database database) {
    this.database = database;
    this.rows = new DraftRows(database.dialect());
  }

  @Override
  public Acted note(long caseId, String text, Actor by, Instant at) {
    if (text.isBlank()) return Acted.refused("the note has no words");
    return database.write(
        handle -> {
          int added =
              handle
                  .createUpdate(
                      """
                      INSERT INTO notes (case_id, at, author, text)
                      SELECT id, :at, :by, :text FROM cases WHERE id = :case
                      """)
                  .bind("case", caseId)
                  .bind("at", at.toEpochMilli())
                  .bind("by", by.name())
                  .bind("text", Columns.clean(text.strip()))
                  .execute();
          if (added == 0) return NO_SUCH_CASE;
          DraftRows.forgetTyped(handle, caseId, by.name(), "note");
          CaseRows.note(handle, caseId, by, new ReviewEvents.Noted(), at);
          return Acted.done("The note is kept; no customer sees it.");
        });
  }

  @Override
  public Acted assign(long caseId, Optional<String> to, Actor by, Instant at) {
    return database.write(
        handle -> {
          if (!keep(handle, caseId)) return NO_SUCH_CASE;
          return Acted.done(assign(handle, caseId, to, by, at));
        });
  }

  private static String assign(
      Handle handle, long caseId, Optional<String> to, Actor by, Instant at) {
    String before =
        handle
            .createQuery("SELECT coalesce(assignee, '') FROM keeping WHERE case_id = :case")
            .bind("case", caseId)
            .mapTo(String.class)
            .one();
    String after = to.map(String::strip).orElse("");
    if (!before.equals(after)) {
      handle
          .createUpdate("UPDATE keeping SET assignee = :to WHERE case_id = :case")
          .bind("to", after.isEmpty() ? null : after)
          .bind("case", caseId)
          .execute();
      CaseRows.note(handle, caseId, by, new ReviewEvents.Assigned(before, after), at);
    }
    return after.isEmpty() ? "Nobody has the case now." : after + " has the case now.";
  }

  @Override
  public Acted snooze(long caseId, Optional<Instant> until, Actor by, Instant at) {
    if (until.isPresent() && !until.get().isAfter(at))
      return Acted.refused("choose a time that is still to come");
    return database.write(
        handle -> {
          if (!keep(handle, caseId)) return NO_SUCH_CASE;
          handle
              .createUpdate("UPDATE keeping SET snoozed_until = :until WHERE case_id = :case")
              .bind("until", Columns.millis(until))
              .bind("case", caseId)
              .execute();
          AuditEvent event =
              until.<AuditEvent>map(ReviewEvents.Snoozed::new).orElseGet(ReviewEvents.WokenUp::new);
          CaseRows.note(handle, caseId, by, event, at);
          return Acted.done(
              until.isPresent() ? "Put aside; it comes back by itself." : "It is back.");
        });
  }

  @Override
  public Acted end(Discard discard, Ending ending, List<Correction> learned) {
    return database.write(
        handle -> {
          Optional<DraftRows.Held> held = rows.hold(handle, discard.caseId());
          if (held.isPresent() && isGoneOrGoing(held.get()))
            return Acted.refused(
                DraftRows.objection(held, held.get().hash()).orElse("the reply is on its way"));
          if (!keep(handle, discard.caseId())) return NO_SUCH_CASE;
          if (isAnswered(handle, discard.caseId()))
            return Acted.refused("it was answered already: see the timeline");
          if (held.isPresent() && held.get().isDraft()) withdraw(handle, discard);
          handle.execute(
              "UPDATE keeping SET snoozed_until = NULL WHERE case_id = ?", discard.caseId());
          CaseRows.end(handle, discard.caseId(), ending, discard.because(), discard.at());
          learned.forEach(each -> SqlRewrites.keepCorrection(handle, each, discard.by()));
          CaseRows.note(
              handle,
              discard.caseId(),
              discard.by(),
              new CaseEvents.CaseClosed(ending, discard.because()),
              discard.at());
          return Acted.done("Done: " + discard.because() + ".");
        });
  }

  private static boolean isAnswered(Handle handle, long caseId) {
    return handle
        .createQuery("SELECT 1 FROM cases WHERE id = :case AND ending = 'replied'")
        .bind("case", caseId)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private static boolean isGoneOrGoing(DraftRows.Held held) {
    return switch (held.state()) {
      case "DRAFT", "WITHDRAWN", "FAILED" -> false;
      default -> true;
    };
  }

  private static void withdraw(Handle handle, Discard discard) {
    handle.execute(
        "UPDATE replies SET state = 'WITHDRAWN' WHERE case_id = ? AND state = 'DRAFT'",
        discard.caseId());
    DraftRows.leaveDrafts(handle, discard.caseId(), discard.at());
    AuditEvent event = new CaseEvents.DraftDiscarded(discard.because());
    CaseRows.note(handle, discard.caseId(), discard.by(), event, discard.at());
  }

  /** False where there is no such case. */
  private static boolean keep(Handle handle, long caseId) {
    handle.execute(
        """
        INSERT INTO keeping (case_id) SELECT id FROM cases WHERE id = ?
        ON CONFLICT DO NOTHING
        """,
        caseId);
    return handle
        .createQuery("SELECT 1 FROM keeping WHERE case_id = :case")
        .bind("case", caseId)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }
}
