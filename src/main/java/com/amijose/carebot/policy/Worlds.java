package com.amijose.carebot.policy;

import com.amijose.carebot.order.Order;
import com.amijose.carebot.understanding.ItemWish;
import com.amijose.carebot.understanding.Reason;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the table says of one item in every world that is possible: for each reason that the
 * customer could give, over every delivery that could have been.
 */
final class Worlds {
  private final DecisionTable table;
  private final PossibleFacts possible;
  private final ZoneId zone;
  private final Map<Reason, List<DecisionTable.Result>> answers = new LinkedHashMap<>();

  Worlds(DecisionTable table, PossibleFacts possible, ZoneId zone) {
    this.table = table;
    this.possible = possible;
    this.zone = zone;
    for (Reason reason : possible.reasons()) {
      answers.put(
          reason,
          possible.deliveries().stream()
              .map(delivery -> table.decide(possible.world(reason, delivery)))
              .toList());
    }
  }

  /** The reasons among which the customer could choose; one where it is known. */
  Set<Reason> reasons() {
    return answers.keySet();
  }

  /**
   * What would be decided if the customer gave this reason; a reason that is not asked about
   * changes nothing.
   */
  Outcome outcomeFor(Reason reason) {
    return settled(answers.getOrDefault(reason, answers.values().iterator().next()));
  }

  /**
   * One outcome over all results: a person's where they differ, or are approved without a remedy in
   * common.
   */
  static Outcome settled(Collection<DecisionTable.Result> results) {
    Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    results.forEach(result -> outcomes.add(result.outcome()));
    if (outcomes.size() > 1) return Outcome.REVIEW;
    Outcome only = outcomes.iterator().next();
    return only == Outcome.APPROVED && inCommon(results).isEmpty() ? Outcome.REVIEW : only;
  }

  static Set<Remedy> inCommon(Collection<DecisionTable.Result> results) {
    Set<Remedy> common = EnumSet.allOf(Remedy.class);
    results.forEach(result -> common.retainAll(result.remedies()));
    return common;
  }

  List<DecisionTable.Result> all() {
    return answers.values().stream().flatMap(List::stream).toList();
  }

  /**
   * @param firm whether the customer certainly means this item
   */
  ItemDecision decision(boolean firm) {
    Set<Outcome> outcomes = new LinkedHashSet<>();
    reasons().forEach(reason -> outcomes.add(outcomeFor(reason)));
    boolean ask = outcomes.size() > 1;
    List<DecisionTable.Result> all = all();
    Outcome outcome =
        ask
            ? Outcome.NEEDS_INFO
            : all.size() > 1 ? agreedOutcome(outcomes, all) : all.get(0).outcome();
    Set<Clause> clauses = EnumSet.noneOf(Clause.class);
    Set<String> rows = new LinkedHashSet<>();
    all.forEach(result -> clauses.addAll(result.clauses()));
    all.forEach(result -> result.through().forEach(row -> rows.add(row.id())));
    boolean agree = all.stream().map(DecisionTable.Result::outcome).distinct().count() == 1;
    Set<Remedy> remedies =
        agree && !ask && outcome == all.get(0).outcome()
            ? inCommon(all)
            : EnumSet.noneOf(Remedy.class);
    return new ItemDecision(
        possible.order(),
        possible.wish(),
        new ArrayList<>(rows),
        beforeItsOrder() ? Outcome.REVIEW : outcome,
        beforeItsOrder() ? Set.of() : remedies,
        clauses,
        ask && !beforeItsOrder() ? Set.of(Missing.REASON) : Set.of(),
        firm && !ask,
        all.stream().anyMatch(result -> result.decided().ruling().alwaysDrafted()),
        ReturnsPolicy.stageChanged(possible.order(), possible.wish(), possible.arrivedAt()),
        Calendar.of(possible, table.limits(), zone),
        Calendar.alternatives(possible, table, zone));
  }

  private static Outcome agreedOutcome(Set<Outcome> outcomes, List<DecisionTable.Result> all) {
    Outcome only = outcomes.iterator().next();
    return only == Outcome.APPROVED && inCommon(all).isEmpty() ? Outcome.REVIEW : only;
  }

  /**
   * A message that arrived before its order was placed is for a person, whatever the table says.
   */
  private boolean beforeItsOrder() {
    return possible.arrivedAt().isBefore(possible.order().placedAt());
  }

  Order order() {
    return possible.order();
  }

  ItemWish wish() {
    return possible.wish();
  }
}
