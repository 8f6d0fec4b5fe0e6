package com.amijose.carebot.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.store.Database;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands around every page, in a browser. */
class ShellBrowserTest extends BrowserTest {
  @TempDir Path folder;
  private Database database;
  private ADesk desk;

  @BeforeEach
  void open() {
    database = ADesk.database(folder);
    desk = ADesk.over(database, new ADaySheet());
  }

  @AfterEach
  void stop() {
    desk.close();
    database.close();
  }

  @Test
  void a_page_fits_every_screen_and_keeps_its_policy() {
    for (Screen screen : Screen.all()) {
      Page page = page(desk, Role.LEAD, screen);
      page.navigate("/queue");
      assertThat(page.locator("h1")).hasText("A quiet day");
      assertFits(page);
      shot(page, "shell-" + screen.name());
    }
  }

  @Test
  void keys_show_the_list_of_keys_turn_the_theme_and_reach_the_search() {
    Page page = page(desk, Role.LEAD, Screen.DESKTOP);
    page.navigate("/queue");

    page.keyboard().press("?");
    assertThat(page.locator("#keys")).isVisible();
    Axe.findsNothingSerious(page);
    shot(page, "keys");
    page.keyboard().press("Escape");
    assertThat(page.locator("#keys")).isHidden();

    page.keyboard().press("d");
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");

    page.keyboard().press("/");
    assertThat(page.locator("#find")).isFocused();
    page.keyboard().type("d?");
    assertThat(page.locator("#find")).hasValue("d?");
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
  }

  @Test
  void control_k_lists_what_can_be_done_and_goes_there() {
    Page page = page(desk, Role.LEAD, Screen.DESKTOP);
    page.navigate("/queue");
    page.keyboard().press("Control+k");
    page.keyboard().type("peo");
    page.keyboard().press("Enter");
    page.waitForURL("**/people");
  }

  @Test
  void a_published_event_reaches_the_open_page() {
    Page page = page(desk, Role.LEAD, Screen.DESKTOP);
    page.navigate("/queue");
    page.evaluate(
        "document.body.addEventListener('desk:queue', e => document.title = 'heard ' + e.detail.id)");
    Awaitility.await().until(() -> desk.events().openPages() == 1);

    desk.events().publish("queue", 42);

    assertThat(page).hasTitle("heard 42");
    page.close();
    desk.events().publish("queue", 43);
    Awaitility.await()
        .until(
            () -> {
              desk.events().publish("queue", 44);
              return desk.events().openPages() == 0;
            });
  }

  @Test
  void on_a_phone_the_menu_holds_the_areas() {
    Page page = page(desk, Role.LEAD, Screen.PHONE);
    page.navigate("/queue");
    page.locator(".menu > summary").tap();
    shot(page, "menu-phone");
    page.locator(".sheet .more").getByText("People").tap();
    page.waitForURL("**/people");
    assertThat(page.title()).contains("People");
  }
}
