package com.amijose.carebot.desk.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who has which case open at this moment. It is kept in memory alone: after a restart every open
 * page says so again within seconds.
 */
final class Presence {
  /** Open pages say every 15 seconds that they are still there. */
  private static final Duration GONE_AFTER = Duration.ofSeconds(40);

  private final Clock clock;
  private final Map<Long, Map<String, Instant>> seen = new ConcurrentHashMap<>();

  Presence(Clock clock) {
    this.clock = clock;
  }

  /** True where they had not been there before. */
  boolean arrives(long caseId, String person) {
    Instant now = clock.instant();
    forget(now);
    Instant before =
        seen.computeIfAbsent(caseId, fresh -> new ConcurrentHashMap<>()).put(person, now);
    return before == null;
  }

  /** Everybody else who has it open, in the order of their names. */
  List<String> others(long caseId, String person) {
    Instant now = clock.instant();
    return seen.getOrDefault(caseId, Map.of()).entrySet().stream()
        .filter(each -> each.getValue().plus(GONE_AFTER).isAfter(now))
        .map(Map.Entry::getKey)
        .filter(name -> !name.equals(person))
        .sorted()
        .toList();
  }

  private void forget(Instant now) {
    for (Map<String, Instant> people : seen.values())
      people.values().removeIf(at -> !at.plus(GONE_AFTER).isAfter(now));
    seen.values().removeIf(Map::isEmpty);
  }
}
