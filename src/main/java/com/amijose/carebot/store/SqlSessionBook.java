package com.amijose.carebot.store;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.audit.AuditEntry;
import com.amijose.carebot.desk.people.PersonEvent;
import com.amijose.carebot.desk.people.SessionBook;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Sessions as rows, found by the hash of what the browser carries. */
public final class SqlSessionBook implements SessionBook {
  private final Database database;

  public SqlSessionBook(Database database) {
    this.database = database;
  }

  @Override
  public void open(String hash, long personId, String csrf, Stage stage, Instant at) {
    database.write(
        handle -> {
          handle.execute(
              "INSERT INTO sessions (hash, person_id, csrf, stage, opened_at, seen_at) VALUES (?, ?, ?, ?, ?, ?)",
              hash,
              personId,
              csrf,
              stage.name(),
              at.toEpochMilli(),
              at.toEpochMilli());
          if (stage == Stage.WHOLE) {
            String login = login(handle, personId);
            tell(handle, login, PersonEvent.signedIn(login), at);
          }
          return hash;
        });
  }

  @Override
  public Optional<Session> find(String hash) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT p.*, s.csrf, s.stage, s.opened_at, s.seen_at
                    FROM sessions s JOIN people p ON p.id = s.person_id WHERE s.hash = :hash
                    """)
                .bind("hash", hash)
                .map(
                    (row, context) ->
                        new Session(
                            SqlPeople.person(row),
                            row.getString("csrf"),
                            Stage.valueOf(row.getString("stage")),
                            Columns.momentOf(row, "opened_at"),
                            Columns.momentOf(row, "seen_at")))
                .findOne());
  }

  @Override
  public void seen(String hash, Instant at) {
    database.write(
        handle ->
            handle.execute(
                "UPDATE sessions SET seen_at = ? WHERE hash = ?", at.toEpochMilli(), hash));
  }

  @Override
  public void close(String hash) {
    database.write(handle -> handle.execute("DELETE FROM sessions WHERE hash = ?", hash));
  }

  @Override
  public int closeAllOf(long personId, Instant at) {
    return database.write(
        handle -> {
          String login = login(handle, personId);
          tell(handle, login, PersonEvent.signedOutEverywhere(login), at);
          return handle.execute("DELETE FROM sessions WHERE person_id = ?", personId);
        });
  }

  @Override
  public int closeOpenedBefore(Instant moment) {
    return database.write(
        handle ->
            handle.execute("DELETE FROM sessions WHERE opened_at < ?", moment.toEpochMilli()));
  }

  private static String login(Handle handle, long personId) {
    return handle
        .createQuery("SELECT login FROM people WHERE id = :id")
        .bind("id", personId)
        .mapTo(String.class)
        .one();
  }

  private static void tell(Handle handle, String login, PersonEvent event, Instant at) {
    SqlAuditTrail.write(handle, AuditEntry.ofBot(Actor.person(login), event, at));
  }
}
