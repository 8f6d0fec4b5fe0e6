package com.amijose.carebot.desk.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.desk.ADesk;
import com.amijose.carebot.desk.Role;
import com.amijose.carebot.policy.DecisionTable;
import com.amijose.carebot.policy.Limits;
import com.amijose.carebot.store.ACasebook;
import com.amijose.carebot.store.Database;
import com.amijose.carebot.store.SqlTrust;
import com.amijose.carebot.triage.AnswerKind;
import com.amijose.carebot.triage.Autonomy;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trust page over HTTP. */
class TrustPagesTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final AnswerKind PLAIN_RETURN = AnswerKind.parse("approved_9a");

  @TempDir Path folder;
  private Database database;
  private SqlTrust book;
  private ADesk desk;

  @BeforeEach
  void open() {
    database = ADesk.database(folder);
    book = new SqlTrust(database);
    desk = desk(new TrustRule(0.6, 5), Autonomy.Mode.REVIEW);
  }

  private ADesk desk(TrustRule rule, Autonomy.Mode mode) {
    DecisionTable table = new DecisionTable(Limits.PUBLISHED);
    return ADesk.over(
        database,
        new TrustPages(
            book,
            new TrustPages.Ground(rule, mode, table, LONDON, List.of("Set the server's name.")),
            Clock.fixed(NOW, LONDON)));
  }

  @AfterEach
  void stop() {
    desk.close();
    database.close();
  }

  @Test
  void without_drafts_it_says_what_will_stand_there() {
    assertThat(desk.get("/trust", Role.VIEWER).body())
        .contains("Nothing to judge by yet", "Set the server's name.");
  }

  @Test
  void the_arithmetic_stands_on_the_page() {
    desk.close();
    desk = desk(TrustRule.STANDARD, Autonomy.Mode.REVIEW);
    assertThat(desk.get("/trust", Role.VIEWER).body())
        .contains("Without a single edit that takes 381 answers", "50 of 50 alone prove 92.86 %");
  }

  @Test
  void a_lead_turns_an_offered_kind_on_and_off() {
    ACasebook.fill(database, 600, 60, NOW);
    assertThat(desk.get("/trust", Role.LEAD).body())
        .contains("Could be turned on", "Approval by row 9a", "Always shown to a person");

    HttpResponse<String> on = desk.post("/trust/on", Role.LEAD, Map.of("kind", "approved_9a"));
    assertThat(on.statusCode()).isEqualTo(303);
    assertThat(book.includes(PLAIN_RETURN)).isTrue();
    assertThat(desk.get("/trust", Role.LEAD).body())
        .contains("Approval by row 9a goes out by itself from now on.")
        .contains("Go out by themselves")
        .contains("On since 20 November 2026, by lead@shop.example.");

    assertThat(desk.post("/trust/on", Role.LEAD, Map.of("kind", "approved_9a")).statusCode())
        .isEqualTo(409);
    assertThat(desk.post("/trust/off", Role.LEAD, Map.of("kind", "approved_9a")).statusCode())
        .isEqualTo(303);
    assertThat(book.includes(PLAIN_RETURN)).isFalse();
  }

  @Test
  void nobody_else_turns_anything_on() {
    ACasebook.fill(database, 600, 60, NOW);
    Map<String, String> kind = Map.of("kind", "approved_9a");
    assertThat(desk.post("/trust/on", Role.AGENT, kind).statusCode()).isEqualTo(403);
    assertThat(desk.post("/trust/on", Role.VIEWER, kind).statusCode()).isEqualTo(403);
    assertThat(desk.get("/trust", Role.AGENT).body()).doesNotContain("action=\"/trust/on\"");
    assertThat(book.isAnyOn()).isFalse();
  }

  @Test
  void what_the_policy_shows_to_a_person_cannot_be_turned_on() {
    ACasebook.fill(database, 600, 60, NOW);
    assertThat(desk.post("/trust/on", Role.LEAD, Map.of("kind", "denied_9c")).statusCode())
        .isEqualTo(409);
    assertThat(desk.post("/trust/on", Role.LEAD, Map.of("kind", "approved_9b")).statusCode())
        .isEqualTo(409);
    assertThat(desk.post("/trust/on", Role.LEAD, Map.of("kind", "<script>")).statusCode())
        .isEqualTo(400);
    assertThat(desk.post("/trust/on", Role.LEAD, Map.of()).statusCode()).isEqualTo(400);
    assertThat(book.isAnyOn()).isFalse();
  }

  @Test
  void too_little_evidence_is_not_offered_and_refused_when_asked_for_all_the_same() {
    desk.close();
    desk = desk(TrustRule.STANDARD, Autonomy.Mode.REVIEW);
    ACasebook.fill(database, 300, 60, NOW);
    assertThat(desk.get("/trust", Role.LEAD).body())
        .contains("Still being watched", "more in a row without an edit would do.")
        .doesNotContain("Could be turned on");
    assertThat(desk.post("/trust/on", Role.LEAD, Map.of("kind", "approved_9a")).statusCode())
        .isEqualTo(409);
    assertThat(book.isAnyOn()).isFalse();
  }

  @Test
  void a_wrong_reply_is_reported_once_and_takes_its_kind_back() {
    ACasebook.fill(database, 600, 60, NOW);
    desk.post("/trust/on", Role.LEAD, Map.of("kind", "approved_9a"));
    long caseId = ACasebook.sentOf(database, PLAIN_RETURN);
    String path = "/cases/" + caseId + "/wrong-send";

    assertThat(desk.get(path, Role.AGENT).body()).contains("What was wrong?");
    assertThat(desk.post(path, Role.AGENT, Map.of("because", " ")).statusCode()).isEqualTo(400);
    assertThat(desk.post(path, Role.VIEWER, Map.of("because", "no")).statusCode()).isEqualTo(403);
    assertThat(desk.post(path, Role.AGENT, Map.of("because", "<b>not</b> her order")).statusCode())
        .isEqualTo(303);
    assertThat(desk.post(path, Role.AGENT, Map.of("because", "again")).statusCode()).isEqualTo(409);

    assertThat(book.includes(PLAIN_RETURN)).isFalse();
    assertThat(desk.get(path, Role.AGENT).body()).contains("&lt;b&gt;not&lt;/b&gt; her order");
    assertThat(desk.get("/trust", Role.LEAD).body())
        .contains("Taken back on 20 November 2026", "should not have gone out");
  }

  @Test
  void a_case_without_a_sent_reply_cannot_be_reported() {
    assertThat(desk.post("/cases/4711/wrong-send", Role.AGENT, Map.of("because", "x")).statusCode())
        .isEqualTo(409);
    assertThat(desk.get("/cases/x/wrong-send", Role.AGENT).statusCode()).isEqualTo(404);
  }

  @Test
  void in_mode_auto_it_says_that_trust_changes_nothing() {
    desk.close();
    desk = desk(TrustRule.STANDARD, Autonomy.Mode.AUTO);
    assertThat(desk.get("/trust", Role.VIEWER).body()).contains("trust changes nothing about that");
  }
}
