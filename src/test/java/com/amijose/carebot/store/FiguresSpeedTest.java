package com.amijose.carebot.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.desk.figures.FigureBook;
import com.amijose.carebot.desk.figures.Period;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All figures of a page over a large casebook; the bound is wide, since machines differ. */
class FiguresSpeedTest {
  private static final int CASES = 100_000;
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @TempDir Path folder;

  @Test
  void the_figures_of_a_month_are_counted_in_less_than_200_ms_among_100_000_cases() {
    try (Database database = Databases.sqlite(folder)) {
      ACasebook.fillLightly(database, CASES, 365, NOW);
      SqlFigures figures = new SqlFigures(database);
      long month = median(figures, Period.last(30, NOW, LONDON));
      long year = median(figures, Period.last(365, NOW, LONDON));
      System.out.printf("figures among %d cases: month %d ms, year %d ms%n", CASES, month, year);
      assertThat(month).isLessThan(200);
      assertThat(year).isLessThan(2_000);
    }
  }

  private static long median(FigureBook figures, Period period) {
    List<Long> took = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      long before = System.nanoTime();
      assertThat(figures.mails(period)).isNotEmpty();
      assertThat(figures.answers(period)).isNotEmpty();
      assertThat(figures.asked(period)).isNotEmpty();
      assertThat(figures.fates(period)).isNotEmpty();
      figures.corrections(period);
      figures.wrongSends(period);
      took.add((System.nanoTime() - before) / 1_000_000);
    }
    Collections.sort(took);
    return took.get(took.size() / 2);
  }
}
