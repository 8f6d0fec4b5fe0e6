package com.amijose.carebot.desk.figures;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.desk.ADesk;
import com.amijose.carebot.desk.Axe;
import com.amijose.carebot.desk.BrowserTest;
import com.amijose.carebot.desk.Role;
import com.amijose.carebot.store.ACasebook;
import com.amijose.carebot.store.Database;
import com.amijose.carebot.store.SqlFigures;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures page in a browser. */
class FiguresBrowserTest extends BrowserTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  @TempDir Path folder;
  private Database database;
  private ADesk desk;

  @BeforeEach
  void open() {
    database = ADesk.database(folder);
    ACasebook.fill(database, 1_200, 100, NOW);
    desk =
        ADesk.over(
            database, new FiguresPages(new SqlFigures(database), LONDON, Clock.fixed(NOW, LONDON)));
  }

  @AfterEach
  void stop() {
    desk.close();
    database.close();
  }

  @Test
  void it_fits_every_screen_and_draws_every_chart() {
    for (Screen screen : Screen.all()) {
      Page page = page(desk, Role.AGENT, screen);
      page.navigate("/figures");
      assertThat(page.locator("svg.chart")).hasCount(6);
      assertFits(page);
      Axe.findsNothingSerious(page);
      shot(page, "figures-" + screen.name());
    }
  }

  @Test
  void another_period_is_chosen_by_a_link_or_by_two_days() {
    Page page = page(desk, Role.AGENT, Screen.DESKTOP);
    page.navigate("/figures");
    assertThat(page.locator(".segments a[aria-current]")).hasText("30 days");
    page.getByText("90 days").click();
    assertThat(page.locator(".segments a[aria-current]")).hasText("90 days");
    assertThat(page.locator("#mails .numbers th").first()).hasText("Week from");

    page.locator("#from").fill("2026-11-01");
    page.locator("#to").fill("2026-11-03");
    page.locator(".between button").click();
    page.waitForURL("**/figures?from=2026-11-01&to=2026-11-03");
    page.locator("#mails summary").click();
    assertThat(page.locator("#mails .numbers tbody tr")).hasCount(3);
  }

  @Test
  void the_numbers_open_by_key_and_a_table_is_taken_away() throws IOException {
    Page page = page(desk, Role.AGENT, Screen.DESKTOP);
    page.navigate("/figures");
    page.locator("#first-answer summary").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#first-answer table")).isVisible();

    Download csv = page.waitForDownload(() -> page.locator("#first-answer a").click());
    assertThat(csv.suggestedFilename()).startsWith("first-answer-").endsWith(".csv");
    assertThat(Files.readString(csv.path())).startsWith("Day,Answers,Median,90th percentile\r\n");
  }
}
