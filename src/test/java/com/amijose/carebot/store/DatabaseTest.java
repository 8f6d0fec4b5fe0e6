package com.amijose.carebot.store;

import static com.amijose.carebot.store.AVerdict.NOW;
import static com.amijose.carebot.store.AVerdict.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amijose.carebot.casework.Claim;
import com.amijose.carebot.casework.SendLimits;
import com.amijose.carebot.outbox.BreakerRules;
import com.amijose.carebot.outbox.QueuedReply;
import com.amijose.carebot.outbox.RetrySchedule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir Path folder;

  private String url() {
    return "jdbc:sqlite:" + folder.resolve("carebot.db");
  }

  @Test
  void a_second_bot_on_one_file_is_refused_while_readers_and_imports_are_not() {
    try (Database bot = Database.open(url(), Use.BOT)) {
      assertThatThrownBy(() -> Database.open(url(), Use.BOT))
          .isInstanceOf(DatabaseRefusedException.class)
          .hasMessageContaining("another bot process already holds");
      new SqlCaseBook(bot, "test", BreakerRules.STANDARD).claim(mail(1, "one"), "me", NOW);
      try (Database reader = Database.open(url(), Use.READ_BESIDE);
          Database orders = Database.open(url(), Use.WRITE_BESIDE)) {
        assertThat(new SqlCaseList(reader).countByEnding()).containsEntry("open", 1L);
        assertThat(new SqlOrderBook(orders).take(List.of(), NOW).taken()).isZero();
      }
    }
    Database.open(url(), Use.BOT).close();
  }

  @Test
  void a_lost_file_is_not_replaced_by_an_empty_one_in_silence() throws IOException {
    Database.open(url(), Use.BOT).close();
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().contains("carebot.db")).toList()) {
        if (!file.toString().endsWith(".known")) Files.delete(file);
      }
    }
    assertThatThrownBy(() -> Database.open(url(), Use.BOT))
        .isInstanceOf(DatabaseRefusedException.class)
        .hasMessageContaining("is gone");
  }

  @Test
  void a_reader_makes_no_database() {
    assertThatThrownBy(() -> Database.open(url(), Use.READ_BESIDE))
        .isInstanceOf(DatabaseRefusedException.class);
    assertThat(folder.resolve("carebot.db")).doesNotExist();
  }

  @Test
  void a_schema_newer_than_the_program_is_refused() {
    try (Database database = Database.open(url(), Use.BOT)) {
      database.write(
          handle ->
              handle.execute(
                  """
                  INSERT INTO flyway_schema_history (installed_rank, version, description, type,
                    script, checksum, installed_by, installed_on, execution_time, success)
                  VALUES (99, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x', '2026-10-01 00:00:00.000', 1, 1)
                  """));
    }
    assertThatThrownBy(() -> Database.open(url(), Use.BOT))
        .isInstanceOf(DatabaseRefusedException.class)
        .hasMessageContaining("newer");
  }

  @Test
  void a_file_that_is_no_database_is_refused_in_one_line() throws IOException {
    Files.writeString(folder.resolve("carebot.db"), "this is a text and no database\n".repeat(99));
    assertThatThrownBy(() -> Database.open(url(), Use.BOT))
        .isInstanceOf(DatabaseRefusedException.class)
        .hasMessageContaining("carebot.db");
  }

  @Test
  void commits_are_synced_and_the_journal_is_a_write_ahead_log() {
    try (Database database = Database.open(url(), Use.BOT)) {
      assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
      assertThat(pragma(database, "synchronous")).isEqualTo("2");
      assertThat(pragma(database, "foreign_keys")).isEqualTo("1");
    }
  }

  private static String pragma(Database database, String name) {
    return database.write(handle -> handle.createQuery("PRAGMA " + name).mapTo(String.class).one());
  }

  @Test
  void a_restart_frees_the_claims_of_the_dead_and_leaves_an_announced_dot_uncertain() {
    Database first = Database.open(url(), Use.BOT);
    SqlCaseBook cases = new SqlCaseBook(first, "test", BreakerRules.STANDARD);
    for (int uid = 1; uid <= 2; uid++) {
      Claim claim = cases.claim(mail(uid, "mail " + uid), "dead", NOW).orElseThrow();
      cases.file(
          claim, AVerdict.queued("p" + uid + "@example.test", "t" + uid, SendLimits.OFF), NOW);
    }
    cases.claim(mail(3, "mail 3"), "dead", NOW);
    SqlOutbox outbox = outbox(first);
    QueuedReply claimed = outbox.claimDue("dead", NOW).orElseThrow();
    QueuedReply announced = outbox.claimDue("dead", NOW).orElseThrow();
    outbox.passDot(announced, NOW);
    first.close();
    try (Database again = Database.open(url(), Use.BOT)) {
      assertThat(outbox(again).recover(NOW.plusSeconds(1))).isEqualTo(2);
      assertThat(outbox(again).uncertain()).containsExactly(announced.reference());
      assertThat(outbox(again).claimDue("new", NOW.plusSeconds(1)).orElseThrow().reference())
          .isEqualTo(claimed.reference());
      assertThat(
              new SqlCaseBook(again, "test", BreakerRules.STANDARD)
                  .claimDue("new", NOW.plusSeconds(1)))
          .isPresent();
    }
  }

  private static SqlOutbox outbox(Database database) {
    return new SqlOutbox(
        database, RetrySchedule.STANDARD, BreakerRules.STANDARD, Duration.ofMinutes(10));
  }

  @Test
  void both_databases_have_the_same_tables_and_columns() throws IOException {
    assertThat(names("sqlite")).isEqualTo(names("postgresql"));
    assertThat(names("sqlite")).contains("trail", "opened_at", "cases_by_digest");
  }

  /** The first word of each line of a statement: tables, columns, indexes, in order. */
  private static List<String> names(String dialect) throws IOException {
    String file = dialect + "/V001__the_casebook.sql";
    try (InputStream in = Database.class.getResourceAsStream(file)) {
      String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Pattern name =
          Pattern.compile(
              "^(?:CREATE (?:TABLE|UNIQUE INDEX|INDEX) (\\w+)|  ([a-z_]+) +(?:TEXT|BIGINT|INTEGER|BLOB|BYTEA))",
              Pattern.MULTILINE);
      return name.matcher(sql)
          .results()
          .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
          .toList();
    }
  }
}
