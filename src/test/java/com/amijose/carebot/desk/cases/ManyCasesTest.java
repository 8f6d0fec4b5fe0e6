package com.amijose.carebot.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.desk.Role;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a case is as fast among 100,000 cases as among ten. */
class ManyCasesTest {
  private static final int CASES = 100_000;
  private static final Duration AT_THE_MEDIAN = Duration.ofMillis(50);

  @TempDir Path folder;
  private ACareTeam team;

  @BeforeEach
  void open() {
    team = new ACareTeam(folder);
  }

  @AfterEach
  void close() {
    team.close();
  }

  @Test
  void a_page_takes_less_than_fifty_milliseconds_at_the_median() throws SQLException {
    long id = team.receiveStandardCase();
    multiply(id);
    long some = id + CASES / 2;
    for (int warm = 0; warm < 40; warm++) team.desk.get("/cases/" + id, Role.AGENT);
    // Other programs on the same machine are not what is measured: the best of three counts.
    Duration best = Duration.ofDays(1);
    for (int round = 0; round < 3; round++) {
      Duration median = median(id, some);
      if (median.compareTo(best) < 0) best = median;
    }
    System.err.println("a case's page among " + CASES + " cases: " + best.toMillis() + " ms");
    assertThat(best).isLessThan(AT_THE_MEDIAN);
  }

  private Duration median(long... ids) {
    long[] nanos = new long[41];
    for (int i = 0; i < nanos.length; i++) {
      long before = System.nanoTime();
      assertThat(team.desk.get("/cases/" + ids[i % ids.length], Role.AGENT).statusCode())
          .isEqualTo(200);
      nanos[i] = System.nanoTime() - before;
    }
    Arrays.sort(nanos);
    return Duration.ofNanos(nanos[nanos.length / 2]);
  }

  /** The same case over and over, a hundred customers with a thousand mails each, half waiting. */
  private void multiply(long id) throws SQLException {
    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("care.db"));
        Statement sql = database.createStatement()) {
      database.setAutoCommit(false);
      sql.execute(
          "CREATE TEMP TABLE n AS WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1"
              + " FROM c WHERE i < "
              + CASES
              + ") SELECT i FROM c");
      sql.execute(
          "INSERT INTO cases (account, mailbox, uidvalidity, uid, state, seen_at, arrived_at, kind,"
              + " thread, customer, request, outcome, flags, action, ending, ending_reason)"
              + " SELECT account, mailbox, uidvalidity, uid + i, state, seen_at, arrived_at, kind,"
              + " thread || i, 'c' || (i % 100) || '@example.test', request, outcome, flags, action,"
              + " ending, ending_reason FROM cases, n WHERE cases.id = "
              + id);
      sql.execute(
          "INSERT INTO messages (case_id, received_at, bytes) SELECT case_id + i, received_at,"
              + " bytes FROM messages, n WHERE case_id = "
              + id);
      sql.execute(
          "INSERT INTO decisions SELECT case_id + i, decided_at, policy_version,"
              + " software_version, table_rows, inputs, decision FROM decisions, n WHERE case_id = "
              + id);
      sql.execute(
          "INSERT INTO replies (case_id, kind, state, recipient, recipient_key, message_id, reference,"
              + " template, thread, automatic, hash, because, drafted_at) SELECT case_id + i, kind,"
              + " CASE WHEN i % 2 THEN 'DRAFT' ELSE 'SENT' END, recipient, recipient_key,"
              + " replace(message_id, '@', i || '@'), reference || i, template, thread, automatic,"
              + " hash, because, drafted_at FROM replies, n WHERE case_id = "
              + id);
      sql.execute(
          "INSERT INTO letters SELECT id, (SELECT bytes FROM letters LIMIT 1) FROM replies"
              + " WHERE case_id > "
              + (id + CASES / 2 - 10)
              + " AND case_id < "
              + (id + CASES / 2 + 10));
      sql.execute(
          "INSERT INTO trail (at, case_id, actor_kind, actor, event, sentence) SELECT at,"
              + " case_id + i, actor_kind, actor, event, sentence FROM trail, n WHERE case_id = "
              + id);
      database.commit();
    }
  }
}
