package com.amijose.carebot.policy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a row says.
 *
 * @param remedies what the customer gets
 * @param whereAsked what they get besides where they asked for an exchange
 * @param alwaysDrafted a person looks at it even where the outcome could be sent
 */
public record Ruling(
    Outcome outcome,
    Set<Remedy> remedies,
    Set<Remedy> whereAsked,
    Set<Clause> clauses,
    boolean alwaysDrafted) {

  static Ruling approved(Remedy... remedies) {
    return new Ruling(Outcome.APPROVED, set(remedies), Set.of(), Set.of(), false);
  }

  static Ruling of(Outcome outcome, Remedy... remedies) {
    return new Ruling(outcome, set(remedies), Set.of(), Set.of(), false);
  }

  Ruling alsoWhereAsked(Remedy remedy) {
    return new Ruling(outcome, remedies, EnumSet.of(remedy), clauses, alwaysDrafted);
  }

  Ruling citing(String... ids) {
    Set<Clause> cited = Arrays.stream(ids).map(Clause::of).collect(Collectors.toSet());
    return new Ruling(outcome, remedies, whereAsked, cited, alwaysDrafted);
  }

  Ruling drafted() {
    return new Ruling(outcome, remedies, whereAsked, clauses, true);
  }

  /** The remedies for what was asked. */
  Set<Remedy> remediesFor(boolean exchangeAsked) {
    if (!exchangeAsked || whereAsked.isEmpty()) return remedies;
    return Stream.concat(remedies.stream(), whereAsked.stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Remedy.class)));
  }

  private static Set<Remedy> set(Remedy... remedies) {
    return remedies.length == 0 ? Set.of() : EnumSet.copyOf(List.of(remedies));
  }
}
