package com.amijose.carebot.desk.policy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.config.ConfigurationFile;
import com.amijose.carebot.config.Home;
import com.amijose.carebot.desk.ADesk;
import com.amijose.carebot.desk.Axe;
import com.amijose.carebot.desk.BrowserTest;
import com.amijose.carebot.desk.Role;
import com.amijose.carebot.policy.DecisionTable;
import com.amijose.carebot.policy.Limits;
import com.amijose.carebot.store.ACasebook;
import com.amijose.carebot.store.Database;
import com.amijose.carebot.store.SqlAuditTrail;
import com.amijose.carebot.store.SqlStoredQuestions;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The policy page in a browser, over a configuration file on the disk. */
class PolicyBrowserTest extends BrowserTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final Map<String, String> SECRETS =
      Map.of("CAREBOT_IMAP_PASSWORD", "one", "CAREBOT_SMTP_PASSWORD", "two");

  @TempDir Path folder;
  private Path file;
  private Database database;
  private ADesk desk;

  @BeforeEach
  void open() throws IOException {
    database = ADesk.database(folder);
    ACasebook.fill(database, 500, 80, NOW);
    file = folder.resolve("my.yml");
    Files.copy(Path.of("config/carebot.yml"), file);
    desk =
        ADesk.over(
            database,
            new PolicyPages(
                new PolicyPages.Ground(new DecisionTable(Limits.PUBLISHED), LONDON),
                new SqlStoredQuestions(database),
                new ConfigurationFile(file, new Home(Path.of("")), SECRETS::get, Limits.PUBLISHED),
                new SqlAuditTrail(database),
                Clock.fixed(NOW, LONDON)));
  }

  @AfterEach
  void stop() {
    desk.close();
    database.close();
  }

  @Test
  void a_number_is_tried_by_key_and_saved_by_mouse_for_the_next_start() throws IOException {
    Page page = page(desk, Role.LEAD, Screen.DESKTOP);
    page.navigate("/policy");
    page.locator("#refund-days").fill("45");
    page.locator("#refund-days").press("Enter");
    assertThat(page.locator("#result-h")).containsText("mails would have been decided otherwise");
    assertThat(page.locator(".totals tbody tr").first()).containsText("full refund");
    assertThat(page.locator("#refund-days")).hasValue("45");
    shot(page, "policy-tried-desktop");

    page.getByText("Save for the next start").click();
    assertThat(page.locator("#notice")).containsText("Saved: refund-days 30 to 45.");
    assertThat(page.locator(".callout")).containsText("waiting for the next start");
    assertThat(Files.readString(file)).contains("  refund-days: 45                         # full");
  }

  @Test
  void a_row_is_tried_and_the_proof_speaks_up() {
    Page page = page(desk, Role.AGENT, Screen.DESKTOP);
    page.navigate("/policy");
    page.locator("#try-9c").selectOption("refund");
    page.locator(".row.end button").click();
    assertThat(page.locator("#check-h")).containsText("not sound");
    assertThat(page.locator(".table-proof")).containsText("waiting makes it better");
    assertThat(page.locator("#row-9c")).hasClass("tried");

    page.locator("#try-9c").selectOption("review");
    page.locator(".row.end button").click();
    assertThat(page.locator("#check-h .chip")).hasText("sound");
    page.locator("#try-9c").selectOption("");
    page.locator("#try-9b").selectOption("review");
    page.locator(".row.end button").click();
    assertThat(page.locator("#check-h .chip")).hasText("sound");
    assertThat(page.locator("#result-h")).containsText("mails would have been decided otherwise");
    assertThat(page.locator("#save")).hasCount(0);
  }

  @Test
  void it_fits_every_screen() {
    for (Screen screen : Screen.all()) {
      Page page = page(desk, Role.LEAD, screen);
      page.navigate("/policy");
      assertFits(page);
      Axe.findsNothingSerious(page);
      shot(page, "policy-" + screen.name());
      page.navigate("/policy/what-if?refund-days=40&row-7b=review&span=0");
      assertFits(page);
      Axe.findsNothingSerious(page);
      shot(page, "what-if-" + screen.name());
    }
  }
}
