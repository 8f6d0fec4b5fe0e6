package com.amijose.carebot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How our values stand in columns: moments as milliseconds since 1970, lists as lines. */
final class Columns {
  private Columns() {}

  static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  static Instant momentOf(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  static @Nullable Long millis(Optional<Instant> moment) {
    return moment.map(Instant::toEpochMilli).orElse(null);
  }

  static long bit(boolean value) {
    return value ? 1 : 0;
  }

  /** PostgreSQL refuses NUL in text. */
  static String clean(String text) {
    return text.replace('\0', '\ufffd');
  }
}
