package com.amijose.carebot.desk.trust;

import java.util.Map;

/** What became of the answers of one kind, as far as they count. */
public record Evidence(Map<Fate, Long> fates) {
  public Evidence {
    fates = Map.copyOf(fates);
  }

  public long count(Fate fate) {
    return fates.getOrDefault(fate, 0L);
  }

  /** How many answers people decided about. */
  public long decided() {
    return fates.entrySet().stream()
        .filter(entry -> entry.getKey().counts() != Fate.Counts.NOT)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  public long unedited() {
    return fates.entrySet().stream()
        .filter(entry -> entry.getKey().counts() == Fate.Counts.FOR)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  public double bound() {
    return Wilson.lower(unedited(), decided());
  }
}
