package com.amijose.carebot.desk.people;

import static com.amijose.carebot.desk.people.ATeam.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.desk.HttpSettings;
import com.amijose.carebot.desk.Role;
import com.amijose.carebot.desk.Sessions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way in, over HTTP (reliability A39, A40, A44). */
class SignInTest {
  private static final String MARA = "mara@shop.example";
  private static final String LEA = "lea@shop.example";

  @TempDir Path folder;
  private ATeam team;

  @BeforeEach
  void open() {
    team = new ATeam(folder, true);
  }

  @AfterEach
  void close() {
    team.close();
  }

  private static Optional<String> location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location");
  }

  private void addBoth() {
    team.add(LEA, Role.LEAD);
    team.add(MARA, Role.AGENT);
  }

  @Test
  void with_password_one_is_in_and_where_one_wanted_to_go() {
    addBoth();
    ATeam.Browser browser = team.browser();
    HttpResponse<String> answer =
        browser.post(
            "/sign-in",
            Map.of("login", " Mara@Shop.Example ", "password", PASSWORD, "to", "/home?x=1"));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(location(answer)).contains("/home?x=1");
    assertThat(answer.headers().firstValue("Set-Cookie"))
        .hasValueSatisfying(
            cookie ->
                assertThat(cookie)
                    .contains("HttpOnly", "SameSite=Strict", "Path=/")
                    .doesNotContain("Secure"));
    assertThat(browser.get("/home").body()).isEqualTo("home of " + MARA);
  }

  @Test
  void behind_https_the_cookie_is_for_https_alone() {
    addBoth();
    HttpSettings.Names names =
        new HttpSettings.Names(
            List.of(), Optional.of(URI.create("https://desk.example.test")), List.of());
    HttpSettings settings = new HttpSettings("127.0.0.1", 0, true, HttpSettings.Pages.ON, names);
    Path other = folder.resolve("other");
    try (ATeam behind = new ATeam(other, settings, false)) {
      behind.add(MARA, Role.LEAD);
      assertThat(behind.browser().signIn(MARA).headers().firstValue("Set-Cookie"))
          .hasValueSatisfying(cookie -> assertThat(cookie).contains("Secure"));
    }
  }

  @Test
  void a_wrong_password_and_an_unknown_person_get_the_same_answer() {
    addBoth();
    HttpResponse<String> wrong =
        team.browser().post("/sign-in", Map.of("login", MARA, "password", "wrong wrong wrong"));
    HttpResponse<String> unknown =
        team.browser().post("/sign-in", Map.of("login", "none@shop.example", "password", PASSWORD));
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(unknown.body().replace("none@shop.example", MARA)).isEqualTo(wrong.body());
  }

  @Test
  void after_five_wrong_ones_even_the_right_one_waits_known_or_not() {
    addBoth();
    for (String login : List.of(MARA, "none@shop.example")) {
      for (int tries = 0; tries < Attempts.FREE_OF_ACCOUNT; tries++) {
        team.browser().post("/sign-in", Map.of("login", login, "password", "wrong"));
      }
      assertThat(team.browser().signIn(login).body()).contains("Too many tries. Wait a minute");
    }
    team.clock.pass(Duration.ofMinutes(1));
    assertThat(team.browser().signIn(MARA).statusCode()).isEqualTo(303);
  }

  private int tryAs(ATeam team, String account, String forwardedFor) {
    return team.desk
            .send(
                team.desk
                    .form("/sign-in", Map.of("login", account, "password", PASSWORD))
                    .header("Origin", team.desk.url(""))
                    .header("X-Forwarded-For", forwardedFor))
            .body()
            .contains("Too many tries")
        ? 1
        : 0;
  }

  @Test
  void an_address_is_what_a_known_proxy_says_and_nobody_else() {
    addBoth();
    HttpSettings.Names names =
        new HttpSettings.Names(List.of(), Optional.empty(), List.of("127.0.0.1"));
    HttpSettings settings = new HttpSettings("127.0.0.1", 0, true, HttpSettings.Pages.ON, names);
    try (ATeam behind = new ATeam(folder.resolve("other"), settings, false)) {
      behind.add(LEA, Role.LEAD);
      for (int tries = 0; tries < Attempts.FREE_OF_ADDRESS; tries++) {
        tryAs(behind, "a" + tries + "@x.example", "203.0.113.9, 198.51.100.1");
        tryAs(team, "a" + tries + "@x.example", "198.51.100." + tries);
      }
      assertThat(tryAs(behind, "b@x.example", "203.0.113.8, 198.51.100.1")).isOne();
      assertThat(tryAs(behind, "b@x.example", "198.51.100.1, 198.51.100.2")).isZero();
      assertThat(tryAs(team, "b@x.example", "198.51.100.77")).isOne();
    }
  }

  @Test
  void nobody_is_sent_elsewhere_after_the_sign_in() {
    addBoth();
    for (String to :
        List.of(
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "javascript:x",
            "/sign-out")) {
      HttpResponse<String> answer =
          team.browser().post("/sign-in", Map.of("login", MARA, "password", PASSWORD, "to", to));
      assertThat(location(answer)).as(to).contains("/");
    }
  }

  @Test
  void each_sign_in_has_a_new_session_and_ends_the_one_before() {
    addBoth();
    ATeam.Browser browser = team.browser();
    browser.signIn(MARA);
    String before = browser.cookie;
    browser.signIn(MARA);
    assertThat(browser.cookie).isNotEqualTo(before);
    browser.cookie = before;
    assertThat(browser.get("/home").statusCode()).isEqualTo(303);
    browser.cookie = "carried-in-by-somebody";
    browser.signIn(MARA);
    assertThat(browser.cookie).isNotEqualTo("carried-in-by-somebody");
  }

  @Test
  void a_session_ends_after_twelve_idle_hours_or_seven_days() {
    addBoth();
    ATeam.Browser idle = team.browser();
    idle.signIn(MARA);
    team.clock.pass(Sessions.IDLE.minusMinutes(1));
    assertThat(idle.get("/home").statusCode()).isEqualTo(200);
    team.clock.pass(Sessions.IDLE.plusSeconds(1));
    assertThat(idle.get("/home").statusCode()).isEqualTo(303);

    ATeam.Browser busy = team.browser();
    busy.signIn(MARA);
    for (int hours = 0; hours < 7 * 24 - 8; hours += 8) {
      team.clock.pass(Duration.ofHours(8));
      assertThat(busy.get("/home").statusCode()).isEqualTo(200);
    }
    team.clock.pass(Duration.ofHours(8));
    assertThat(busy.get("/home").statusCode()).isEqualTo(303);
  }

  @Test
  void signing_out_ends_the_session_at_the_server() {
    addBoth();
    ATeam.Browser browser = team.browser();
    browser.signIn(MARA);
    browser.get("/me");
    String cookie = browser.cookie;
    assertThat(browser.post("/sign-out", Map.of()).statusCode()).isEqualTo(303);
    assertThat(browser.cookie).isEmpty();
    browser.cookie = cookie;
    assertThat(browser.get("/home").statusCode()).isEqualTo(303);
  }

  @Test
  void who_signs_out_hears_no_more_of_what_is_new() throws Exception {
    addBoth();
    ATeam.Browser browser = team.browser();
    browser.signIn(MARA);
    browser.get("/me");
    assertThat(team.desk.get("/events").statusCode()).isEqualTo(303);
    HttpResponse<Stream<String>> stream =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(team.desk.url("/events")))
                    .header("Cookie", "carebot=" + browser.cookie)
                    .header("Accept", "text/event-stream")
                    .build(),
                HttpResponse.BodyHandlers.ofLines());
    Awaitility.await().until(() -> team.desk.openPages() == 1);
    team.desk.events().publish("queue", 7);

    browser.post("/sign-out", Map.of());

    assertThat(stream.body().toList()).contains("data: {\"topic\":\"queue\",\"id\":\"7\"}");
    assertThat(team.desk.openPages()).isZero();
  }

  @Test
  void a_lead_sets_the_second_step_up_first_and_shows_it_from_then_on() {
    addBoth();
    ATeam.Browser browser = team.browser();
    assertThat(location(browser.signIn(LEA))).contains("/sign-in/set-up");
    assertThat(browser.get("/home").statusCode()).isEqualTo(303);

    String page = browser.get("/sign-in/set-up").body();
    String secret = page.replaceAll("(?s).*name=\"secret\" value=\"([A-Z2-7]+)\".*", "$1");
    assertThat(page).contains("<svg", "M4 4h1v1h-1z");
    assertThat(
            browser
                .post("/sign-in/set-up", Map.of("secret", secret, "code", "000000"))
                .statusCode())
        .isEqualTo(422);
    HttpResponse<String> done =
        browser.post("/sign-in/set-up", Map.of("secret", secret, "code", team.codeOf(secret)));
    assertThat(done.body()).contains("Your recovery codes");
    assertThat(browser.get("/home").body()).isEqualTo("home of " + LEA);

    team.clock.pass(Duration.ofMinutes(2));
    ATeam.Browser other = team.browser();
    assertThat(location(other.signIn(LEA))).contains("/sign-in/code");
    assertThat(other.get("/home").statusCode()).isEqualTo(303);
    assertThat(other.post("/sign-in/code", Map.of("code", "123456")).statusCode()).isEqualTo(401);
    String code = team.code(LEA);
    assertThat(other.post("/sign-in/code", Map.of("code", code)).statusCode()).isEqualTo(303);
    assertThat(other.get("/home").body()).isEqualTo("home of " + LEA);

    ATeam.Browser looker = team.browser();
    looker.signIn(LEA);
    assertThat(looker.post("/sign-in/code", Map.of("code", code)).statusCode()).isEqualTo(401);

    String recovery = done.body().replaceAll("(?s).*?<code>([A-Z2-7-]{19})</code>.*", "$1");
    assertThat(looker.post("/sign-in/code", Map.of("code", recovery.toLowerCase())).statusCode())
        .isEqualTo(303);
    ATeam.Browser again = team.browser();
    again.signIn(LEA);
    assertThat(again.post("/sign-in/code", Map.of("code", recovery)).statusCode()).isEqualTo(401);
  }

  @Test
  void codes_cannot_be_guessed_through() {
    addBoth();
    ATeam.Browser browser = team.browser();
    browser.signIn(LEA);
    String page = browser.get("/sign-in/set-up").body();
    String secret = page.replaceAll("(?s).*name=\"secret\" value=\"([A-Z2-7]+)\".*", "$1");
    browser.post("/sign-in/set-up", Map.of("secret", secret, "code", team.codeOf(secret)));

    ATeam.Browser guesser = team.browser();
    guesser.signIn(LEA);
    for (int tries = 0; tries < Attempts.FREE_OF_ACCOUNT; tries++) {
      guesser.post("/sign-in/code", Map.of("code", "00000" + tries));
    }
    assertThat(guesser.post("/sign-in/code", Map.of("code", "999999")).body())
        .contains("Too many tries");
    assertThat(location(guesser.get("/sign-in/code"))).contains("/sign-in");
  }

  @Test
  void the_first_person_needs_the_printed_secret_and_is_a_lead() {
    assertThat(location(team.browser().get("/sign-in"))).contains("/first-user");
    Map<String, String> form =
        Map.of("name", "Lea", "login", LEA, "password", PASSWORD, "again", PASSWORD);
    ATeam.Browser browser = team.browser();
    assertThat(browser.post("/first-user", with(form, "secret", "guessed")).statusCode())
        .isEqualTo(422);
    assertThat(team.people.isEmpty()).isTrue();

    String secret = team.door.firstUser().path().orElseThrow().replaceAll(".*=", "");
    assertThat(browser.post("/first-user", with(form, "secret", secret, "again", "other")).body())
        .contains("not the same");
    assertThat(location(browser.post("/first-user", with(form, "secret", secret))))
        .contains("/sign-in/set-up");
    assertThat(team.people.findByLogin(LEA).orElseThrow().role()).isEqualTo(Role.LEAD);

    assertThat(location(browser.post("/first-user", with(form, "secret", secret))))
        .contains("/sign-in");
    assertThat(team.people.list()).hasSize(1);
    assertThat(team.door.firstUser().path()).isEmpty();
  }

  private static Map<String, String> with(Map<String, String> form, String... more) {
    Map<String, String> all = new java.util.HashMap<>(form);
    for (int pair = 0; pair < more.length; pair += 2) all.put(more[pair], more[pair + 1]);
    return all;
  }
}
