package com.amijose.carebot.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** PostgreSQL: several instances share the rows; work is taken by FOR UPDATE SKIP LOCKED. */
final class PostgresDialect implements Dialect {
  private static final int CONNECTIONS = 6;
  private static final int TRIES = 3;

  private final HikariDataSource pool;
  private final Jdbi jdbi;

  PostgresDialect(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setPoolName("postgresql");
    config.setConnectionTimeout(10_000);
    config.setConnectionInitSql("SET synchronous_commit TO on");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.setInitializationFailTimeout(-1);
    pool = new HikariDataSource(config);
    jdbi = Jdbi.create(pool);
  }

  @Override
  public String schemaFolder() {
    return "postgresql";
  }

  @Override
  public String locked() {
    return " FOR UPDATE";
  }

  @Override
  public String skipLocked() {
    return " FOR UPDATE SKIP LOCKED";
  }

  /** A deadlock or a serialization failure undid the whole: the whole is done again. */
  @Override
  public <T> T write(Function<Handle, T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return jdbi.inTransaction(work::apply);
      } catch (RuntimeException failed) {
        if (attempt == TRIES || !SqlErrors.isWorthRepeating(failed)) throw failed;
      }
    }
  }

  @Override
  public <T> T read(Function<Handle, T> work) {
    return jdbi.inTransaction(work::apply);
  }

  @Override
  public DataSource migrations() {
    return pool;
  }

  @Override
  public void close() {
    pool.close();
  }
}
