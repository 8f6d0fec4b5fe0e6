package com.amijose.carebot.desk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.audit.AuditEntry;
import com.amijose.carebot.audit.AuditTrail;
import com.amijose.carebot.casework.CaseBookUnavailableException;
import com.amijose.carebot.desk.ADesk;
import com.amijose.carebot.desk.Role;
import com.amijose.carebot.policy.DecisionTable;
import com.amijose.carebot.policy.Limits;
import com.amijose.carebot.store.ACasebook;
import com.amijose.carebot.store.Database;
import com.amijose.carebot.store.SqlAuditTrail;
import com.amijose.carebot.store.SqlStoredQuestions;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The policy page over HTTP. */
class PolicyPagesTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  @TempDir Path folder;
  private Database database;
  private AFile file;
  private ADesk desk;

  @BeforeEach
  void open() {
    database = ADesk.database(folder);
    file = new AFile();
    desk = desk(new SqlAuditTrail(database));
  }

  private ADesk desk(AuditTrail trail) {
    DecisionTable table = new DecisionTable(Limits.PUBLISHED);
    return ADesk.over(
        database,
        new PolicyPages(
            new PolicyPages.Ground(table, LONDON),
            new SqlStoredQuestions(database),
            file,
            trail,
            Clock.fixed(NOW, LONDON)));
  }

  @AfterEach
  void stop() {
    desk.close();
    database.close();
  }

  @Test
  void the_page_shows_every_row_the_version_and_the_proof() {
    String page = desk.get("/policy", Role.VIEWER).body();
    DecisionTable table = new DecisionTable(Limits.PUBLISHED);
    table.rows().forEach(row -> assertThat(page).contains("id=\"row-" + row.id() + "\""));
    assertThat(page).contains(table.version(), "Sound: ", "name=\"refund-days\"");
    assertThat(page).doesNotContain(" style=");
  }

  @Test
  void a_longer_refund_turns_credit_into_refunds_mail_by_mail() {
    ACasebook.fill(database, 400, 80, NOW);
    String page = desk.get("/policy/what-if?refund-days=45&span=0", Role.VIEWER).body();
    assertThat(page)
        .contains("mails would have been decided otherwise")
        .contains("Tried:</strong> refund-days 30 to 45.")
        .contains("<td>approved (exchange, store credit)</td><td>approved (full refund)</td>")
        .contains("320 stored cases replayed in")
        .contains("A lead can save these numbers.")
        .containsPattern("<a href=\"/cases/[0-9]+\">");
  }

  @Test
  void a_row_is_tried_and_is_never_saved() {
    ACasebook.fill(database, 400, 80, NOW);
    String page = desk.get("/policy/what-if?row-9b=denied&span=0", Role.LEAD).body();
    assertThat(page)
        .contains("row 9b: denied")
        .contains("<td>approved (exchange, store credit)</td><td>denied</td>")
        .contains("Rows are code")
        .doesNotContain("action=\"/policy/save\"");
  }

  @Test
  void an_unsound_table_is_not_replayed_and_not_saved() {
    ACasebook.fill(database, 50, 80, NOW);
    String page = desk.get("/policy/what-if?row-9c=off&refund-days=31&span=0", Role.LEAD).body();
    assertThat(page)
        .contains("not sound", "Nothing was replayed", "A table that is not sound cannot be saved.")
        .doesNotContain("action=\"/policy/save\"");
  }

  @Test
  void what_changes_no_answer_is_told_so() {
    ACasebook.fill(database, 100, 80, NOW);
    assertThat(desk.get("/policy/what-if?post-by-days=20&span=0", Role.LEAD).body())
        .contains("No answer would have been another", "action=\"/policy/save\"");
    assertThat(desk.get("/policy/what-if", Role.LEAD).body())
        .contains("Nothing was changed", "The file has these numbers already.");
  }

  @Test
  void only_the_span_that_was_chosen_is_replayed() {
    ACasebook.fill(database, 400, 300, NOW);
    String month = desk.get("/policy/what-if?refund-days=45&span=30", Role.VIEWER).body();
    String all = desk.get("/policy/what-if?refund-days=45&span=0", Role.VIEWER).body();
    assertThat(all).contains("320 stored cases");
    assertThat(month).doesNotContain("320 stored cases").containsPattern("[0-9]+ stored cases");
  }

  @Test
  void numbers_that_cannot_be_are_told_so() {
    for (String query :
        new String[] {
          "refund-days=x",
          "refund-days=-1",
          "refund-days=99&return-days=60",
          "row-9z=off",
          "row-9b=whatever",
          "transit-days=9999999999",
          "warranty-days=0"
        }) {
      HttpResponse<String> answer = desk.get("/policy/what-if?" + query, Role.VIEWER);
      assertThat(answer.statusCode()).as(query).isEqualTo(400);
      assertThat(answer.body()).contains("your numbers are still there");
    }
  }

  @Test
  void a_lead_saves_numbers_once_into_the_file_that_they_saw() {
    HttpResponse<String> saved = desk.post("/policy/save", Role.LEAD, numbers("seen", "45"));
    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(file.limits.refundDays()).isEqualTo(45);
    assertThat(desk.get("/policy", Role.LEAD).body())
        .contains("Saved: refund-days 30 to 45. The bot decides by it from its next start on.")
        .contains("waiting for the next start of the bot: refund-days 30 to 45.");

    assertThat(desk.post("/policy/save", Role.LEAD, numbers("seen", "50")).statusCode())
        .isEqualTo(409);
    assertThat(file.limits.refundDays()).isEqualTo(45);
  }

  @Test
  void nobody_else_saves_and_nothing_impossible_is_saved() {
    assertThat(desk.post("/policy/save", Role.AGENT, numbers("seen", "45")).statusCode())
        .isEqualTo(403);
    assertThat(desk.post("/policy/save", Role.LEAD, numbers("seen", "90")).statusCode())
        .isEqualTo(400);
    assertThat(desk.post("/policy/save", Role.LEAD, numbers("other", "45")).statusCode())
        .isEqualTo(409);
    assertThat(file.limits).isEqualTo(Limits.PUBLISHED);
  }

  @Test
  void what_the_trail_cannot_tell_is_not_done() {
    AuditTrail broken =
        new AuditTrail() {
          @Override
          public void append(AuditEntry entry) {
            throw new CaseBookUnavailableException("gone", new IllegalStateException());
          }

          @Override
          public List<AuditEntry> listOf(long caseId) {
            return List.of();
          }
        };
    desk.close();
    desk = desk(broken);
    assertThat(desk.post("/policy/save", Role.LEAD, numbers("seen", "45")).statusCode())
        .isEqualTo(503);
    assertThat(file.limits).isEqualTo(Limits.PUBLISHED);
  }

  private static Map<String, String> numbers(String seen, String refund) {
    Map<String, String> numbers = new HashMap<>(PolicyNumbers.of(Limits.PUBLISHED));
    numbers.put("warranty-days", "");
    numbers.put("refund-days", refund);
    numbers.put("seen", seen);
    return numbers;
  }

  /** A file in memory, whose fingerprint changes when it is saved. */
  private static final class AFile implements PolicyFile {
    private Limits limits = Limits.PUBLISHED;
    private String fingerprint = "seen";

    @Override
    public Seen look() {
      return new Seen("data/my.yml", fingerprint, limits, "");
    }

    @Override
    public Saved save(Limits other, String seen, Instant now) {
      if (!seen.equals(fingerprint)) return new Saved.Refused("The file was changed meanwhile.");
      limits = other;
      fingerprint = "saved";
      return new Saved.Done("my.yml.before");
    }
  }
}
