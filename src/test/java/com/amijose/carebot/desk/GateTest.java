package com.amijose.carebot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.store.Database;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who comes in, and with what (reliability A40, A45). */
class GateTest {
  @TempDir Path folder;
  private Database database;
  private final ADaySheet sheet = new ADaySheet();
  private ADesk desk;

  @BeforeEach
  void open() {
    database = ADesk.database(folder);
    desk = ADesk.over(database, sheet);
  }

  @AfterEach
  void stop() {
    desk.close();
    database.close();
  }

  @Test
  void who_is_not_signed_in_is_sent_to_the_sign_in_and_back() {
    HttpResponse<String> answer = desk.get("/people?x=1");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/sign-in?to=%2Fpeople%3Fx%3D1");
  }

  @Test
  void a_piece_of_a_page_takes_the_whole_page_to_the_sign_in() {
    HttpResponse<String> answer =
        desk.send(
            HttpRequest.newBuilder(URI.create(desk.url("/queue"))).header("HX-Request", "true"));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("HX-Redirect")).contains("/sign-in");
  }

  @Test
  void a_role_too_low_is_told_which_it_needs() {
    HttpResponse<String> answer = desk.get("/people", Role.AGENT);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("“lead”", "“agent”");
    assertThat(desk.get("/people", Role.LEAD).statusCode()).isEqualTo(200);
    assertThat(desk.post("/queue/done", Role.VIEWER, Map.of()).statusCode()).isEqualTo(403);
    assertThat(sheet.done).isZero();
  }

  @Test
  void tabs_are_only_those_that_one_may_open() {
    assertThat(desk.get("/queue", Role.AGENT).body()).doesNotContain("href=\"/people\"");
    assertThat(desk.get("/queue", Role.LEAD).body()).contains("href=\"/people\"");
  }

  @Test
  void a_form_of_our_own_is_taken_and_its_notice_shown_once() {
    HttpResponse<String> answer = desk.post("/queue/done", Role.AGENT, Map.of());
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/queue");
    assertThat(sheet.done).isEqualTo(1);
    assertThat(desk.get("/queue", Role.AGENT).body()).contains("Done by Agent Person.");
    assertThat(desk.get("/queue", Role.AGENT).body()).doesNotContain("Done by Agent Person.");
  }

  @Test
  void a_form_without_the_token_or_from_elsewhere_does_nothing() {
    String csrf = ADesk.person(Role.AGENT).csrf();
    HttpRequest.Builder noToken = form().header("Origin", desk.url(""));
    HttpRequest.Builder wrongToken = form().header("Origin", desk.url("")).header("X-Csrf", "no");
    HttpRequest.Builder noOrigin = form().header("X-Csrf", csrf);
    HttpRequest.Builder elsewhere =
        form().header("Origin", "https://evil.example").header("X-Csrf", csrf);
    HttpRequest.Builder nowhere = form().header("Origin", "null").header("X-Csrf", csrf);

    assertThat(desk.send(noToken).statusCode()).isEqualTo(403);
    assertThat(desk.send(wrongToken).statusCode()).isEqualTo(403);
    assertThat(desk.send(noOrigin).statusCode()).isEqualTo(403);
    assertThat(desk.send(elsewhere).statusCode()).isEqualTo(403);
    assertThat(desk.send(nowhere).statusCode()).isEqualTo(403);
    assertThat(sheet.done).isZero();
  }

  @Test
  void every_answer_carries_the_strict_headers() {
    for (HttpResponse<String> answer :
        java.util.List.of(
            desk.get("/queue", Role.VIEWER), desk.get("/nothing", Role.VIEWER), desk.get("/"))) {
      assertThat(answer.headers().firstValue("Content-Security-Policy"))
          .hasValueSatisfying(
              policy ->
                  assertThat(policy)
                      .contains("default-src 'none'", "frame-ancestors 'none'")
                      .doesNotContain("unsafe"));
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
      assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
    }
  }

  @Test
  void what_is_the_matter_is_said_in_words_with_a_status_that_fits() {
    assertThat(desk.get("/nothing", Role.VIEWER).statusCode()).isEqualTo(404);
    assertThat(desk.get("/nothing", Role.VIEWER).body()).contains("There is no such page.");
    HttpResponse<String> broken = desk.get("/broken", Role.VIEWER);
    assertThat(broken.statusCode()).isEqualTo(500);
    assertThat(broken.body()).contains("Something broke").doesNotContain("nobody may see this");
  }

  @Test
  void a_piece_that_fails_goes_to_the_notices() {
    HttpResponse<String> answer =
        desk.send(
            HttpRequest.newBuilder(URI.create(desk.url("/broken")))
                .header("Cookie", "carebot=viewer")
                .header("HX-Request", "true"));
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.headers().firstValue("HX-Retarget")).contains("#notice");
    assertThat(answer.body()).contains("role=\"alert\"").doesNotContain("<html");
  }

  @Test
  void assets_are_kept_for_good_under_their_own_hash_only() {
    String page = desk.get("/queue", Role.VIEWER).body();
    String address = page.replaceAll("(?s).*href=\"(/assets/desk.css[^\"]*)\".*", "$1");
    assertThat(desk.get(address).headers().firstValue("Cache-Control"))
        .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
    assertThat(desk.get("/assets/desk.css").headers().firstValue("Cache-Control"))
        .contains("no-cache");
    assertThat(desk.get("/assets/..%2fdesk.css").statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(desk.get("/assets/other.css").statusCode()).isEqualTo(404);
  }

  private HttpRequest.Builder form() {
    return desk.form("/queue/done", Map.of()).header("Cookie", "carebot=agent");
  }
}
