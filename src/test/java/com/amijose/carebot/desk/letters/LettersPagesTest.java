package com.amijose.carebot.desk.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.desk.ADesk;
import com.amijose.carebot.desk.Role;
import com.amijose.carebot.outbox.Delivery;
import com.amijose.carebot.outbox.QueuedReply;
import com.amijose.carebot.reply.SampleLetters;
import com.amijose.carebot.store.ACasebook;
import com.amijose.carebot.store.Database;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The templates page over HTTP. */
class LettersPagesTest {
  @TempDir Path folder;
  private final ATransport transport = new ATransport();
  private Path templates;
  private Database database;
  private ADesk desk;

  @BeforeEach
  void open() throws IOException {
    templates = folder.resolve("templates");
    copy(Path.of("config/templates"), templates);
    database = ADesk.database(folder);
    desk = ADesk.over(database, ALettersArea.over(database, templates, transport));
  }

  @AfterEach
  void stop() {
    desk.close();
    database.close();
  }

  @Test
  void every_letter_is_listed_and_the_shipped_ones_can_all_be_written() {
    String page = desk.get("/templates", Role.VIEWER).body();
    for (String name : SampleLetters.templates()) {
      assertThat(page).contains("href=\"/templates/" + name + "\"");
    }
    assertThat(page).contains("all can be written", "every placeholder resolves");
    assertThat(page).doesNotContain("The folder has changed");
  }

  @Test
  void every_letter_has_a_preview_on_a_made_up_case_where_there_is_no_real_one() {
    for (String name : SampleLetters.templates()) {
      HttpResponse<String> answer = desk.get("/templates/" + name, Role.VIEWER);
      assertThat(answer.statusCode()).as(name).isEqualTo(200);
      assertThat(answer.body())
          .contains("a made-up case", "<iframe", "sandbox", "Hello")
          .doesNotContain("It cannot be written");
      assertThat(desk.get("/templates/" + name + "/frame", Role.VIEWER).body())
          .contains("<!doctype html>", "Hello");
    }
  }

  @Test
  void where_there_is_a_real_case_the_newest_is_shown_and_another_can_be_chosen() {
    ACasebook.fill(database, 60, 30, ALettersArea.NOW);
    assertThat(desk.get("/templates/denied", Role.VIEWER).body())
        .containsPattern("written for <a href=\"/cases/[0-9]+\">case [0-9]+</a>");
    assertThat(desk.get("/templates/denied?case=1", Role.VIEWER).body()).contains("case 1</a>");
    assertThat(desk.get("/templates/denied?case=0", Role.VIEWER).body()).contains("a made-up case");
    assertThat(desk.get("/templates/denied?case=99999", Role.VIEWER).statusCode()).isEqualTo(404);
    assertThat(desk.get("/templates/denied?case=x", Role.VIEWER).statusCode()).isEqualTo(404);
    assertThat(desk.get("/templates/nothing", Role.VIEWER).statusCode()).isEqualTo(404);
  }

