package com.amijose.carebot.understanding.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RiskThresholdTest {

  @Test
  void a_risk_bound_is_that_of_clopper_and_pearson() {
    // Known values of the exact one-sided 95 % bound: 0 of 100 gives 2.95 %, 1 of 50 gives 9.14 %.
    assertThat(RiskThreshold.upperBound(0, 100)).isCloseTo(0.0295, within(0.0002));
    assertThat(RiskThreshold.upperBound(1, 50)).isCloseTo(0.0914, within(0.0003));
    assertThat(RiskThreshold.upperBound(0, 0)).isEqualTo(1);
  }

  @Test
  void half_a_percent_takes_598_answers_without_an_error() {
    assertThat(RiskThreshold.fewestFor(0.005)).isEqualTo(598);
    assertThat(RiskThreshold.of(right(597), 0.005).proven()).isEmpty();
    assertThat(RiskThreshold.of(right(598), 0.005).proven()).isPresent();
  }

  @Test
  void what_was_merely_seen_is_not_called_proven() {
    RiskThreshold seen = RiskThreshold.of(right(100), 0.005);
    assertThat(seen.observed().orElseThrow().risk()).isZero();
    assertThat(seen.proven()).isEmpty();
  }

  @Test
  void the_lowest_threshold_is_taken_up_to_which_all_hold() {
    List<RiskThreshold.Answer> answers =
        IntStream.range(0, 2000)
            .mapToObj(i -> new RiskThreshold.Answer(i < 1000 ? 0.96 : 0.6, i >= 1000 && i % 2 == 0))
            .toList();
    RiskThreshold threshold = RiskThreshold.of(answers, 0.01);
    assertThat(threshold.proven().orElseThrow().threshold()).isEqualTo(0.65);
    assertThat(threshold.proven().orElseThrow().sent()).isEqualTo(1000);
  }

  @Test
  void a_threshold_behind_one_that_failed_is_not_taken() {
    List<RiskThreshold.Answer> answers =
        IntStream.range(0, 3000)
            .mapToObj(i -> new RiskThreshold.Answer(i < 400 ? 0.96 : 0.6, i < 20))
            .toList();
    assertThat(RiskThreshold.of(answers, 0.01).proven()).isEmpty();
    assertThat(RiskThreshold.of(answers, 0.01).observed()).isPresent();
  }

  /** Were the certainty only that of one threshold, far more than one in twenty would break it. */
  @Test
  void one_time_in_twenty_at_most_the_promise_is_broken() {
    Random chance = new Random(7);
    int broken = 0;
    for (int round = 0; round < 400; round++) {
      List<RiskThreshold.Answer> answers =
          IntStream.range(0, 600)
              .mapToObj(
                  i -> {
                    double sure = chance.nextDouble();
                    return new RiskThreshold.Answer(sure, chance.nextDouble() < risk(sure));
                  })
              .toList();
      broken +=
          RiskThreshold.of(answers, 0.05)
                  .proven()
                  .filter(p -> meanRisk(p.threshold()) > 0.05)
                  .isPresent()
              ? 1
              : 0;
    }
    assertThat(broken).isLessThanOrEqualTo(32);
  }

  private static double risk(double sure) {
    return 0.02 + 0.1 * (1 - sure);
  }

  /** Of all answers from {@code threshold} on, whose confidences are spread evenly. */
  private static double meanRisk(double threshold) {
    return 0.02 + 0.1 * (1 - threshold) / 2;
  }

  private static List<RiskThreshold.Answer> right(int count) {
    return IntStream.range(0, count).mapToObj(i -> new RiskThreshold.Answer(1, false)).toList();
  }
}
