package com.amijose.carebot.policy;

import java.util.Optional;
import java.util.Set;

/**
 * A row of the table as somebody wonders about it.
 *
 * @param row its id
 * @param says what it would say; empty where it would be switched off
 */
public record RowTrial(String row, Optional<Says> says) {

  /** An outcome and what the customer gets; approved is never without a remedy. */
  public record Says(Outcome outcome, Set<Remedy> remedies) {
    public Says {
      remedies = Set.copyOf(remedies);
      if ((outcome == Outcome.APPROVED) == remedies.isEmpty()) {
        throw new IllegalArgumentException("remedies go with approved alone");
      }
    }
  }

  public static RowTrial off(String row) {
    return new RowTrial(row, Optional.empty());
  }

  boolean isOff() {
    return says.isEmpty();
  }

  /** Its condition, clauses and drafting stay as they are; one that passes on decides now. */
  Row of(Row now) {
    if (says.isEmpty()) return now;
    Ruling ruling = now.ruling();
    return new Row(
        now.id(),
        now.when(),
        now.fits(),
        new Ruling(
            says.get().outcome(),
            says.get().remedies(),
            Set.of(),
            ruling.clauses(),
            ruling.alwaysDrafted()),
        false);
  }
}
