package com.amijose.carebot.store;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.casework.CaseEvents;
import com.amijose.carebot.policy.ItemDecision;
import com.amijose.carebot.policy.Outcome;
import com.amijose.carebot.triage.Verdict;
import com.amijose.carebot.understanding.Request;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * "Cancel in the shop now": a task from the moment at which a confirmed cancellation goes out until
 * the orders file shows that the order is closed.
 */
final class CancelTasks {
  private static final String ROW = "4a";

  private CancelTasks() {}

  /** Keeps which orders the reply says are cancelled; nothing is a task before it went out. */
  static void prepare(Handle handle, long caseId, Verdict.Answer answer) {
    for (String order : orders(answer)) {
      handle.execute(
          "INSERT INTO cancel_tasks (case_id, order_number) VALUES (?, ?) ON CONFLICT DO NOTHING",
          caseId,
          order);
    }
  }

  /** The reply went out, by whomever. */
  static void open(Handle handle, long caseId, Instant now) {
    int opened =
        handle.execute(
            "UPDATE cancel_tasks SET opened_at = ? WHERE case_id = ? AND opened_at IS NULL",
            now.toEpochMilli(),
            caseId);
    if (opened > 0)
      CaseRows.note(handle, caseId, Actor.BOT, new CaseEvents.CancelTaskOpened(), now);
  }

  private static List<String> orders(Verdict.Answer answer) {
    return answer.reasoning().decision().items().stream()
        .filter(item -> item.outcome() == Outcome.APPROVED && item.rows().contains(ROW))
        .filter(item -> item.wish().request() == Request.CANCEL)
        .map(ItemDecision::order)
        .map(order -> order.number().value())
        .distinct()
        .toList();
  }
}
