package com.amijose.carebot.store;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.audit.AuditEntry;
import com.amijose.carebot.audit.AuditTrail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** The trail as a table that refuses changes by itself. */
public final class SqlAuditTrail implements AuditTrail {
  private final Database database;

  public SqlAuditTrail(Database database) {
    this.database = database;
  }

  @Override
  public void append(AuditEntry entry) {
    database.write(
        handle -> {
          write(handle, entry);
          return true;
        });
  }

  static void write(Handle handle, AuditEntry entry) {
    handle
        .createUpdate(
            """
            INSERT INTO trail (at, case_id, actor_kind, actor, event, sentence)
            VALUES (:at, :case, :kind, :actor, :event, :sentence)
            """)
        .bind("at", entry.at().toEpochMilli())
        .bind("case", entry.caseId().isPresent() ? (Long) entry.caseId().getAsLong() : null)
        .bind("kind", entry.by().kind().name())
        .bind("actor", entry.by().name())
        .bind("event", entry.event())
        .bind("sentence", Columns.clean(entry.sentence()))
        .execute();
  }

  @Override
  public List<AuditEntry> listOf(long caseId) {
    return database.read(handle -> listOf(handle, caseId));
  }

  static List<AuditEntry> listOf(Handle handle, long caseId) {
    return handle
        .createQuery("SELECT * FROM trail WHERE case_id = :case ORDER BY id")
        .bind("case", caseId)
        .map((row, context) -> entry(row))
        .list();
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    Actor by = new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor"));
    return new AuditEntry(
        Columns.momentOf(row, "at"),
        by,
        OptionalLong.of(row.getLong("case_id")),
        row.getString("event"),
        row.getString("sentence"));
  }
}
