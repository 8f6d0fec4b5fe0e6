package com.amijose.carebot.desk.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.casework.review.HeldReply;
import com.amijose.carebot.desk.BrowserTest;
import com.amijose.carebot.desk.Role;
import com.amijose.carebot.message.MailContents;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a case in a browser: every act by mouse and by key. */
class CaseBrowserTest extends BrowserTest {
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

  private Page open(long id) {
    Page page = page(team.desk, Role.AGENT, Screen.DESKTOP);
    page.navigate("/cases/" + id);
    ready(page);
    return page;
  }

  private static void ready(Page page) {
    page.waitForFunction("document.documentElement.dataset.ready === 'yes'");
  }

  private HeldReply.State state(long id) {
    return team.file(id).reply().orElseThrow().state();
  }

  private String letter(long id) {
    return MailContents.of(team.file(id).reply().orElseThrow().frozen().bytes()).text();
  }

  private void awaitState(long id, HeldReply.State expected) {
    Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> state(id) == expected);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  @Test
  void the_page_fits_every_screen_in_both_themes() {
    long id = team.receive(ASampleMail.withPhotos());
    team.receiveStandardCase();
    for (Screen screen : Screen.all()) {
      for (long each : new long[] {id, id + 1}) {
        Page page = page(team.desk, Role.AGENT, screen);
        page.navigate("/cases/" + each);
        ready(page);
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        assertFits(page);
        page.screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screens/case-" + each + "-" + screen.name() + ".png")));
        page.close();
      }
    }
  }

  @Test
  void a_standard_case_takes_one_key_and_the_next_one_opens_with_the_undo() {
    long first = team.receiveStandardCase();
    long second = team.receiveStandardCase("AJ24818", "ann@example.test");
    Page page = open(first);
    page.keyboard().press("Control+Enter");
    page.waitForURL("**/cases/" + second);
    assertThat(page.locator(".undo")).containsText("Case " + first + " is sent in");
    shot(page, "case-undo");
    assertThat(state(first)).isEqualTo(HeldReply.State.READY);
    ready(page);
    page.keyboard().press("z");
    page.waitForURL("**/cases/" + first);
    assertThat(page.locator("#notice")).containsText("Nothing was sent");
    assertThat(state(first)).isEqualTo(HeldReply.State.DRAFT);
  }

  @Test
  void approving_and_taking_back_by_mouse() {
    long id = team.receiveStandardCase();
    long next = team.receiveStandardCase("AJ24818", "ann@example.test");
    Page page = open(id);
    button(page, "Approve and send").click();
    page.waitForURL("**/cases/" + next);
    page.locator(".undo button").click();
    page.waitForURL("**/cases/" + id);
    assertThat(state(id)).isEqualTo(HeldReply.State.DRAFT);
  }
}
