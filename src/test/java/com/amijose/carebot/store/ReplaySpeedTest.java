package com.amijose.carebot.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.policy.DecisionTable;
import com.amijose.carebot.policy.Limits;
import com.amijose.carebot.policy.ReturnsPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stored questions are read back and decided by two tables, on one thread. */
class ReplaySpeedTest {
  private static final int CASES = 10_000;
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @TempDir Path folder;

  @Test
  void at_least_2000_cases_a_second_are_replayed_on_one_core() {
    try (Database database = Databases.sqlite(folder)) {
      ACasebook.fill(database, CASES, 365, NOW);
      SqlStoredQuestions questions = new SqlStoredQuestions(database);
      ReturnsPolicy now = new ReturnsPolicy(new DecisionTable(Limits.PUBLISHED), LONDON);
      Limits longer = new Limits(Duration.ofHours(2), 45, 75, OptionalInt.empty(), 21, 14);
      ReturnsPolicy tried = new ReturnsPolicy(new DecisionTable(longer), LONDON);
      AtomicInteger replayed = new AtomicInteger();
      AtomicInteger different = new AtomicInteger();
      long begun = System.nanoTime();
      questions.forEach(
          Instant.EPOCH,
          CASES,
          one -> {
            replayed.incrementAndGet();
            boolean same =
                now.decide(one.question()).outcome().equals(tried.decide(one.question()).outcome());
            if (!same) different.incrementAndGet();
          });
      double seconds = (System.nanoTime() - begun) / 1e9;
      System.out.printf(
          "replayed %d cases, %.0f a second%n", replayed.get(), replayed.get() / seconds);
      assertThat(replayed.get()).isEqualTo(CASES - CASES / 5);
      assertThat(different.get()).isPositive();
      assertThat(replayed.get() / seconds).isGreaterThan(2_000);
    }
  }
}
