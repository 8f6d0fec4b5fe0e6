package com.amijose.carebot.desk.people;

import static com.amijose.carebot.desk.people.ATeam.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.desk.Role;
import com.amijose.carebot.desk.SignedIn.Taste;
import com.amijose.carebot.desk.SignedIn.Theme;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leads do with people, and people with themselves. */
class PeoplePagesTest {
  private static final String LEA = "lea@shop.example";
  private static final String MARA = "mara@shop.example";

  @TempDir Path folder;
  private ATeam team;
  private ATeam.Browser lea;

  @BeforeEach
  void open() {
    team = new ATeam(folder, false);
    team.add(LEA, Role.LEAD);
    lea = team.browser();
    lea.signIn(LEA);
    lea.get("/people");
  }

  @AfterEach
  void close() {
    team.close();
  }

  private static String linkIn(HttpResponse<String> page) {
    return page.body().replaceAll("(?s).*value=\"http://[^/]*(/welcome/[^\"]+)\".*", "$1");
  }

  private ATeam.Browser signedIn(String login) {
    ATeam.Browser browser = team.browser();
    browser.signIn(login);
    browser.get("/me");
    return browser;
  }

  @Test
  void somebody_new_comes_in_by_a_link_that_is_shown_once_and_works_once() {
    HttpResponse<String> added =
        lea.post("/people", Map.of("name", "Mara Quill", "login", MARA, "role", "agent"));
    assertThat(added.body()).contains("Give this link to Mara Quill");
    assertThat(lea.get("/people").body()).doesNotContain("/welcome/");

    String link = linkIn(added);
    ATeam.Browser mara = team.browser();
    assertThat(mara.get(link).body()).contains("Welcome, Mara Quill");
    assertThat(mara.post(link, Map.of("password", "short", "again", "short")).statusCode())
        .isEqualTo(422);
    mara.post(link, Map.of("password", PASSWORD, "again", PASSWORD));
    assertThat(mara.get("/home").body()).isEqualTo("home of " + MARA);
    assertThat(team.browser().get(link).statusCode()).isEqualTo(404);
  }

  @Test
  void a_link_is_good_for_three_days() {
    String link =
        linkIn(lea.post("/people", Map.of("name", "Mara", "login", MARA, "role", "agent")));
    team.clock.pass(PeoplePages.LINK_LASTS.plus(Duration.ofSeconds(1)));
    assertThat(team.browser().get(link).body()).contains("used up or too old");
  }

