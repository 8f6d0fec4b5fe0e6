package com.amijose.carebot.desk.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Brakes guessing: after a few failures each further try on an account, or from an address, has to
 * wait longer. Kept in memory: a restart forgets it, and nobody can restart us from outside.
 */
final class Attempts {
  static final int FREE_OF_ACCOUNT = 5;
  static final int FREE_OF_ADDRESS = 20;
  static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final Duration FORGOTTEN = Duration.ofHours(1);
  private static final int MOST_KEPT = 20_000;

  private final Clock clock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST_KEPT;
        }
      };

  private record Failures(int count, Instant last) {}

  Attempts(Clock clock) {
    this.clock = clock;
  }

  /**
   * Counts a try before it is made, so that a hundred at once are a hundred.
   *
   * @return how long it has to wait instead; zero where it may be made
   */
  synchronized Duration begin(String account, String address) {
    Duration ofAccount = wait("account " + account, FREE_OF_ACCOUNT);
    Duration ofAddress = wait("address " + address, FREE_OF_ADDRESS);
    Duration longer = ofAccount.compareTo(ofAddress) > 0 ? ofAccount : ofAddress;
    if (!longer.isZero()) return longer;
    count("account " + account);
    count("address " + address);
    return Duration.ZERO;
  }

  /** The account is its owner's again; the address keeps what else came from it. */
  synchronized void succeeded(String account, String address) {
    failures.remove("account " + account);
    failures.computeIfPresent(
        "address " + address,
        (key, known) -> known.count() <= 1 ? null : new Failures(known.count() - 1, known.last()));
  }

  private void count(String key) {
    int before = known(key).count();
    failures.put(key, new Failures(before + 1, clock.instant()));
  }

  private Duration wait(String key, int free) {
    Failures known = known(key);
    if (known.count() < free) return Duration.ZERO;
    int doublings = Math.min(known.count() - free, 10);
    Duration whole = FIRST_WAIT.multipliedBy(1L << doublings);
    Duration capped = whole.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : whole;
    Duration left = Duration.between(clock.instant(), known.last().plus(capped));
    return left.isNegative() ? Duration.ZERO : left;
  }

  private Failures known(String key) {
    Failures known = failures.get(key);
    if (known == null || known.last().plus(FORGOTTEN).isBefore(clock.instant())) {
      return new Failures(0, clock.instant());
    }
    return known;
  }
}
