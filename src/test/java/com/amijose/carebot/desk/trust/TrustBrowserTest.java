package com.amijose.carebot.desk.trust;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.desk.ADesk;
import com.amijose.carebot.desk.Axe;
import com.amijose.carebot.desk.BrowserTest;
import com.amijose.carebot.desk.Role;
import com.amijose.carebot.policy.DecisionTable;
import com.amijose.carebot.policy.Limits;
import com.amijose.carebot.store.ACasebook;
import com.amijose.carebot.store.Database;
import com.amijose.carebot.store.SqlTrust;
import com.amijose.carebot.triage.AnswerKind;
import com.amijose.carebot.triage.Autonomy;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trust page in a browser, by mouse and by key. */
class TrustBrowserTest extends BrowserTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final AnswerKind PLAIN_RETURN = AnswerKind.parse("approved_9a");

  @TempDir Path folder;
  private Database database;
  private SqlTrust book;
  private ADesk desk;

  @BeforeEach
  void open() {
    database = ADesk.database(folder);
    ACasebook.fill(database, 900, 60, NOW);
    book = new SqlTrust(database);
    TrustPages.Ground ground =
        new TrustPages.Ground(
            new TrustRule(0.85, 30),
            Autonomy.Mode.REVIEW,
            new DecisionTable(Limits.PUBLISHED),
            LONDON,
            List.of());
    desk = ADesk.over(database, new TrustPages(book, ground, Clock.fixed(NOW, LONDON)));
  }

  @AfterEach
  void stop() {
    desk.close();
    database.close();
  }

  @Test
  void a_kind_is_turned_on_by_mouse_and_off_by_key() {
    Page page = page(desk, Role.LEAD, Screen.DESKTOP);
    page.navigate("/trust");
    page.locator("#approved_9a summary").click();
    page.locator("#approved_9a button").click();
    assertThat(page.locator("#notice")).containsText("goes out by itself from now on");
    assertThat(page.locator("#approved_9a .chip")).hasText("on");
    assertThat(book.includes(PLAIN_RETURN)).isTrue();

    page.locator("#approved_9a button").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#notice")).containsText("waits for a person again");
    assertThat(book.includes(PLAIN_RETURN)).isFalse();
  }

  @Test
  void it_fits_every_screen() {
    for (Screen screen : Screen.all()) {
      Page page = page(desk, Role.LEAD, screen);
      page.navigate("/trust");
      assertThat(page.locator("h1")).hasText("Trust");
      page.locator(".more-of summary").click();
      if (screen.name().startsWith("desktop"))
        page.locator(".kind details summary").first().click();
      assertFits(page);
      Axe.findsNothingSerious(page);
      shot(page, "trust-" + screen.name());
    }
  }

  @Test
  void a_wrong_reply_is_reported_by_form() {
    Page page = page(desk, Role.AGENT, Screen.PHONE);
    long caseId = ACasebook.sentOf(database, PLAIN_RETURN);
    page.navigate("/cases/" + caseId + "/wrong-send");
    assertFits(page);
    page.locator("#because").fill("It was not her order.");
    shot(page, "wrong-send-phone");
    page.locator("button.danger").tap();
    page.waitForURL("**/cases/" + caseId);
    page.navigate("/cases/" + caseId + "/wrong-send");
    assertThat(page.locator(".card")).containsText("It was not her order.");
    assertThat(book.findWrong(caseId)).isPresent();
  }
}
