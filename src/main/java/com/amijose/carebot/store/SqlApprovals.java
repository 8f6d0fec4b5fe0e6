package com.amijose.carebot.store;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.casework.Approval;
import com.amijose.carebot.casework.CaseEvents;
import com.amijose.carebot.casework.Chore;
import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.casework.review.Acted;
import com.amijose.carebot.casework.review.Approvals;
import com.amijose.carebot.casework.review.ReviewEvents;
import com.amijose.carebot.policy.Decision;
import com.amijose.carebot.policy.ItemDecision;
import com.amijose.carebot.policy.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Approvals in SQL: all that speaks against one is looked at in the transaction that makes it. */
public final class SqlApprovals implements Approvals {
  private final Database database;
  private final DraftRows rows;

  public SqlApprovals(Database database) {
    this.database = database;
    this.rows = new DraftRows(database.dialect());
  }

  @Override
  public Acted approve(Approval approval) {
    return database.write(
        handle ->
            DraftRows.objection(rows.hold(handle, approval.caseId()), approval.hash())
                .or(() -> newerMail(handle, approval.caseId()))
                .or(() -> changedOrder(handle, approval.caseId()))
                .map(Acted::refused)
                .orElseGet(() -> queue(handle, approval)));
  }

  private static Acted queue(Handle handle, Approval approval) {
    long caseId = approval.caseId();
    Instant at = approval.at();
    handle
        .createUpdate(
            """
            UPDATE replies SET state = 'READY', automatic = 0, queued_at = :now, next_at = :send,
              failures = 0, approved_by = :by, approved_at = :now
            WHERE case_id = :case AND state = 'DRAFT' AND hash = :hash
            """)
        .bind("now", at.toEpochMilli())
        .bind("send", approval.sendAt().toEpochMilli())
        .bind("by", approval.by().name())
        .bind("case", caseId)
        .bind("hash", approval.hash())
        .execute();
    DraftRows.leaveDrafts(handle, caseId, at);
    approval.returnNumber().ifPresent(number -> openReturns(handle, caseId, number, at));
    handle.execute(
        "UPDATE cases SET ending = NULL, ending_reason = NULL, ended_at = NULL WHERE id = ?",
        caseId);
    handle.execute("UPDATE keeping SET snoozed_until = NULL WHERE case_id = ?", caseId);
    DraftRows.forgetTyped(handle, caseId, approval.by().name(), "reply");
    CaseRows.note(handle, caseId, approval.by(), new CaseEvents.DraftApproved(), at);
    return Acted.done("");
  }

  /** Reliability I11: what the customer wrote since may have changed everything. */
  private static Optional<String> newerMail(Handle handle, long caseId) {
    return handle
        .createQuery(
            """
            SELECT newer.id FROM cases own
            JOIN cases newer ON newer.id > own.id AND newer.id <> own.id
              AND (newer.customer = own.customer OR newer.thread = own.thread)
            LEFT JOIN decisions d ON d.case_id = own.id
            LEFT JOIN keeping k ON k.case_id = own.id
            WHERE own.id = :case AND newer.kind = 'customer' AND newer.duplicate_of IS NULL
              AND newer.seen_at > coalesce(d.decided_at, own.seen_at)
              AND newer.seen_at > coalesce(k.read_on_at, 0)
            ORDER BY newer.id DESC LIMIT 1
            """)
        .bind("case", caseId)
        .mapTo(Long.class)
        .findOne()
        .map(
            newer ->
                "the customer has written again since (case "
                    + newer
                    + "): read that first, then say that this reply holds");
  }

  private static Optional<String> changedOrder(Handle handle, long caseId) {
    return handle
        .createQuery(
            """
            SELECT s.order_number FROM case_orders s LEFT JOIN orders o ON o.number = s.order_number
            WHERE s.case_id = :case AND (o.hash IS NULL OR o.hash <> s.hash)
            ORDER BY s.order_number LIMIT 1
            """)
        .bind("case", caseId)
        .mapTo(String.class)
        .findOne()
        .map(
            number ->
                "order "
                    + number
                    + " has changed since this reply was written: have it written anew");
  }

  /** Reliability I12: one open return for a piece, whoever let the letter go. */
  private static void openReturns(Handle handle, long caseId, String number, Instant at) {
    List<ItemDecision> approved =
        DecisionRows.decision(handle, caseId).map(Decision::items).orElse(List.of()).stream()
            .filter(item -> item.outcome() == Outcome.APPROVED)
            .toList();
    for (ItemDecision item : approved) {
      handle.execute(
          """
          INSERT INTO return_lines (order_number, position, case_id, return_number, opened_at)
          VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
          """,
          item.order().number().value(),
          item.wish().line().position(),
          caseId,
          number,
          at.toEpochMilli());
    }
  }

  @Override
  public Acted undo(long caseId, Actor by, Instant at) {
    return database.write(
        handle -> {
          Optional<String> because =
              handle
                  .createQuery(
                      """
                      UPDATE replies SET state = 'DRAFT', queued_at = NULL, next_at = NULL,
                        approved_by = NULL, approved_at = NULL
                      WHERE case_id = :case AND state = 'READY' AND approved_by IS NOT NULL
                      RETURNING because
                      """)
                  .bind("case", caseId)
                  .mapTo(String.class)
                  .findOne();
          if (because.isEmpty())
            return Acted.refused("it is too late to take it back: see the timeline");
          String reason = String.join("; ", because.get().lines().toList());
          CaseRows.end(handle, caseId, Ending.DRAFTED, reason, at);
          handle.execute("DELETE FROM return_lines WHERE case_id = ?", caseId);
          CaseRows.queueMail(handle, caseId, Chore.Kind.APPEND_DRAFT, at);
          CaseRows.note(handle, caseId, by, new ReviewEvents.ApprovalTakenBack(), at);
          return Acted.done("Nothing was sent: the reply is a draft again.");
        });
  }

  @Override
  public Acted keep(long caseId, Actor by, Instant at) {
    return database.write(
        handle -> {
          if (rows.hold(handle, caseId).filter(DraftRows.Held::isDraft).isEmpty())
            return Acted.refused("no reply waits any more: see the timeline");
          handle
              .createUpdate(
                  """
                  INSERT INTO keeping (case_id, read_on_at) VALUES (:case, :now)
                  ON CONFLICT (case_id) DO UPDATE SET read_on_at = excluded.read_on_at
                  """)
              .bind("case", caseId)
              .bind("now", at.toEpochMilli())
              .execute();
          CaseRows.note(handle, caseId, by, new ReviewEvents.ReplyKept(), at);
          return Acted.done("Noted: the reply holds, and can be sent.");
        });
  }
}
