package com.amijose.carebot.store;

import com.amijose.carebot.casework.CaseBookUnavailableException;
import com.amijose.carebot.message.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** The open database. Close it last. */
public final class Database implements AutoCloseable {
  private static final String SQLITE = "jdbc:sqlite:";
  private static final String POSTGRESQL = "jdbc:postgresql:";

  private final Dialect dialect;
  private final Optional<FileLock> lock;

  private Database(Dialect dialect, Optional<FileLock> lock) {
    this.dialect = dialect;
    this.lock = lock;
  }

  /**
   * Opens {@code jdbc:sqlite:FILE} (relative to the current directory; its folder is made) or
   * {@code jdbc:postgresql:…}, and brings the schema up to date unless it is only read.
   *
   * @throws DatabaseRefusedException where it cannot or must not be opened: another bot process
   *     holds the file, the file is gone, the schema is newer than this program, nothing answers
   */
  public static Database open(String url, Use use) {
    if (url.startsWith(SQLITE)) return openSqlite(Path.of(url.substring(SQLITE.length())), use);
    if (url.startsWith(POSTGRESQL)) {
      Database database = new Database(new PostgresDialect(url), Optional.empty());
      return database.prepared(use, withoutSecrets(url));
    }
    throw new DatabaseRefusedException(
        "a database is jdbc:sqlite:FILE or jdbc:postgresql://HOST/NAME, not "
            + withoutSecrets(url));
  }

  private static Database openSqlite(Path file, Use use) {
    makeFolder(file, use);
    FileLock.refuseLost(file);
    Optional<FileLock> lock = use == Use.BOT ? Optional.of(FileLock.hold(file)) : Optional.empty();
    Database database = new Database(new SqliteDialect(file), lock);
    database.prepared(use, file.toString());
    if (use != Use.READ_BESIDE) FileLock.mark(file);
    if (use == Use.BOT) database.endLeasesOfTheDead();
    return database;
  }

  private static void makeFolder(Path file, Use use) {
    if (Files.exists(file)) return;
    if (use == Use.READ_BESIDE) {
      throw new DatabaseRefusedException(
          "there is no database " + file + " yet: start the bot once, or check the path");
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException failed) {
      throw new DatabaseRefusedException(
          "cannot make the folder of " + file + ": make it writable for this user", failed);
    }
  }

  private Database prepared(Use use, String place) {
    try {
      Flyway flyway =
          Flyway.configure(Message.class.getClassLoader())
              .dataSource(dialect.migrations())
              .locations("classpath:com/amijose/carebot/store/" + dialect.schemaFolder())
              .load();
      MigrationInfo[] all = flyway.info().all();
      if (Arrays.stream(all)
          .anyMatch(one -> one.getState().isApplied() && !one.getState().isResolved())) {
        throw new DatabaseRefusedException(
            "the database " + place + " was written by a newer Carebot: use that one again");
      }
      boolean behind = Arrays.stream(all).anyMatch(one -> !one.getState().isApplied());
      if (behind && use == Use.READ_BESIDE) {
        throw new DatabaseRefusedException(
            "the database " + place + " is older than this program: start the bot once");
      }
      if (behind) flyway.migrate();
      return this;
    } catch (FlywayException failed) {
      close();
      throw new DatabaseRefusedException(
          "cannot open the database " + place + ": " + SqlErrors.inWords(failed), failed);
    } catch (DatabaseRefusedException refused) {
      close();
      throw refused;
    }
  }

  /** The lock on the file is ours, so whoever had a claim or a reply in hand is dead. */
  private void endLeasesOfTheDead() {
    write(
        handle -> {
          handle.execute("UPDATE cases SET next_at = 0 WHERE state = 'CLAIMED'");
          handle.execute(
              "UPDATE replies SET lease_until = 0 WHERE state IN ('CLAIMED', 'DOT_PENDING')");
          return handle.execute(
              "UPDATE chores SET next_at = 0 WHERE state = 'PENDING' AND owner IS NOT NULL");
        });
  }

  Dialect dialect() {
    return dialect;
  }

  /** One transaction; what it returns is on the disk. */
  <T> T write(Function<Handle, T> work) {
    try {
      return dialect.write(work);
    } catch (JdbiException failed) {
      throw unavailable(failed);
    }
  }

  <T> T read(Function<Handle, T> work) {
    try {
      return dialect.read(work);
    } catch (JdbiException failed) {
      throw unavailable(failed);
    }
  }

  /** True where the database answers. */
  public boolean isUp() {
    try {
      return read(handle -> handle.createQuery("SELECT 1").mapTo(Integer.class).one()) == 1;
    } catch (CaseBookUnavailableException down) {
      return false;
    }
  }

  private static CaseBookUnavailableException unavailable(JdbiException failed) {
    return new CaseBookUnavailableException(
        "the database does not take it: " + SqlErrors.inWords(failed), failed);
  }

  private static String withoutSecrets(String url) {
    return url.replaceAll("\\?.*", "").replaceAll("//[^/@]*@", "//");
  }

  @Override
  public void close() {
    dialect.close();
    lock.ifPresent(FileLock::close);
  }
}
