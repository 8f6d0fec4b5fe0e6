package com.amijose.carebot.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/**
 * SQLite: one writer connection for the process, with an explicit BEGIN IMMEDIATE (a transaction
 * that reads first and writes later fails at once when somebody else wrote in between, whatever the
 * timeout), and a few readers.
 */
final class SqliteDialect implements Dialect {
  private static final int READERS = 3;
  private static final int BUSY_TIMEOUT_MILLIS = 5_000;

  private final SQLiteDataSource source;
  private final HikariDataSource readers;
  private final Jdbi reading;
  private final ReentrantLock writing = new ReentrantLock();
  private @Nullable Handle writer;
  private @Nullable RuntimeException broken;

  SqliteDialect(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    // NORMAL loses the last commits when the power goes; what is recorded must be recorded.
    config.setSynchronous(SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    config.enforceForeignKeys(true);
    source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(source);
    pool.setMaximumPoolSize(READERS);
    pool.setMinimumIdle(0);
    pool.setPoolName("sqlite-readers");
    pool.setInitializationFailTimeout(-1);
    readers = new HikariDataSource(pool);
    reading = Jdbi.create(readers);
  }

  @Override
  public String schemaFolder() {
    return "sqlite";
  }

  @Override
  public String locked() {
    return ""; // the whole file is ours after BEGIN IMMEDIATE
  }

  @Override
  public String skipLocked() {
    return "";
  }

  @Override
  public <T> T write(Function<Handle, T> work) {
    writing.lock();
    try {
      // After a failed write or fsync nobody knows what is on the disk; only a restart does.
      if (broken != null) throw broken;
      Handle handle = writer();
      handle.execute("BEGIN IMMEDIATE");
      return finish(handle, work);
    } finally {
      writing.unlock();
    }
  }

  private <T> T finish(Handle handle, Function<Handle, T> work) {
    boolean committed = false;
    try {
      T result = work.apply(handle);
      handle.execute("COMMIT");
      committed = true;
      return result;
    } catch (RuntimeException failed) {
      if (SqlErrors.isDiskBroken(failed)) broken = failed;
      throw failed;
    } finally {
      if (!committed) rollBack(handle);
    }
  }

  /**
   * A failed statement may have rolled back by itself already; a new connection is always clean.
   */
  private void rollBack(Handle handle) {
    writer = null;
    handle.close();
  }

  private Handle writer() {
    if (writer == null) writer = Jdbi.create(source).open();
    return writer;
  }

  @Override
  public <T> T read(Function<Handle, T> work) {
    return reading.withHandle(work::apply);
  }

  @Override
  public DataSource migrations() {
    return source;
  }

  @Override
  public void close() {
    writing.lock();
    try {
      if (writer != null) writer.close();
      writer = null;
      readers.close();
    } finally {
      writing.unlock();
    }
  }
}
