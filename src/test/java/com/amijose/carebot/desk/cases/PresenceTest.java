package com.amijose.carebot.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.given.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PresenceTest {
  private final SettableClock clock = new SettableClock(Instant.EPOCH);
  private final Presence presence = new Presence(clock);

  @Test
  void who_looks_is_seen_by_all_others_of_that_case_alone() {
    assertThat(presence.arrives(1, "Mara")).isTrue();
    assertThat(presence.arrives(1, "Ben")).isTrue();
    assertThat(presence.arrives(1, "Mara")).as("she is there already").isFalse();
    assertThat(presence.others(1, "Mara")).containsExactly("Ben");
    assertThat(presence.others(1, "Ann")).containsExactly("Ben", "Mara");
    assertThat(presence.others(2, "Mara")).isEmpty();
  }

  @Test
  void who_says_nothing_for_a_while_is_gone() {
    presence.arrives(1, "Mara");
    clock.pass(Duration.ofSeconds(41));
    assertThat(presence.others(1, "Ben")).isEmpty();
    assertThat(presence.arrives(1, "Mara")).as("back again").isTrue();
  }
}
