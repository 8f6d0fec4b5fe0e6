package com.amijose.carebot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchedulesTest {
  private static final RetrySchedule SCHEDULE = RetrySchedule.STANDARD;

  @Test
  void delays_are_1_5_15_30_minutes_then_hours() {
    assertThat(List.of(1, 2, 3, 4, 5, 6, 99))
        .extracting(SCHEDULE::delayAfter)
        .extracting(Duration::toMinutes)
        .containsExactly(1L, 5L, 15L, 30L, 60L, 60L, 60L);
  }

  @Test
  void nothing_is_tried_again_that_would_be_a_day_old_by_then() {
    var queued = AReply.QUEUED;
    var lastMoment = queued.plus(Duration.ofHours(23)).minusMillis(1);
    assertThat(SCHEDULE.next(queued, 9, lastMoment)).contains(lastMoment.plus(Duration.ofHours(1)));
    assertThat(SCHEDULE.next(queued, 9, lastMoment.plusMillis(1))).isEmpty();
  }

  @Test
  void an_hour_is_too_many_only_above_three_times_the_median_of_known_hours() {
    BreakerRules rules = BreakerRules.STANDARD;
    List<Integer> usual = Collections.nCopies(24, 10);
    assertThat(rules.afterQueueing(30, usual)).isEmpty();
    assertThat(rules.afterQueueing(31, usual)).isPresent();
    assertThat(rules.afterQueueing(31, usual.subList(0, 23))).isEmpty();
    assertThat(rules.afterQueueing(20, Collections.nCopies(24, 1))).isEmpty();
    assertThat(rules.afterQueueing(21, Collections.nCopies(24, 1))).isPresent();
  }

  @Test
  void the_fifth_refusal_in_a_row_is_one_too_many() {
    assertThat(BreakerRules.STANDARD.afterRefusal(4)).isEmpty();
    assertThat(BreakerRules.STANDARD.afterRefusal(5)).isPresent();
  }
}
