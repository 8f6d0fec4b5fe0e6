package com.amijose.carebot.store;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.casework.Alert;
import com.amijose.carebot.casework.Alerts;
import com.amijose.carebot.casework.CaseEvents;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Alerts in SQL. */
public final class SqlAlerts implements Alerts {
  private static final int MOST = 100;
  private static final String DRAFTS =
      """
      SELECT r.case_id, coalesce(c.flags, '') AS flags, r.drafted_at AS since
      FROM replies r JOIN cases c ON c.id = r.case_id
      WHERE r.state = 'DRAFT' AND %s AND NOT EXISTS
        (SELECT 1 FROM alerts a WHERE a.case_id = r.case_id AND a.kind = :kind)
      ORDER BY r.drafted_at LIMIT 100
      """;
  private static final String TASKS =
      """
      SELECT t.case_id, '' AS flags, min(t.opened_at) AS since
      FROM cancel_tasks t JOIN orders o ON o.number = t.order_number
      WHERE t.opened_at <= :before AND o.closed = 0 %s
      GROUP BY t.case_id ORDER BY 3 LIMIT 100
      """;
  private static final String UNTOLD_TASKS =
      TASKS.formatted(
          "AND NOT EXISTS"
              + " (SELECT 1 FROM alerts a WHERE a.case_id = t.case_id AND a.kind = :kind)");

  private final Database database;

  public SqlAlerts(Database database) {
    this.database = database;
  }

  @Override
  public List<Alert> listUntold(Instant now) {
    Instant waiting = now.minus(DRAFT_WAITS_TOO_LONG);
    Instant late = now.minus(CANCELLATION_IS_LATE);
    String flagged = DRAFTS.formatted("c.flags <> '' AND r.drafted_at <= :before");
    String tooLong = DRAFTS.formatted("r.drafted_at <= :before");
    List<Alert> untold =
        database.read(
            handle -> {
              List<Alert> all = new ArrayList<>();
              all.addAll(ask(handle, flagged, Alert.Kind.FLAGGED, now));
              all.addAll(ask(handle, tooLong, Alert.Kind.WAITING, waiting));
              all.addAll(ask(handle, UNTOLD_TASKS, Alert.Kind.CANCEL_NOW, now));
              all.addAll(ask(handle, UNTOLD_TASKS, Alert.Kind.CANCEL_LATE, late));
              return all;
            });
    return untold.stream().sorted(Comparator.comparing(Alert::since)).limit(MOST).toList();
  }

  @Override
  public List<Alert> listLate(Instant now) {
    Instant late = now.minus(CANCELLATION_IS_LATE);
    return database.read(handle -> ask(handle, TASKS.formatted(""), Alert.Kind.CANCEL_LATE, late));
  }

  @Override
  public void told(Alert alert, Instant now) {
    database.write(
        handle -> {
          int fresh =
              handle.execute(
                  "INSERT INTO alerts (case_id, kind, told_at) VALUES (?, ?, ?)"
                      + " ON CONFLICT DO NOTHING",
                  alert.caseId(),
                  alert.kind().name(),
                  now.toEpochMilli());
          if (fresh > 0) {
            CaseRows.note(
                handle, alert.caseId(), Actor.BOT, new CaseEvents.StaffTold(alert.kind()), now);
          }
          return fresh > 0;
        });
  }

  private static List<Alert> ask(Handle handle, String sql, Alert.Kind kind, Instant before) {
    var query = handle.createQuery(sql).bind("before", before.toEpochMilli());
    if (sql.contains(":kind")) query.bind("kind", kind.name());
    return query.map((row, context) -> alert(row, kind)).list();
  }

  private static Alert alert(ResultSet row, Alert.Kind kind) throws SQLException {
    List<String> flags =
        Arrays.stream(row.getString("flags").split(" ")).filter(flag -> !flag.isEmpty()).toList();
    return new Alert(row.getLong("case_id"), kind, flags, Columns.momentOf(row, "since"));
  }
}
