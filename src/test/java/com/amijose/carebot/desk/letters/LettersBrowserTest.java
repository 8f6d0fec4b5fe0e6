package com.amijose.carebot.desk.letters;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.desk.ADesk;
import com.amijose.carebot.desk.Axe;
import com.amijose.carebot.desk.BrowserTest;
import com.amijose.carebot.desk.Role;
import com.amijose.carebot.store.ACasebook;
import com.amijose.carebot.store.Database;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The templates page in a browser. */
class LettersBrowserTest extends BrowserTest {
  @TempDir Path folder;
  private final ATransport transport = new ATransport();
  private Database database;
  private ADesk desk;

  @BeforeEach
  void open() {
    database = ADesk.database(folder);
    ACasebook.fill(database, 60, 30, ALettersArea.NOW);
    desk =
        ADesk.over(database, ALettersArea.over(database, Path.of("config/templates"), transport));
  }

  @AfterEach
  void stop() {
    desk.close();
    database.close();
  }

  @Test
  void the_list_and_a_letter_fit_every_screen_and_the_frame_shows_the_letter_in_its_styles() {
    for (Screen screen : Screen.all()) {
      Page page = page(desk, Role.LEAD, screen);
      page.navigate("/templates");
      assertThat(page.locator(".letters .card")).hasCount(9);
      assertFits(page);
      Axe.findsNothingSerious(page);
      shot(page, "templates-" + screen.name());
      page.navigate("/templates/approved");
      assertThat(page.frameLocator("iframe").locator("body")).containsText("Good news");
      assertThat(
              page.frameLocator("iframe")
                  .locator("body")
                  .evaluate("body => getComputedStyle(body).paddingTop"))
          .isEqualTo("20px");
      assertFits(page);
      Axe.findsNothingSerious(page);
      shot(page, "template-" + screen.name());
    }
  }

  @Test
  void a_test_mail_is_sent_by_mouse_and_shown_as_sent() {
    Page page = page(desk, Role.LEAD, Screen.DESKTOP);
    page.navigate("/templates");
    page.getByText("Refusal").click();
    page.getByText("Send a test mail to myself").click();
    assertThat(page.locator("#notice"))
        .containsText("The test mail to lead@shop.example is under way.");
    Awaitility.await().until(() -> transport.taken.size() == 1);
    page.reload();
    assertThat(page.locator("#mails .chip").first()).hasText("sent");
  }

  @Test
  void another_case_is_chosen_by_key_and_the_back_button_sends_nothing_twice() {
    Page page = page(desk, Role.LEAD, Screen.DESKTOP);
    page.navigate("/templates/denied");
    page.locator("#case").fill("0");
    page.locator("#case").press("Enter");
    page.waitForURL("**/templates/denied?case=0");
    assertThat(page.locator("main")).containsText("a made-up case");
    page.locator("form[action$='test-mail'] button").press("Enter");
    page.waitForURL("**/templates#mails");
    page.goBack();
    page.locator("form[action$='test-mail'] button").press("Enter");
    page.waitForLoadState();
    Awaitility.await().until(() -> !transport.taken.isEmpty());
    assertThat(transport.taken.stream().map(mail -> mail.reference()).distinct().count())
        .isEqualTo(transport.taken.size());
  }
}
