package com.amijose.carebot.desk.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the pieces of a chart stand. */
class PlotTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Test
  void columns_stand_upon_each_other_and_reach_their_share_of_the_scale() {
    Chart chart =
        new Plot("x", "X", "columns")
            .columns(
                List.of("1 Nov", "2 Nov"),
                List.of(
                    new Plot.Series("good", "s0", List.of(3.0, 0.0)),
                    new Plot.Series("bad", "s1", List.of(1.0, 4.0))),
                Words::number);

    assertThat(chart.bars()).hasSize(3);
    Chart.Bar good = chart.bars().get(0);
    Chart.Bar bad = chart.bars().get(1);
    Chart.Bar whole = chart.bars().get(2);
    assertThat(whole.height()).isEqualTo("176");
    assertThat(whole.y()).isEqualTo("12");
    assertThat(good.height()).isEqualTo("132");
    assertThat(good.y()).isEqualTo("56");
    assertThat(bad.height()).isEqualTo("44");
    assertThat(bad.y()).isEqualTo("12");
    assertThat(bad.says()).isEqualTo("1 Nov: 1 bad");
  }

  @Test
  void a_line_leaves_out_what_was_not_measured() {
    Chart chart =
        new Plot("x", "X", "lines")
            .lines(
                List.of("a", "b", "c"),
                List.of(new Plot.Series("share", "s0", List.of(100.0, -1.0, 0.0))),
                Scale.percent(),
                Words::number);
    assertThat(chart.lines().get(0).dots()).extracting(Chart.Dot::y).containsExactly("12", "188");
  }

  @Test
  void a_scale_is_round_and_holds_the_greatest() {
    assertThat(Scale.over(0).marks()).containsExactly(0.0, 1.0);
    assertThat(Scale.over(7).marks()).containsExactly(0.0, 2.0, 4.0, 6.0, 8.0);
    assertThat(Scale.over(1234).top()).isEqualTo(1500);
    assertThat(Scale.overMinutes(700).marks()).containsExactly(0.0, 240.0, 480.0, 720.0);
  }

  @Test
  void a_period_counts_days_of_the_shops_calendar_over_the_change_of_the_clocks() {
    Period october = new Period(LocalDate.of(2026, 10, 25), LocalDate.of(2026, 10, 25), LONDON);
    assertThat(Duration.between(october.start(), october.end())).isEqualTo(Duration.ofHours(25));
    assertThat(Period.last(7, Instant.parse("2026-11-03T00:30:00Z"), LONDON).from())
        .isEqualTo(LocalDate.of(2026, 10, 28));
  }

  @Test
  void a_long_period_goes_by_weeks_from_monday() {
    Period quarter = new Period(LocalDate.of(2026, 8, 5), LocalDate.of(2026, 11, 3), LONDON);
    assertThat(quarter.grain()).isEqualTo(Period.Grain.WEEK);
    assertThat(quarter.bars().get(0)).isEqualTo(LocalDate.of(2026, 8, 3));
    assertThat(quarter.bars().get(13)).isEqualTo(LocalDate.of(2026, 11, 2));
    assertThat(quarter.bars()).hasSize(14);
  }

  @Test
  void a_period_that_ends_before_it_begins_is_none() {
    LocalDate day = LocalDate.of(2026, 11, 3);
    assertThatThrownBy(() -> new Period(day, day.minusDays(1), LONDON))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void lengths_of_time_are_told_in_two_units_at_most() {
    assertThat(Words.length(Duration.ofSeconds(45))).isEqualTo("45 s");
    assertThat(Words.length(Duration.ofMinutes(12))).isEqualTo("12 min");
    assertThat(Words.length(Duration.ofMinutes(200))).isEqualTo("3 h 20 min");
    assertThat(Words.length(Duration.ofHours(52))).isEqualTo("2 d 4 h");
  }
}
