package com.amijose.carebot.app;

import com.amijose.carebot.desk.Health;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/** What the loops say of themselves, and what follows from it for the bot's health. */
final class Vitals {
  /** Half of the two minutes within which a lost mailbox must show. */
  static final Duration LATE = Duration.ofSeconds(60);

  private final Clock clock;
  private final Map<String, Instant> beats = new ConcurrentHashMap<>();
  private final Map<String, String> troubles = new ConcurrentHashMap<>();
  private final Map<String, Boolean> expected = new ConcurrentSkipListMap<>();
  private final List<Supplier<Optional<String>>> checks = new ArrayList<>();
  private final List<Supplier<Optional<String>>> notes = new ArrayList<>();

  Vitals(Clock clock) {
    this.clock = clock;
  }

  void expect(String loop) {
    expected.put(loop, true);
  }

  /** One more thing to ask whenever the health is asked for; empty where it is well. */
  void check(Supplier<Optional<String>> check) {
    checks.add(check);
  }

  /** Likewise, for what is no trouble of the bot's, but a person should know. */
  void note(Supplier<Optional<String>> note) {
    notes.add(note);
  }

  void beat(String loop) {
    beats.put(loop, clock.instant());
    troubles.remove(loop);
  }

  void trouble(String loop, String because) {
    troubles.put(loop, because);
  }

  /** When this loop last did a whole step; empty while never. */
  Optional<Instant> lastBeat(String loop) {
    return Optional.ofNullable(beats.get(loop));
  }

  Health health() {
    List<String> problems = new ArrayList<>();
    for (String loop : expected.keySet()) {
      String trouble = troubles.get(loop);
      Instant last = beats.get(loop);
      if (trouble != null) {
        problems.add(loop + ": " + trouble);
      } else if (last == null) {
        problems.add(loop + ": has not begun yet");
      } else if (last.plus(LATE).isBefore(clock.instant())) {
        problems.add(
            loop
                + ": late, its last step was "
                + Duration.between(last, clock.instant()).toSeconds()
                + " s ago");
      }
    }
    for (Supplier<Optional<String>> check : checks) check.get().ifPresent(problems::add);
    List<String> told = notes.stream().flatMap(note -> note.get().stream()).toList();
    return new Health(problems, told);
  }
}
