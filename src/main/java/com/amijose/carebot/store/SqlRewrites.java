package com.amijose.carebot.store;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.casework.Amendment;
import com.amijose.carebot.casework.CaseEvents;
import com.amijose.carebot.casework.Chore;
import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.casework.FrozenReply;
import com.amijose.carebot.casework.review.Acted;
import com.amijose.carebot.casework.review.CaseFile;
import com.amijose.carebot.casework.review.Correction;
import com.amijose.carebot.casework.review.DecisionWords;
import com.amijose.carebot.casework.review.HeldReply;
import com.amijose.carebot.casework.review.Redraft;
import com.amijose.carebot.casework.review.ReviewEvents;
import com.amijose.carebot.casework.review.Rewrites;
import com.amijose.carebot.policy.Outcome;
import com.amijose.carebot.triage.Verdict;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Other texts in place of a reply, in SQL; the draft in the mailbox follows by chores. */
public final class SqlRewrites implements Rewrites {
  private static final String REPLY = "reply";

  private final Database database;
  private final String softwareVersion;
  private final DraftRows rows;

  public SqlRewrites(Database database, String softwareVersion) {
    this.database = database;
    this.softwareVersion = softwareVersion;
    this.rows = new DraftRows(database.dialect());
  }

  @Override
  public Acted amend(Amendment amendment) {
    return database.write(
        handle ->
            DraftRows.objection(rows.hold(handle, amendment.caseId()), amendment.basedOn())
                .map(Acted::refused)
                .orElseGet(() -> amend(handle, amendment)));
  }

  private static Acted amend(Handle handle, Amendment amendment) {
    long caseId = amendment.caseId();
    Actor by = amendment.by();
    Instant at = amendment.at();
    DraftRows.keepVersion(handle, caseId, by.name(), "edited", at);
    DraftRows.leaveDrafts(handle, caseId, at);
    DraftRows.replace(handle, caseId, amendment.reply(), at);
    CaseRows.queueMail(handle, caseId, Chore.Kind.APPEND_DRAFT, at);
    DraftRows.forgetTyped(handle, caseId, by.name(), REPLY);
    CaseRows.note(handle, caseId, by, new CaseEvents.DraftAmended(false), at);
    return Acted.done("Your text is the reply now.");
  }

  @Override
  public Acted redraft(Redraft redraft) {
    return database.write(
        handle -> {
          Optional<DraftRows.Held> held = rows.hold(handle, redraft.caseId());
          Optional<String> objection = objection(held, redraft.basedOn());
          if (objection.isEmpty()) objection = ended(handle, redraft.caseId());
          return objection.map(Acted::refused).orElseGet(() -> redraft(handle, redraft, held));
        });
  }

  /** Only what has not gone out and is not on its way makes room for another text. */
  private static Optional<String> objection(
      Optional<DraftRows.Held> held, Optional<String> basedOn) {
    if (held.isEmpty()) return Optional.empty();
    boolean mayBe = HeldReply.State.valueOf(held.get().state()).mayBeReplaced();
    if (mayBe && !held.get().isDraft()) return Optional.empty();
    return DraftRows.objection(held, basedOn.orElse(""));
  }

  private static Optional<String> ended(Handle handle, long caseId) {
    return handle
        .createQuery("SELECT ending FROM cases WHERE id = :case AND ending IS NOT NULL")
        .bind("case", caseId)
        .mapTo(String.class)
        .findOne()
        .map(Ending::of)
        .filter(ending -> ending == Ending.REPLIED)
        .map(ending -> "it was answered meanwhile: see the timeline");
  }

  private Acted redraft(Handle handle, Redraft redraft, Optional<DraftRows.Held> held) {
    long caseId = redraft.caseId();
    Instant at = redraft.at();
    String before = DecisionRows.decision(handle, caseId).map(DecisionWords::of).orElse("none");
    String after = DecisionWords.of(redraft.answer().reasoning().decision());
    keepReading(handle, caseId);
    keepCorrected(handle, redraft);
    DecisionRows.keep(handle, caseId, redraft.answer().reasoning(), softwareVersion, at);
    if (redraft.corrected().deliveredOn().isPresent()) trustOrdersAsTheyAre(handle, caseId);
    handle.execute("DELETE FROM cancel_tasks WHERE case_id = ? AND opened_at IS NULL", caseId);
    CancelTasks.prepare(handle, caseId, redraft.answer());
    write(handle, redraft, held);
    describe(handle, caseId, redraft.answer());
    Glances.keep(handle, caseId, redraft.answer());
    String because = String.join("; ", redraft.because());
    CaseRows.end(handle, caseId, Ending.DRAFTED, because, at);
    CaseRows.queueMail(handle, caseId, Chore.Kind.APPEND_DRAFT, at);
    redraft.corrections().forEach(each -> keepCorrection(handle, each, redraft.by()));
    DraftRows.forgetTyped(handle, caseId, redraft.by().name(), REPLY);
    CaseRows.note(
        handle,
        caseId,
        redraft.by(),
        new ReviewEvents.ReplyRewritten(redraft.cause(), before, after),
        at);
    return Acted.done("The reply was written anew.");
  }

