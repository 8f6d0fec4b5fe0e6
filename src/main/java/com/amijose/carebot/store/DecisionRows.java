package com.amijose.carebot.store;

import com.amijose.carebot.order.Order;
import com.amijose.carebot.policy.Decision;
import com.amijose.carebot.policy.ItemDecision;
import com.amijose.carebot.triage.Reasoning;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** What was decided, with all it was decided from, inside the caller's transaction. */
final class DecisionRows {
  private DecisionRows() {}

  /** A case that is decided anew has the new decision only. */
  static void keep(
      Handle handle, long caseId, Reasoning reasoning, String softwareVersion, Instant now) {
    TreeSet<String> rows = new TreeSet<>();
    reasoning.decision().items().stream().map(ItemDecision::rows).forEach(rows::addAll);
    DecisionInputs inputs = new DecisionInputs(reasoning.understanding(), reasoning.question());
    handle
        .createUpdate(
            """
            INSERT INTO decisions (case_id, decided_at, policy_version, software_version,
              table_rows, inputs, decision)
            VALUES (:id, :now, :policy, :software, :rows, :inputs, :decision)
            ON CONFLICT (case_id) DO UPDATE SET decided_at = excluded.decided_at,
              policy_version = excluded.policy_version,
              software_version = excluded.software_version, table_rows = excluded.table_rows,
              inputs = excluded.inputs, decision = excluded.decision
            """)
        .bind("id", caseId)
        .bind("now", now.toEpochMilli())
        .bind("policy", reasoning.policyVersion())
        .bind("software", softwareVersion)
        .bind("rows", String.join(" ", rows))
        .bind("inputs", RecordJson.write(inputs))
        .bind("decision", RecordJson.write(reasoning.decision()))
        .execute();
    keepOrders(handle, caseId, reasoning);
    AskedItems.keep(handle, caseId, reasoning.question());
  }

  private static void keepOrders(Handle handle, long caseId, Reasoning reasoning) {
    handle.execute("DELETE FROM case_orders WHERE case_id = ?", caseId);
    List<Order> orders =
        reasoning.orders().stream().flatMap(match -> match.ownOrder().stream()).toList();
    for (Order order : orders) {
      handle.execute(
          """
          INSERT INTO case_orders (case_id, order_number, hash) VALUES (?, ?, ?)
          ON CONFLICT DO NOTHING
          """,
          caseId,
          order.number().value(),
          SqlOrderBook.hash(order));
    }
  }

  static Optional<Decision> decision(Handle handle, long caseId) {
    return handle
        .createQuery("SELECT decision FROM decisions WHERE case_id = :case")
        .bind("case", caseId)
        .mapTo(String.class)
        .findOne()
        .map(json -> RecordJson.read(json, Decision.class));
  }

  static Reasoning reasoning(ResultSet row) throws SQLException {
    DecisionInputs inputs = RecordJson.read(row.getString("inputs"), DecisionInputs.class);
    return new Reasoning(
        inputs.understanding(),
        inputs.question(),
        RecordJson.read(row.getString("decision"), Decision.class),
        row.getString("policy_version"));
  }
}
