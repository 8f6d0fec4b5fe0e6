package com.amijose.carebot.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.desk.Role;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of a case shows, of whatever mail. */
class CasePageTest {
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

  private HttpResponse<String> page(long id) {
    return team.desk.get("/cases/" + id, Role.AGENT);
  }

  @Test
  void the_used_facts_are_marked_in_the_customers_own_words() {
    long id = team.receiveStandardCase();
    assertThat(page(id).body())
        .containsPattern("fact[a-z ]* order\"><span class=\"tag\">order</span>AJ24817</mark>")
        .contains("<span class=\"tag\">asked for: return</span>")
        .contains("<span class=\"tag\">reason: changed mind</span>")
        .contains("<span class=\"tag\">piece</span>Sea Glass Bracelet</mark>");
  }

  @Test
  void the_decision_shows_row_arithmetic_and_what_would_change_it() {
    long id = team.receiveStandardCase();
    assertThat(page(id).body())
        .contains("Approved (full refund)", "<span class=\"rowid\">9a</span> day 0 to 30")
        .contains("Delivered on Tue 22 Sept 2026, the mail came on day 9")
        .contains("Full refund until Thu 22 Oct 2026")
        .contains("If the piece were faulty: approved (full refund, exchange)")
        .contains("ordered with the sender")
        .contains("The reply waits for a person");
  }

  @Test
  void the_real_address_stands_before_the_name_that_it_gives_itself() {
    String body = page(team.receive(ASampleMail.withPhotos())).body();
    assertThat(body)
        .contains("<strong>mallory@example.test</strong>")
        .contains("calls themselves “Mallory, your bank”")
        .contains("An answer goes to another address: <strong>else@example.test</strong>")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert");
    assertThat(body.indexOf("mallory@example.test")).isLessThan(body.indexOf("Mallory, your bank"));
  }

  @Test
  void photos_are_served_by_their_first_bytes_in_a_sandbox_and_nothing_else_is() {
    long id = team.receive(ASampleMail.withPhotos());
    HttpResponse<String> photo = team.desk.get("/cases/" + id + "/photos/0", Role.VIEWER);
    assertThat(photo.statusCode()).isEqualTo(200);
    assertThat(photo.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(photo.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(photo.headers().firstValue("Content-Security-Policy"))
        .contains("sandbox; default-src 'none'");
    for (String other : List.of("1", "2", "99", "x"))
      assertThat(team.desk.get("/cases/" + id + "/photos/" + other, Role.VIEWER).statusCode())
          .as(other)
          .isEqualTo(404);
    assertThat(team.desk.get("/cases/" + id + "/photos/0").statusCode())
        .as("without a session")
        .isEqualTo(303);
  }

  @Test
  void the_slip_is_there_as_picture_and_as_pdf() {
    long id = team.receiveStandardCase();
    assertThat(
            team.desk
                .get("/cases/" + id + "/slip.png", Role.VIEWER)
                .headers()
                .firstValue("Content-Type"))
        .contains("image/png");
    assertThat(team.desk.get("/cases/" + id + "/slip.pdf", Role.VIEWER).body()).startsWith("%PDF");
    assertThat(team.desk.get("/cases/" + id + "/slip.pdf?n=7", Role.VIEWER).statusCode())
        .isEqualTo(404);
  }

  @Test
  void a_case_that_is_not_there_is_a_page_that_says_so() {
    for (String id : List.of("77", "0", "999999999999999999", "abc", "-1", "1%20OR%201=1"))
      assertThat(team.desk.get("/cases/" + id, Role.AGENT).statusCode()).as(id).isEqualTo(404);
    for (String act : List.of("approve", "edit", "note", "typed", "snooze", "ask", "correct"))
      assertThat(
              team.desk
                  .post("/cases/77/" + act, Role.AGENT, Map.of("text", "x", "field", "note"))
                  .statusCode())
          .as(act)
          .isIn(404, 204);
  }

  @Test
  void quotes_ten_thousand_deep_and_a_mail_of_ten_megabytes_are_shown_in_time() {
    StringBuilder deep = new StringBuilder("I want to return it.\n\nOn Monday Jo wrote:\n");
    for (int level = 1; level <= 10_000; level++)
      deep.append(">".repeat(Math.min(level, 400))).append(" level ").append(level).append('\n');
    long quoted = team.receive("jo@example.test", "Re: deep", deep.toString());
    long large = team.receive("jo@example.test", "Large", "I want to return it. ".repeat(500_000));
    for (long id : new long[] {quoted, large}) {
      long before = System.nanoTime();
      HttpResponse<String> page = page(id);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body().length()).as("the page stays small").isLessThan(150_000);
      assertThat(page.body()).contains("/cases/" + id + "/raw.eml");
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }
    assertThat(page(large).body()).contains("The mail is very long");
  }

  @Test
  void mails_of_every_awkward_kind_have_a_page() {
    List<String> mails = new ArrayList<>();
    mails.add("");
    mails.add("\r\n\r\n");
    mails.add("From: a@example.test\r\n\r\n");
    mails.add("From: a@example.test\r\nSubject: \u202etxt.exe\r\n\r\n\u0000\u0007\ufffe");
    mails.add("From: a@example.test\r\nContent-Type: multipart/mixed; boundary=\"\r\n\r\n--\r\n");
    mails.add("Auto-Submitted: auto-replied\r\nFrom: a@example.test\r\n\r\nI am away.");
    mails.add(
        "From: "
            + "x".repeat(5_000)
            + "@example.test\r\nSubject: "
            + "y".repeat(5_000)
            + "\r\n\r\nz");
    for (String mail : mails) {
      long id = team.receive(mail.getBytes(StandardCharsets.UTF_8));
      HttpResponse<String> page = page(id);
      assertThat(page.statusCode()).as(mail).isEqualTo(200);
    }
  }

  @Test
  void a_page_stays_small_and_asks_for_nothing_inline() {
    String body = page(team.receiveStandardCase()).body();
    assertThat(body.getBytes(StandardCharsets.UTF_8).length).isLessThan(60_000);
    assertThat(body)
        .doesNotContain("style=\"")
        .doesNotContain("onclick")
        .doesNotContain("<script>");
  }
}