  private static void write(Handle handle, Redraft redraft, Optional<DraftRows.Held> held) {
    long caseId = redraft.caseId();
    FrozenReply reply = redraft.reply();
    if (held.isEmpty()) {
      String thread =
          handle
              .createQuery("SELECT coalesce(thread, '') FROM cases WHERE id = :case")
              .bind("case", caseId)
              .mapTo(String.class)
              .one();
      SqlFiling.addReply(handle, caseId, reply, thread, redraft.because(), redraft.at());
      return;
    }
    DraftRows.keepVersion(handle, caseId, redraft.by().name(), redraft.cause(), redraft.at());
    if (held.get().isDraft()) DraftRows.leaveDrafts(handle, caseId, redraft.at());
    DraftRows.replace(handle, caseId, reply, redraft.at());
    handle
        .createUpdate("UPDATE replies SET because = :because WHERE case_id = :case")
        .bind("because", Columns.clean(String.join("\n", redraft.because())))
        .bind("case", caseId)
        .execute();
  }

  private static void describe(Handle handle, long caseId, Verdict.Answer answer) {
    handle
        .createUpdate(
            """
            UPDATE cases SET request = :request, outcome = :outcome, action = 'draft',
              flags = :flags
            WHERE id = :case
            """)
        .bind("request", answer.reasoning().understanding().request().value().word())
        .bind("outcome", answer.reasoning().decision().outcome().map(Outcome::word).orElse(null))
        .bind("flags", SqlFiling.flags(answer))
        .bind("case", caseId)
        .execute();
  }

  /** The first correction keeps what was read, so that every later one starts from it. */
  private static void keepReading(Handle handle, long caseId) {
    handle.execute("INSERT INTO keeping (case_id) VALUES (?) ON CONFLICT DO NOTHING", caseId);
    Optional<String> inputs =
        handle
            .createQuery(
                """
                SELECT d.inputs FROM decisions d JOIN keeping k ON k.case_id = d.case_id
                WHERE d.case_id = :case AND k.reading IS NULL
                """)
            .bind("case", caseId)
            .mapTo(String.class)
            .findOne();
    inputs
        .map(json -> RecordJson.read(json, DecisionInputs.class).understanding())
        .map(RecordJson::write)
        .ifPresent(
            reading ->
                handle.execute(
                    "UPDATE keeping SET reading = ? WHERE case_id = ?", reading, caseId));
  }

  private static void keepCorrected(Handle handle, Redraft redraft) {
    handle.execute(
        "UPDATE keeping SET corrected = ? WHERE case_id = ?",
        RecordJson.write(redraft.corrected()),
        redraft.caseId());
  }

  /** A corrected delivery date stands in our copy of the order alone. */
  private static void trustOrdersAsTheyAre(Handle handle, long caseId) {
    handle.execute(
        """
        UPDATE case_orders SET hash = coalesce(
          (SELECT o.hash FROM orders o WHERE o.number = case_orders.order_number), hash)
        WHERE case_id = ?
        """,
        caseId);
  }

  static void keepCorrection(Handle handle, Correction correction, Actor by) {
    handle
        .createUpdate(
            """
            INSERT INTO corrections
              (case_id, at, author, field, old_value, new_value, subject, text)
            VALUES (:case, :at, :by, :field, :before, :after, :subject, :text)
            """)
        .bind("case", correction.caseId())
        .bind("at", correction.at().toEpochMilli())
        .bind("by", correction.by())
        .bind("field", correction.field())
        .bind("before", correction.before())
        .bind("after", correction.after())
        .bind("subject", Columns.clean(correction.subject()))
        .bind("text", Columns.clean(correction.text()))
        .execute();
    CaseRows.note(
        handle,
        correction.caseId(),
        by,
        new ReviewEvents.FactCorrected(correction.field(), correction.before(), correction.after()),
        correction.at());
  }

  @Override
  public void keepTyped(long caseId, String person, CaseFile.Typed typed) {
    database.write(
        handle -> {
          DraftRows.forgetTyped(handle, caseId, person, typed.field());
          if (typed.text().isBlank()) return false;
          handle
              .createUpdate(
                  """
                  INSERT INTO typed (case_id, person, field, based_on, text, at)
                  SELECT id, :person, :field, :based, :text, :at FROM cases WHERE id = :case
                  """)
              .bind("case", caseId)
              .bind("person", person)
              .bind("field", typed.field())
              .bind("based", typed.basedOn())
              .bind("text", Columns.clean(typed.text()))
              .bind("at", typed.at().toEpochMilli())
              .execute();
          return true;
        });
  }
}
