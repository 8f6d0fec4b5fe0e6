package com.amijose.carebot.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.mailbox.MailboxUnavailableException;
import com.amijose.carebot.mailbox.MailboxUnavailableException.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
  /** Never less than the full wait. */
  private static final RandomGenerator NO_JITTER = () -> 0L;

  private final Backoff backoff =
      new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofSeconds(30), NO_JITTER);

  @Test
  void each_wait_is_twice_the_last_up_to_half_a_minute() {
    assertThat(waits(Trouble.UNREACHABLE, 7)).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
  }

  @Test
  void a_refused_login_is_tried_far_more_seldom() {
    assertThat(waits(Trouble.LOGIN_REFUSED, 6)).containsExactly(30L, 60L, 120L, 240L, 300L, 300L);
  }

  @Test
  void a_thousand_failures_do_not_overflow() {
    assertThat(backoff.after(1000, new IllegalStateException("still")))
        .isEqualTo(Duration.ofSeconds(30));
  }

  private List<Long> waits(Trouble trouble, int failures) {
    MailboxUnavailableException thrown =
        new MailboxUnavailableException(trouble, "no", new IllegalStateException());
    return IntStream.rangeClosed(1, failures)
        .mapToObj(nth -> backoff.after(nth, thrown).toSeconds())
        .toList();
  }
}
