package com.amijose.carebot.desk.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.desk.Axe;
import com.amijose.carebot.desk.BrowserTest;
import com.amijose.carebot.desk.Role;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sign-in and people in a browser, as a new team would go through them. */
class PeopleBrowserTest extends BrowserTest {
  private static final String LEA = "lea@shop.example";
  private static final String MARA = "mara@shop.example";

  @TempDir Path folder;
  private ATeam team;

  @AfterEach
  void close() {
    team.close();
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private static void signIn(Page page, String login) {
    page.navigate("/sign-in");
    page.getByLabel("Mail address").fill(login);
    page.getByLabel("Password").fill(ATeam.PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL("**/home");
  }

  @Test
  void the_first_lead_comes_in_by_the_printed_link_and_sets_the_second_step_up() {
    team = new ATeam(folder, true);
    Page page = page(Screen.DESKTOP, team.desk.url(""));
    page.navigate(team.door.firstUser().path().orElseThrow());
    shot(page, "first-user");
    page.getByLabel("Your name").fill("Lea Lead");
    page.getByLabel("Mail address").fill(LEA);
    page.getByLabel("New password").fill(ATeam.PASSWORD);
    page.getByLabel("Once more").fill(ATeam.PASSWORD);
    press(page, "Begin");

    page.waitForURL("**/sign-in/set-up");
    Axe.findsNothingSerious(page);
    shot(page, "set-up");
    String secret = page.locator("code.secret").innerText().replace(" ", "");
    page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true)).fill(team.codeOf(secret));
    press(page, "Switch it on");
    assertThat(page.locator("h1")).hasText("Your recovery codes");
    assertThat(page.locator(".codes li")).hasCount(8);
    shot(page, "recovery");
    page.navigate("/people");
    assertThat(page.locator("tbody tr")).hasCount(1);
  }

  @Test
  void the_sign_in_fits_every_screen_and_says_what_is_wrong() {
    team = new ATeam(folder, false);
    team.add(LEA, Role.LEAD);
    for (Screen screen : Screen.all()) {
      Page page = page(screen, team.desk.url(""));
      page.navigate("/home");
      page.waitForURL("**/sign-in?to=%2Fhome");
      assertFits(page);
      Axe.findsNothingSerious(page);
      shot(page, "sign-in-" + screen.name());
      page.getByLabel("Mail address").fill(LEA);
      page.getByLabel("Password").fill("wrong wrong wrong");
      press(page, "Sign in");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("do not belong together");
      assertThat(page.getByLabel("Mail address")).hasValue(LEA);
      page.getByLabel("Password").fill(ATeam.PASSWORD);
      page.keyboard().press("Enter");
      page.waitForURL("**/home");
    }
  }

  @Test
  void a_lead_adds_somebody_who_then_comes_in() {
    team = new ATeam(folder, false);
    team.add(LEA, Role.LEAD);
    team.add("otto@shop.example", Role.VIEWER);
    Page lead = page(Screen.DESKTOP, team.desk.url(""));
    signIn(lead, LEA);
    lead.navigate("/people");
    lead.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Mara Quill");
    lead.getByLabel("Mail address").fill(MARA);
    press(lead, "Add and make a link");
    String link = lead.getByLabel("Link for Mara Quill").inputValue();
    shot(lead, "people-desktop-light");

    Page mara = page(Screen.PHONE, team.desk.url(""));
    mara.navigate(link);
    mara.getByLabel("New password").fill(ATeam.PASSWORD);
    mara.getByLabel("Once more").fill(ATeam.PASSWORD);
    press(mara, "Begin");
    mara.waitForURL("**/home");
    mara.navigate("/me");
    assertThat(mara.locator("h1")).hasText("Mara Quill");
    assertFits(mara);
    shot(mara, "me-phone-light");

    lead.navigate("/people");
    lead.onceDialog(dialog -> dialog.accept());
    lead.locator("tr", new Page.LocatorOptions().setHasText(MARA)).getByText("Switch off").click();
    assertThat(lead.locator("#notice")).containsText("may not use the desk any more");
    mara.reload();
    mara.waitForURL("**/sign-in?to=%2Fme");
  }

  @Test
  void people_fit_every_screen() {
    team = new ATeam(folder, false);
    team.add(LEA, Role.LEAD);
    team.add(MARA, Role.AGENT);
    for (Screen screen : Screen.all()) {
      Page page = page(screen, team.desk.url(""));
      signIn(page, LEA);
      page.navigate("/people");
      assertFits(page);
      Axe.findsNothingSerious(page);
      shot(page, "people-" + screen.name());
      page.navigate("/me");
      assertFits(page);
      Axe.findsNothingSerious(page);
      shot(page, "me-" + screen.name());
    }
  }

  @Test
  void keys_are_silent_for_who_has_switched_them_off() {
    team = new ATeam(folder, false);
    team.add(LEA, Role.LEAD);
    Page page = page(Screen.DESKTOP, team.desk.url(""));
    signIn(page, LEA);
    page.navigate("/me");
    page.getByLabel("Single-letter keys").uncheck();
    press(page, "Keep");
    assertThat(page.locator("html")).hasAttribute("data-keys", "off");
    page.keyboard().press("?");
    assertThat(page.locator("#keys")).isHidden();
    press(page, "Keyboard shortcuts");
    assertThat(page.locator("#keys")).isVisible();
    assertThat(page.locator("#keys").innerText()).contains("switched off for you");
  }
}