  @Test
  void the_frame_runs_and_loads_nothing_and_only_our_pages_may_hold_it() {
    HttpResponse<String> frame = desk.get("/templates/approved/frame", Role.VIEWER);
    assertThat(frame.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .startsWith("sandbox; default-src 'none'; style-src 'unsafe-hashes' 'sha256-")
        .endsWith("frame-ancestors 'self'")
        .doesNotContain("unsafe-inline", "script-src", "img-src");
    HttpResponse<String> page = desk.get("/templates/approved", Role.VIEWER);
    assertThat(page.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .endsWith("frame-src 'self'")
        .doesNotContain("unsafe");
    assertThat(desk.get("/templates", Role.VIEWER).headers().allValues("Content-Security-Policy"))
        .noneMatch(policy -> policy.contains("frame-src"));
  }

  @Test
  void a_fault_in_the_folder_is_told_with_file_and_line_before_the_next_start() throws IOException {
    Path approved = templates.resolve("approved.txt");
    Files.writeString(approved, Files.readString(approved) + "\n{{retrunNumber}}\n");
    String page = desk.get("/templates", Role.VIEWER).body();
    assertThat(page)
        .contains("The folder has changed since the bot was started")
        .contains("approved.txt:", "{{retrunNumber}} is not known")
        .contains("cannot always be written");
    assertThat(desk.get("/templates/approved", Role.VIEWER).body())
        .contains("It cannot be written")
        .doesNotContain("<iframe");
    assertThat(desk.get("/templates/approved/frame", Role.VIEWER).statusCode()).isEqualTo(404);
  }

  @Test
  void a_value_that_one_outcome_lacks_is_found_before_a_customer_meets_it() throws IOException {
    Path denied = templates.resolve("denied.txt");
    Path html = templates.resolve("denied.html");
    Files.writeString(denied, Files.readString(denied) + "\n{{choice}}\n");
    Files.writeString(html, Files.readString(html).replace("</body>", "{{choice}}</body>"));
    assertThat(desk.get("/templates", Role.VIEWER).body())
        .contains("it speaks of {{choice}}, which this letter has not");
  }

  @Test
  void a_test_mail_goes_to_who_asks_for_it_and_to_nobody_else() {
    HttpResponse<String> sent = press("approved", token('a'), Role.LEAD);
    assertThat(sent.statusCode()).isEqualTo(303);
    Awaitility.await().until(() -> transport.taken.size() == 1);
    QueuedReply mail = transport.taken.get(0);
    assertThat(mail.recipient().toString()).isEqualTo("lead@shop.example");
    String bytes = new String(mail.bytes(), StandardCharsets.US_ASCII);
    assertThat(bytes)
        .contains("\r\nTo: lead@shop.example\r\n", "Subject: [Test] Re:")
        .doesNotContain("jo@example", "\r\nIn-Reply-To:", "\r\nCc:");
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(desk.get("/templates", Role.LEAD).body())
                    .contains("Your test mails", ">sent<", "250 taken"));
    assertThat(ACasebook.trail(database, "test_mail_begun")).isEqualTo(1);
    assertThat(ACasebook.trail(database, "test_mail_ended")).isEqualTo(1);
    assertThat(desk.get("/templates", Role.AGENT).body()).doesNotContain("Your test mails");
  }

  @Test
  void one_form_sends_one_mail_however_often_it_is_pressed() {
    assertThat(press("approved", token('b'), Role.LEAD).statusCode()).isEqualTo(303);
    assertThat(press("approved", token('b'), Role.LEAD).statusCode()).isEqualTo(409);
    Awaitility.await().until(() -> !transport.taken.isEmpty());
    assertThat(press("approved", token('b'), Role.LEAD).statusCode()).isEqualTo(409);
    assertThat(transport.taken).hasSize(1);
  }

  @Test
  void what_nobody_knows_the_fate_of_is_said_so_and_not_sent_again() {
    transport.says = new Delivery.Uncertain("the line broke");
    press("denied", token('c'), Role.LEAD);
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(desk.get("/templates", Role.LEAD).body())
                    .contains("perhaps sent", "the line broke"));
    assertThat(press("denied", token('c'), Role.LEAD).statusCode()).isEqualTo(409);
    assertThat(transport.taken).hasSize(1);
  }

  @Test
  void only_leads_send_tests_and_only_so_many() {
    assertThat(press("approved", token('d'), Role.AGENT).statusCode()).isEqualTo(403);
    assertThat(press("approved", "short", Role.LEAD).statusCode()).isEqualTo(400);
    for (int i = 0; i < LettersPages.MOST_TESTS_A_DAY; i++) {
      String token = String.format("%032x", i);
      assertThat(press("question", token, Role.LEAD).statusCode()).isEqualTo(303);
    }
    assertThat(press("question", token('e'), Role.LEAD).statusCode()).isEqualTo(409);
  }

  private HttpResponse<String> press(String template, String token, Role role) {
    return desk.post(
        "/templates/" + template + "/test-mail", role, Map.of("token", token, "case", "0"));
  }

  private static String token(char digit) {
    return Character.toString(digit).repeat(32);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList())
        Files.copy(file, to.resolve(from.relativize(file).toString()));
    }
  }
}
