package com.amijose.carebot.store;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.audit.AuditEntry;
import com.amijose.carebot.desk.Role;
import com.amijose.carebot.desk.SignedIn.Taste;
import com.amijose.carebot.desk.SignedIn.Theme;
import com.amijose.carebot.desk.people.Change;
import com.amijose.carebot.desk.people.People;
import com.amijose.carebot.desk.people.Person;
import com.amijose.carebot.desk.people.PersonEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** People as rows; a change, its line in the trail and the end of sessions are one transaction. */
public final class SqlPeople implements People {
  private final Database database;

  public SqlPeople(Database database) {
    this.database = database;
  }

  @Override
  public boolean isEmpty() {
    return database.read(SqlPeople::isEmpty);
  }

  @Override
  public Optional<Person> find(long id) {
    return database.read(handle -> find(handle, id, ""));
  }

  @Override
  public Optional<Person> findByLogin(String login) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM people WHERE login = :login")
                .bind("login", Columns.clean(login))
                .map((row, context) -> person(row))
                .findOne());
  }

  @Override
  public List<Person> list() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM people ORDER BY lower(name), id")
                .map((row, context) -> person(row))
                .list());
  }

  @Override
  public Optional<Person> add(Newcomer newcomer, Actor by, Instant at) {
    return database.write(handle -> insert(handle, newcomer, null, by, at));
  }

  @Override
  public Optional<Person> addFirst(Newcomer newcomer, String passwordHash, Instant at) {
    return database.write(
        handle -> {
          // Two at once on PostgreSQL must not both find it empty: one waits here for the other.
          handle.execute("UPDATE breaker SET id = id");
          if (!isEmpty(handle)) return Optional.empty();
          return insert(handle, newcomer, passwordHash, Actor.person(newcomer.login()), at);
        });
  }

  @Override
  public Outcome change(long id, Change change, Actor by, Instant at) {
    return database.write(
        handle -> {
          List<Long> leads = activeLeads(handle);
          Optional<Person> found = find(handle, id, database.dialect().locked());
          if (found.isEmpty()) return Outcome.NO_SUCH_PERSON;
          Person before = found.get();
          if (leads.equals(List.of(id)) && takesTheLead(change)) return Outcome.LAST_LEAD;
          apply(handle, before, change, at);
          if (change.endsSessions()) endSessions(handle, id);
          change
              .event(before)
              .ifPresent(event -> SqlAuditTrail.write(handle, AuditEntry.ofBot(by, event, at)));
          return Outcome.DONE;
        });
  }

  @Override
  public void invite(long id, String secretHash, Instant until) {
    database.write(
        handle -> {
          handle.execute("DELETE FROM invitations WHERE person_id = ?", id);
          return handle.execute(
              "INSERT INTO invitations (hash, person_id, until) VALUES (?, ?, ?)",
              secretHash,
              id,
              until.toEpochMilli());
        });
  }

  @Override
  public Optional<Person> findInvited(String secretHash, Instant now) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT p.* FROM people p JOIN invitations i ON i.person_id = p.id
                    WHERE i.hash = :hash AND i.used_at IS NULL AND i.until > :now
                      AND p.disabled_at IS NULL
                    """)
                .bind("hash", secretHash)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> person(row))
                .findOne());
  }

  @Override
  public boolean acceptInvitation(String secretHash, String passwordHash, Instant at) {
    return database.write(
        handle -> {
          int used =
              handle.execute(
                  "UPDATE invitations SET used_at = ? WHERE hash = ? AND used_at IS NULL AND until > ?",
                  at.toEpochMilli(),
                  secretHash,
                  at.toEpochMilli());
          if (used == 0) return false;
          long id =
              handle
                  .createQuery("SELECT person_id FROM invitations WHERE hash = :hash")
                  .bind("hash", secretHash)
                  .mapTo(Long.class)
                  .one();
          Person person = find(handle, id, database.dialect().locked()).orElseThrow();
          Change change = new Change.PasswordSet(passwordHash);
          apply(handle, person, change, at);
          endSessions(handle, id);
          Actor self = Actor.person(person.login());
          change
              .event(person)
              .ifPresent(event -> SqlAuditTrail.write(handle, AuditEntry.ofBot(self, event, at)));
          return true;
        });
  }

  @Override
  public boolean useStep(long id, long step) {
    return database.write(
            handle ->
                handle.execute(
                    "UPDATE people SET totp_step = ? WHERE id = ? AND totp_step < ?",
                    step,
                    id,
                    step))
        == 1;
  }

  @Override
  public boolean useRecoveryCode(long id, String hash, Instant at) {
    return database.write(
            handle ->
                handle.execute(
                    "UPDATE recovery_codes SET used_at = ? WHERE person_id = ? AND hash = ? AND used_at IS NULL",
                    at.toEpochMilli(),
                    id,
                    hash))
        == 1;
  }

  static Person person(ResultSet row) throws SQLException {
    return new Person(
        row.getLong("id"),
        row.getString("login"),
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        Columns.text(row, "password"),
        Columns.text(row, "totp_secret"),
        new Taste(Theme.valueOf(row.getString("theme")), row.getLong("keys_on") == 1),
        Columns.moment(row, "disabled_at"));
  }

  private static boolean isEmpty(Handle handle) {
    return handle
            .createQuery("SELECT count(*) FROM (SELECT 1 FROM people LIMIT 1) AS anybody")
            .mapTo(Integer.class)
            .one()
        == 0;
  }

  private static Optional<Person> find(Handle handle, long id, String locked) {
    return handle
        .createQuery("SELECT * FROM people WHERE id = :id " + locked)
        .bind("id", id)
        .map((row, context) -> person(row))
        .findOne();
  }

  /** Locked, so that two leads cannot demote each other at the same moment. */
  private List<Long> activeLeads(Handle handle) {
    return handle
        .createQuery(
            "SELECT id FROM people WHERE role = 'LEAD' AND disabled_at IS NULL ORDER BY id "
                + database.dialect().locked())
        .mapTo(Long.class)
        .list();
  }

  private static boolean takesTheLead(Change change) {
    return change.fold(
        new Change.Cases<>(
            role -> role.to() != Role.LEAD,
            access -> !access.allowed(),
            password -> false,
            reset -> true,
            secondFactor -> false,
            noSecondFactor -> false,
            taste -> false));
  }

  private static Optional<Person> insert(
      Handle handle, Newcomer newcomer, @Nullable String passwordHash, Actor by, Instant at) {
    int added =
        handle
            .createUpdate(
                """
                INSERT INTO people (login, name, role, password, created_at)
                VALUES (:login, :name, :role, :password, :at) ON CONFLICT (login) DO NOTHING
                """)
            .bind("login", Columns.clean(newcomer.login()))
            .bind("name", Columns.clean(newcomer.name()))
            .bind("role", newcomer.role().name())
            .bind("password", passwordHash)
            .bind("at", at.toEpochMilli())
            .execute();
    if (added == 0) return Optional.empty();
    PersonEvent event = PersonEvent.added(newcomer);
    SqlAuditTrail.write(handle, AuditEntry.ofBot(by, event, at));
    return handle
        .createQuery("SELECT * FROM people WHERE login = :login")
        .bind("login", Columns.clean(newcomer.login()))
        .map((row, context) -> person(row))
        .findOne();
  }

  private static void apply(Handle handle, Person person, Change change, Instant at) {
    long id = person.id();
    change.fold(
        new Change.Cases<Integer>(
            role -> set(handle, id, "role = :a").bind("a", role.to().name()).execute(),
            access ->
                set(handle, id, "disabled_at = :a")
                    .bind("a", access.allowed() ? null : (Long) at.toEpochMilli())
                    .execute(),
            password -> set(handle, id, "password = :a").bind("a", password.hash()).execute(),
            reset -> {
              handle.execute("DELETE FROM recovery_codes WHERE person_id = ?", id);
              return set(handle, id, "password = NULL, totp_secret = NULL").execute();
            },
            factor -> {
              handle.execute("DELETE FROM recovery_codes WHERE person_id = ?", id);
              for (String hash : factor.codeHashes()) {
                handle.execute(
                    "INSERT INTO recovery_codes (person_id, hash) VALUES (?, ?)", id, hash);
              }
              return set(handle, id, "totp_secret = :a, totp_step = 0")
                  .bind("a", factor.secret())
                  .execute();
            },
            none -> {
              handle.execute("DELETE FROM recovery_codes WHERE person_id = ?", id);
              return set(handle, id, "totp_secret = NULL").execute();
            },
            taste ->
                set(handle, id, "theme = :a, keys_on = :b")
                    .bind("a", taste.to().theme().name())
                    .bind("b", Columns.bit(taste.to().keys()))
                    .execute()));
  }

  private static Update set(Handle handle, long id, String columns) {
    return handle.createUpdate("UPDATE people SET " + columns + " WHERE id = :id").bind("id", id);
  }

  private static void endSessions(Handle handle, long personId) {
    handle.execute("DELETE FROM sessions WHERE person_id = ?", personId);
  }
}