  @Test
  void what_is_wrong_with_the_form_is_said_and_what_was_typed_stays() {
    HttpResponse<String> answer =
        lea.post("/people", Map.of("name", "Mara <b>", "login", "no address", "role", "agent"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("That is no mail address", "Mara &lt;b>");
    assertThat(lea.post("/people", Map.of("name", "Lea", "login", LEA, "role", "agent")).body())
        .contains("is there already");
    assertThat(lea.post("/people", Map.of("name", "X", "login", MARA, "role", "king")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void only_leads_manage_people() {
    team.add(MARA, Role.AGENT);
    ATeam.Browser mara = signedIn(MARA);
    assertThat(mara.get("/people").statusCode()).isEqualTo(403);
    long id = team.people.findByLogin(MARA).orElseThrow().id();
    assertThat(mara.post("/people/" + id + "/role", Map.of("role", "lead")).statusCode())
        .isEqualTo(403);
    assertThat(team.people.find(id).orElseThrow().role()).isEqualTo(Role.AGENT);
  }

  @Test
  void who_is_switched_off_is_out_at_once_and_stays_out() {
    Person mara = team.add(MARA, Role.AGENT);
    ATeam.Browser browser = signedIn(MARA);
    lea.post("/people/" + mara.id() + "/disable", Map.of());
    assertThat(browser.get("/home").statusCode()).isEqualTo(303);
    assertThat(team.browser().signIn(MARA).statusCode()).isEqualTo(401);
    lea.post("/people/" + mara.id() + "/enable", Map.of());
    assertThat(team.browser().signIn(MARA).statusCode()).isEqualTo(303);
  }

  @Test
  void a_reset_takes_the_password_back_and_gives_a_new_link() {
    Person mara = team.add(MARA, Role.AGENT);
    String link = linkIn(lea.post("/people/" + mara.id() + "/reset", Map.of()));
    assertThat(team.browser().signIn(MARA).statusCode()).isEqualTo(401);
    ATeam.Browser browser = team.browser();
    browser.post(link, Map.of("password", "four noisy herons", "again", "four noisy herons"));
    assertThat(browser.get("/home").statusCode()).isEqualTo(200);
  }

  @Test
  void the_only_lead_cannot_be_lost() {
    long id = team.people.findByLogin(LEA).orElseThrow().id();
    HttpResponse<String> answer = lea.post("/people/" + id + "/role", Map.of("role", "agent"));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("is the only lead", "Make somebody else a lead first.");
    assertThat(lea.post("/people/99999/disable", Map.of()).statusCode()).isEqualTo(404);
    assertThat(lea.post("/people/x/disable", Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void a_new_password_needs_the_old_one_and_ends_the_other_sessions() {
    ATeam.Browser other = signedIn(LEA);
    Map<String, String> fresh =
        Map.of("password", "four noisy herons", "again", "four noisy herons");
    Map<String, String> wrong = new java.util.HashMap<>(fresh);
    wrong.put("old", "not it at all");
    assertThat(lea.post("/me/password", wrong).statusCode()).isEqualTo(422);
    wrong.put("old", PASSWORD);
    assertThat(lea.post("/me/password", wrong).statusCode()).isEqualTo(303);

    assertThat(lea.get("/home").statusCode()).isEqualTo(200);
    assertThat(other.get("/home").statusCode()).isEqualTo(303);
    assertThat(team.browser().signIn(LEA).statusCode()).isEqualTo(401);
  }

  @Test
  void the_second_step_is_everybodys_to_set_up_and_switch_off() {
    team.add(MARA, Role.AGENT);
    ATeam.Browser mara = signedIn(MARA);
    String secret =
        mara.get("/me/second-factor")
            .body()
            .replaceAll("(?s).*name=\"secret\" value=\"([A-Z2-7]+)\".*", "$1");
    assertThat(
            mara.post(
                    "/me/second-factor",
                    Map.of("secret", secret, "code", team.codeOf(secret), "old", "wrong"))
                .statusCode())
        .isEqualTo(422);
    assertThat(
            mara.post(
                    "/me/second-factor",
                    Map.of("secret", secret, "code", team.codeOf(secret), "old", PASSWORD))
                .body())
        .contains("Your recovery codes");
    team.clock.pass(Duration.ofSeconds(60));
    assertThat(mara.post("/me/second-factor/off", Map.of("code", "000000")).statusCode())
        .isEqualTo(422);
    assertThat(mara.post("/me/second-factor/off", Map.of("code", team.code(MARA))).statusCode())
        .isEqualTo(303);
    assertThat(team.people.findByLogin(MARA).orElseThrow().totpSecret()).isEmpty();
  }

  @Test
  void theme_and_keys_are_kept() {
    lea.post("/me/taste", Map.of("theme", "dark"));
    assertThat(team.people.findByLogin(LEA).orElseThrow().taste())
        .isEqualTo(new Taste(Theme.DARK, false));
    assertThat(lea.get("/me").body()).contains("data-theme=\"dark\" data-keys=\"off\"");
    assertThat(lea.post("/me/theme", Map.of("theme", "light")).statusCode()).isEqualTo(204);
    assertThat(team.people.findByLogin(LEA).orElseThrow().taste())
        .isEqualTo(new Taste(Theme.LIGHT, false));
  }

  @Test
  void everywhere_is_everywhere() {
    ATeam.Browser other = signedIn(LEA);
    lea.post("/me/sign-out-everywhere", Map.of());
    assertThat(lea.get("/home").statusCode()).isEqualTo(303);
    assertThat(other.get("/home").statusCode()).isEqualTo(303);
  }
}
