package com.amijose.carebot.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rows that are tried otherwise, in a table of their own. */
class RowTrialTest {
  private static final DecisionTable TABLE = new DecisionTable(Limits.PUBLISHED);

  @Test
  void nothing_tried_is_the_same_table() {
    assertThat(TABLE.trying(List.of()).version()).isEqualTo(TABLE.version());
  }

  @Test
  void a_row_that_is_off_leaves_the_decision_to_those_below() {
    DecisionTable tried = TABLE.trying(List.of(RowTrial.off("7a")));
    assertThat(tried.rows()).hasSize(TABLE.rows().size() - 1);
    assertThat(tried.version()).isNotEqualTo(TABLE.version());
    assertThat(PolicyCheck.of(tried).faults()).isEmpty();
    assertThat(TABLE.rows()).anyMatch(row -> row.id().equals("7a"));
  }

  @Test
  void a_table_without_its_last_row_is_found_to_be_unsound() {
    DecisionTable tried = TABLE.trying(List.of(RowTrial.off("9c")));
    assertThat(PolicyCheck.of(tried).faults()).isNotEmpty();
  }

  @Test
  void another_outcome_keeps_condition_clauses_and_drafting() {
    RowTrial.Says refund = new RowTrial.Says(Outcome.APPROVED, Set.of(Remedy.FULL_REFUND));
    DecisionTable tried = TABLE.trying(List.of(new RowTrial("9b", Optional.of(refund))));
    Row row = tried.rows().stream().filter(one -> one.id().equals("9b")).findFirst().orElseThrow();
    assertThat(row.ruling().remedies()).containsExactly(Remedy.FULL_REFUND);
    assertThat(row.ruling().clauses())
        .containsExactlyInAnyOrder(Clause.RETURN_60, Clause.REFUND_30);
    assertThat(row.ruling().alwaysDrafted()).isTrue();
  }

  @Test
  void a_trial_that_makes_waiting_pay_is_found() {
    RowTrial.Says refund = new RowTrial.Says(Outcome.APPROVED, Set.of(Remedy.FULL_REFUND));
    DecisionTable tried = TABLE.trying(List.of(new RowTrial("9c", Optional.of(refund))));
    assertThat(PolicyCheck.of(tried).faults()).anyMatch(fault -> fault.contains("waiting makes"));
  }

  @Test
  void approved_without_a_remedy_and_denied_with_one_cannot_be_said() {
    assertThatThrownBy(() -> new RowTrial.Says(Outcome.APPROVED, Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RowTrial.Says(Outcome.DENIED, Set.of(Remedy.EXCHANGE)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
