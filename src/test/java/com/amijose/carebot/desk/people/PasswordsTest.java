package com.amijose.carebot.desk.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.given.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
  @Test
  void a_hash_names_its_parameters_and_fits_its_password_alone() {
    String hash = Passwords.hash("three quiet otters");
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(Passwords.isRight("three quiet otters", Optional.of(hash))).isTrue();
    assertThat(Passwords.isRight("three quiet otter", Optional.of(hash))).isFalse();
    assertThat(Passwords.hash("three quiet otters")).isNotEqualTo(hash);
  }

  @Test
  void nobody_has_no_password_and_it_takes_as_long_to_say_so() {
    assertThat(Passwords.isRight("", Optional.empty())).isFalse();
    String hash = Passwords.hash("three quiet otters");
    long known = fastest(() -> Passwords.isRight("wrong wrong wrong", Optional.of(hash)));
    long unknown = fastest(() -> Passwords.isRight("wrong wrong wrong", Optional.empty()));
    assertThat((double) unknown / known).isBetween(0.5, 2.0);
  }

  @Test
  void letters_are_the_same_however_the_keyboard_makes_them() {
    String hash = Passwords.hash("Gr\u00fc\u00dfe aus K\u00f6ln");
    assertThat(Passwords.isRight("Gru\u0308\u00dfe aus Ko\u0308ln", Optional.of(hash))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"short", "password1234", "aaaaaaaaaaaaaaaa", "mara@shop.example", "MaraMara1212"})
  void an_easy_password_is_refused(String password) {
    assertThat(Passwords.fault(password, "mara@shop.example", "Mara Quill")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"three quiet otters", "x7#Kq!vTz9$w", "Ein Satz mit Umlauten: öäü"})
  void a_good_one_is_taken(String password) {
    assertThat(Passwords.fault(password, "mara@shop.example", "Mara Quill")).isEmpty();
  }

  @Test
  void guessing_waits_longer_and_longer_and_is_forgotten_after_an_hour() {
    SettableClock clock = new SettableClock(Instant.parse("2026-11-23T08:00:00Z"));
    Attempts attempts = new Attempts(clock);
    for (int tries = 0; tries < Attempts.FREE_OF_ACCOUNT; tries++) {
      assertThat(attempts.begin("mara", "192.0.2." + tries)).isZero();
    }
    assertThat(attempts.begin("mara", "192.0.2.9")).isEqualTo(Attempts.FIRST_WAIT);
    assertThat(attempts.begin("other", "192.0.2.9")).isZero();

    clock.pass(Attempts.FIRST_WAIT);
    assertThat(attempts.begin("mara", "192.0.2.9")).isZero();
    assertThat(attempts.begin("mara", "192.0.2.9")).isEqualTo(Attempts.FIRST_WAIT.multipliedBy(2));

    clock.pass(Duration.ofMinutes(61));
    assertThat(attempts.begin("mara", "192.0.2.9")).isZero();
  }

  @Test
  void an_address_that_tries_many_accounts_waits_too() {
    SettableClock clock = new SettableClock(Instant.parse("2026-11-23T08:00:00Z"));
    Attempts attempts = new Attempts(clock);
    for (int tries = 0; tries < Attempts.FREE_OF_ADDRESS; tries++) {
      assertThat(attempts.begin("account" + tries, "192.0.2.1")).isZero();
    }
    assertThat(attempts.begin("one more", "192.0.2.1")).isPositive();
    assertThat(attempts.begin("one more", "192.0.2.2")).isZero();
  }

  private static long fastest(Runnable work) {
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 5; round++) {
      long start = System.nanoTime();
      work.run();
      best = Math.min(best, System.nanoTime() - start);
    }
    return best;
  }
}
