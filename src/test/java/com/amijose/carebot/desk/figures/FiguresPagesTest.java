package com.amijose.carebot.desk.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.desk.ADesk;
import com.amijose.carebot.desk.Role;
import com.amijose.carebot.store.ACasebook;
import com.amijose.carebot.store.Database;
import com.amijose.carebot.store.SqlFigures;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures page over HTTP. */
class FiguresPagesTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  @TempDir Path folder;
  private Database database;
  private ADesk desk;

  @BeforeEach
  void open() {
    database = ADesk.database(folder);
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
  void an_empty_casebook_says_so_in_every_figure() {
    String page = desk.get("/figures", Role.VIEWER).body();
    assertThat(page).contains("Nothing in this period.").doesNotContain("<svg class=\"chart\"");
  }

  @Test
  void every_chart_has_its_name_its_description_and_its_table() {
    ACasebook.fill(database, 400, 60, NOW);
    HttpResponse<String> answer = desk.get("/figures?days=90", Role.VIEWER);
    assertThat(answer.statusCode()).isEqualTo(200);
    String page = answer.body();
    for (String name :
        new String[] {
          "mails",
          "answered-by-themselves",
          "first-answer",
          "edits",
          "reasons-by-product",
          "reasons-by-category"
        }) {
      assertThat(page)
          .contains("aria-labelledby=\"" + name + "-t " + name + "-d\"")
          .contains("<title id=\"" + name + "-t\">")
          .contains("<desc id=\"" + name + "-d\">");
    }
    assertThat(page).contains("<th scope=\"row\">Gold Heart Necklace</th>");
    assertThat(page).doesNotContain(" style=").doesNotContain("<script>");
    assertThat(page.length()).isLessThan(100_000);
  }

  @Test
  void a_table_leaves_as_csv_and_so_often_a_day() {
    ACasebook.fill(database, 100, 20, NOW);
    HttpResponse<String> answer = desk.get("/figures/reasons-by-product.csv?days=30", Role.AGENT);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"reasons-by-product-2026-10-22-2026-11-20.csv\"");
    assertThat(answer.body()).startsWith("Product,All,").contains("\r\nGold Heart Necklace,");

    for (int i = 1; i < FiguresPages.MOST_EXPORTS_A_DAY; i++) {
      assertThat(desk.get("/figures/mails.csv", Role.AGENT).statusCode()).isEqualTo(200);
    }
    HttpResponse<String> refused = desk.get("/figures/mails.csv", Role.AGENT);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.body()).contains("Come back tomorrow");
    assertThat(desk.get("/figures/mails.csv", Role.LEAD).statusCode()).isEqualTo(200);
  }

  @Test
  void viewers_read_and_take_nothing_away() {
    ACasebook.fill(database, 50, 10, NOW);
    assertThat(desk.get("/figures/mails.csv", Role.VIEWER).statusCode()).isEqualTo(403);
    assertThat(desk.get("/figures", Role.VIEWER).body()).doesNotContain(".csv");
    assertThat(desk.get("/figures", Role.AGENT).body()).contains("/figures/mails.csv");
    assertThat(desk.get("/figures").statusCode()).isEqualTo(303);
  }

  @Test
  void a_period_that_is_none_is_told_so() {
    for (String query :
        new String[] {
          "days=0",
          "days=x",
          "from=2026-11-02&to=2026-11-01",
          "from=x&to=y",
          "from=1000-01-01&to=2026-01-01",
          "days=99999999999"
        }) {
      HttpResponse<String> answer = desk.get("/figures?" + query, Role.VIEWER);
      assertThat(answer.statusCode()).as(query).isEqualTo(400);
      assertThat(answer.body()).contains("That is no period.");
    }
    assertThat(desk.get("/figures/nothing.csv", Role.AGENT).statusCode()).isEqualTo(404);
    assertThat(desk.get("/figures/mails", Role.AGENT).statusCode()).isEqualTo(404);
  }
}
