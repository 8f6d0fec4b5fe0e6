package com.amijose.carebot.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.understanding.Reason;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PolicyCheckTest {

  @Test
  void the_published_table_is_total_alive_and_monotone() {
    PolicyCheck.Report report = PolicyCheck.of(new DecisionTable(Limits.PUBLISHED));
    assertThat(report.faults()).isEmpty();
    assertThat(report.worlds()).isGreaterThan(10_000);
  }

  @Test
  void so_it_is_with_a_warranty() {
    Limits limits = new Limits(Duration.ofHours(2), 30, 60, OptionalInt.of(365), 21, 14);
    assertThat(PolicyCheck.of(new DecisionTable(limits)).faults()).isEmpty();
  }

  @Test
  void a_window_without_days_leaves_a_dead_row() {
    Limits limits = new Limits(Duration.ofHours(2), 30, 30, OptionalInt.empty(), 21, 14);
    assertThat(PolicyCheck.of(new DecisionTable(limits)).faults())
        .containsExactly("row 9b is dead: nothing reaches it");
  }

  @Test
  void every_clause_is_cited_by_a_row() {
    Set<Clause> cited =
        new DecisionTable(Limits.PUBLISHED)
            .rows().stream()
                .flatMap(row -> row.ruling().clauses().stream())
                .collect(Collectors.toSet());
    assertThat(cited).containsExactlyInAnyOrder(Clause.values());
  }

  @Test
  void another_limit_is_another_version() {
    Limits longer = new Limits(Duration.ofHours(3), 30, 60, OptionalInt.empty(), 21, 14);
    assertThat(new DecisionTable(longer).version())
        .isNotEqualTo(new DecisionTable(Limits.PUBLISHED).version());
    assertThat(new DecisionTable(Limits.PUBLISHED).version())
        .isEqualTo(new DecisionTable(Limits.PUBLISHED).version());
  }

  @Test
  void the_printed_table_shows_every_row() {
    String page = new DecisionTable(Limits.PUBLISHED).asMarkdown();
    assertThat(page.lines().filter(line -> line.matches("\\| [0-9][a-d]? \\|.*"))).hasSize(19);
    assertThat(Arrays.stream(Reason.values()).filter(Reason::isOrdinary)).hasSize(7);
  }
}
