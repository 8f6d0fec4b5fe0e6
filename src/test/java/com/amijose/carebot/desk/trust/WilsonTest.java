package com.amijose.carebot.desk.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WilsonTest {

  /** Figures from tables of the interval, not from this code. */
  @Test
  void the_bound_is_wilsons() {
    assertThat(Wilson.lower(50, 50)).isCloseTo(0.92865, within(0.00005));
    assertThat(Wilson.lower(10, 10)).isCloseTo(0.72247, within(0.00005));
    assertThat(Wilson.lower(8, 10)).isCloseTo(0.49016, within(0.00005));
    assertThat(Wilson.lower(0, 10)).isCloseTo(0, within(1e-9));
    assertThat(Wilson.lower(0, 0)).isZero();
  }

  @Test
  void one_edit_among_many_lowers_it() {
    assertThat(Wilson.lower(999, 1000)).isLessThan(Wilson.lower(1000, 1000));
  }

  @Test
  void ninety_nine_per_cent_take_381_unedited_answers_in_a_row() {
    assertThat(Wilson.missing(0, 0, 0.99)).isEqualTo(381);
    assertThat(Wilson.lower(380, 380)).isLessThanOrEqualTo(0.99);
    assertThat(Wilson.lower(381, 381)).isGreaterThan(0.99);
    assertThat(Wilson.missing(0, 0, 0.95)).isEqualTo(73);
    assertThat(Wilson.missing(400, 400, 0.99)).isZero();
  }

  @Test
  void more_successes_than_trials_are_no_share() {
    assertThatThrownBy(() -> Wilson.lower(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Wilson.missing(0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_rule_wants_both_the_number_and_the_bound() {
    TrustRule rule = new TrustRule(0.9, 50);
    assertThat(rule.isMetBy(unedited(49))).isFalse();
    assertThat(rule.isMetBy(unedited(50))).isTrue();
    assertThat(new TrustRule(0.99, 50).isMetBy(unedited(50))).isFalse();
    assertThat(new TrustRule(0.99, 50).missing(unedited(50))).isEqualTo(331);
    assertThat(rule.missing(unedited(40))).isEqualTo(10);
  }

  @Test
  void what_people_threw_away_or_wrote_anew_counts_against_and_mail_programs_count_for_nothing() {
    Evidence evidence =
        new Evidence(
            Map.of(
                Fate.UNEDITED, 5L,
                Fate.TOUCHED, 2L,
                Fate.EDITED, 1L,
                Fate.REPLACED, 1L,
                Fate.DISCARDED, 1L,
                Fate.ELSEWHERE, 70L,
                Fate.BY_ITSELF, 80L));
    assertThat(evidence.decided()).isEqualTo(10);
    assertThat(evidence.unedited()).isEqualTo(7);
  }

  private static Evidence unedited(long answers) {
    return new Evidence(Map.of(Fate.UNEDITED, answers));
  }
}
