package com.amijose.carebot.store;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;

/** What the databases' errors mean. */
final class SqlErrors {
  /** Serialization failure and deadlock (PostgreSQL, appendix A). */
  private static final Set<String> WORTH_REPEATING = Set.of("40001", "40P01");

  private SqlErrors() {}

  static boolean isWorthRepeating(Throwable failed) {
    return sqlCause(failed)
        .map(SQLException::getSQLState)
        .filter(WORTH_REPEATING::contains)
        .isPresent();
  }

  /** An I/O error or a damaged file; a full disk is not among them, since that may pass. */
  static boolean isDiskBroken(Throwable failed) {
    return sqlCause(failed)
        .map(error -> error.getErrorCode() & 0xff)
        .filter(
            code ->
                code == SQLiteErrorCode.SQLITE_IOERR.code
                    || code == SQLiteErrorCode.SQLITE_CORRUPT.code
                    || code == SQLiteErrorCode.SQLITE_NOTADB.code)
        .isPresent();
  }

  static String inWords(Throwable failed) {
    return sqlCause(failed).map(SQLException::getMessage).orElseGet(failed::toString);
  }

  private static Optional<SQLException> sqlCause(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) return Optional.of(sql);
    }
    return Optional.empty();
  }
}
