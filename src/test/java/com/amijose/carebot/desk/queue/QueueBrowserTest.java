package com.amijose.carebot.desk.queue;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.amijose.carebot.desk.Axe;
import com.amijose.carebot.desk.BrowserTest;
import com.amijose.carebot.desk.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queues in a browser, by mouse and by key. */
class QueueBrowserTest extends BrowserTest {
  @TempDir Path folder;
  private AQueue queue;
  private long first;
  private long second;

  @BeforeEach
  void open() {
    queue = new AQueue(folder);
    first = queue.cases.drafted("mara.quill@example.test");
    second = queue.cases.drafted("otto@example.test");
    queue.cases.drafted("a.very.long.name.that.does.not.end@somewhere-far-away.example.test");
  }

  @AfterEach
  void close() {
    queue.close();
  }

  private static Locator rows(Page page) {
    return page.locator("[data-row]");
  }

  @Test
  void it_fits_every_screen() {
    for (Screen screen : Screen.all()) {
      Page page = page(queue.desk, Role.AGENT, screen);
      page.navigate("/queue");
      assertThat(rows(page)).hasCount(3);
      assertFits(page);
      Axe.findsNothingSerious(page);
      shot(page, "queue-" + screen.name());
      page.locator(".filters > summary").click();
      assertFits(page);
      Axe.findsNothingSerious(page);
      shot(page, "queue-filter-" + screen.name());
      page.navigate("/queue/uncertain");
      assertFits(page);
      Axe.findsNothingSerious(page);
      shot(page, "queue-empty-" + screen.name());
    }
  }

  @Test
  void keys_walk_open_and_select() {
    Page page = page(queue.desk, Role.AGENT, Screen.DESKTOP);
    page.navigate("/queue");
    page.keyboard().press("j");
    assertThat(rows(page).nth(0)).hasAttribute("aria-current", "true");
    page.keyboard().press("j");
    page.keyboard().press("x");
    assertThat(rows(page).nth(1).locator("input")).isChecked();
    page.keyboard().press("k");
    page.keyboard().press("x");
    assertThat(page.locator("[data-count]")).hasText("2");
    shot(page, "queue-selected");
    page.keyboard().press("x");
    assertThat(page.locator("[data-count]")).hasText("1");
    page.keyboard().press("Enter");
    page.waitForURL("**/cases/" + first);
  }

  @Test
  void a_click_or_a_tap_anywhere_in_a_row_opens_it() {
    Page page = page(queue.desk, Role.AGENT, Screen.PHONE);
    page.navigate("/queue");
    BoundingBox what = rows(page).nth(1).locator(".what").boundingBox();
    page.touchscreen().tap(what.x + what.width / 2, what.y + what.height / 2);
    page.waitForURL("**/cases/" + second);
  }

  @Test
  void a_new_case_appears_by_itself_and_what_is_selected_stays() {
    Page page = page(queue.desk, Role.AGENT, Screen.DESKTOP);
    page.navigate("/queue");
    rows(page).nth(1).locator("input").check();
    page.keyboard().press("j");
    Awaitility.await().until(() -> queue.desk.openPages() == 1);

    queue.cases.drafted("new@example.test");
    queue.desk.events().publish("queue", "");

    assertThat(rows(page)).hasCount(4);
    assertThat(page.locator("#queues a[aria-current] .number")).hasText("4");
    assertThat(rows(page).nth(1).locator("input")).isChecked();
    assertThat(page.locator("[data-count]")).hasText("1");
    assertThat(rows(page).nth(0)).hasAttribute("aria-current", "true");
  }

  @Test
  void search_finds_across_the_queues() {
    Page page = page(queue.desk, Role.AGENT, Screen.DESKTOP);
    page.navigate("/queue/done");
    page.keyboard().press("/");
    page.keyboard().type("quill");
    page.keyboard().press("Enter");
    page.waitForURL("**/queue/all?q=quill");
    assertThat(rows(page)).hasCount(1);
    assertThat(rows(page)).containsText("mara.quill@example.test");
  }

  @Test
  void filter_and_order_are_chosen_by_mouse() {
    Page page = page(queue.desk, Role.AGENT, Screen.DESKTOP);
    page.navigate("/queue");
    page.locator("#sort").selectOption("due");
    page.waitForURL("**/queue/review?sort=due");
    page.locator(".filters > summary").click();
    page.getByLabel("Reason").selectOption("wrong_size");
    page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
    page.waitForURL("**/queue/review?sort=due&reason=wrong_size");
    assertThat(page.locator(".empty")).containsText("Nothing fits.");
    page.locator(".empty").getByText("Clear").click();
    assertThat(rows(page)).hasCount(3);
  }

  @Test
  void what_a_stranger_calls_themselves_is_text_in_the_queue_and_beside_a_case() {
    List<String> hostile =
        List.of(
            "<script>document.title='owned'</script>",
            "\"><img src=https://evil.example/x onerror=\"document.title='owned'\">",
            "' onmouseover='document.title=1' x='",
            "{{7*7}} ${7*7} </textarea></style></title>",
            "\u202egnp.exe\u202c\u0000\u200b".replace("\u0000", ""),
            "W".repeat(5_000));
    for (String words : hostile) {
      queue.cases.words(first, words, words);
      Page page = page(queue.desk, Role.AGENT, Screen.DESKTOP);
      page.navigate("/queue");
      assertThat(rows(page)).hasCount(3);
      assertThat(page).hasTitle("Needs review \u00b7 Carebot");
      assertThat(rows(page).nth(0).locator(".open")).containsText(words.substring(0, 7));
      assertFits(page);
      page.navigate("/queue/review/rail?case=" + first);
      assertThat(page.locator(".rail-rows li")).hasCount(3);
      assertThat(page.locator("img, script")).hasCount(0);
    }
  }

  @Test
  void several_are_approved_by_keys_alone() {
    Page page = page(queue.desk, Role.AGENT, Screen.DESKTOP);
    page.navigate("/queue");
    for (String key : List.of("j", "x", "j", "x", "Control+Enter")) page.keyboard().press(key);
    assertThat(page.locator("h1")).hasText("Approve together");
    assertThat(page.locator(".letters li")).hasCount(2);
    page.locator(".letters summary").first().click();
    assertThat(page.locator(".letter-text").first()).containsText("Hello");
    Axe.findsNothingSerious(page);
    shot(page, "queue-confirm");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#notice")).containsText("2 replies go out now.");
    assertThat(rows(page)).hasCount(1);
  }

  @Test
  void several_are_approved_by_mouse_on_a_phone() {
    Page page = page(queue.desk, Role.AGENT, Screen.PHONE);
    page.navigate("/queue");
    rows(page).nth(0).locator(".tick").tap();
    page.locator(".bulk button.main").tap();
    page.waitForURL("**/queue/confirm");
    assertFits(page);
    shot(page, "queue-confirm-phone");
    page.getByText("Send this one").tap();
    assertThat(page.locator("#notice")).containsText("One reply goes out now.");
  }
}
