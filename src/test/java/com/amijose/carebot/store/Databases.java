package com.amijose.carebot.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A fresh database for each test. */
final class Databases {
  private static final AtomicInteger NEXT = new AtomicInteger();

  private Databases() {}

  static Database sqlite(Path folder) {
    return Database.open("jdbc:sqlite:" + folder.resolve("carebot.db"), Use.BOT);
  }

  static Database postgres() {
    String name = "carebot" + NEXT.incrementAndGet();
    EmbeddedPostgres server = Server.RUNNING;
    try (Connection admin = server.getPostgresDatabase().getConnection();
        Statement create = admin.createStatement()) {
      create.execute("CREATE DATABASE " + name);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    return Database.open(server.getJdbcUrl("postgres", name), Use.BOT);
  }

  /** One server for the whole run; it ends itself with this Java. */
  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }
}
