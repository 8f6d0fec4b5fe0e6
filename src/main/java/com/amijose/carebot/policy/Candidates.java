package com.amijose.carebot.policy;

import com.amijose.carebot.understanding.Reason;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The lines of one order of which the customer means one (or some), without saying which. */
record Candidates(List<Worlds> worlds) {

  /** What they come to: an outcome that all share, or the question that would settle it. */
  OrderRuling ruling() {
    List<DecisionTable.Result> all = worlds.stream().flatMap(item -> item.all().stream()).toList();
    Set<Outcome> outcomes = new LinkedHashSet<>();
    for (Worlds item : worlds)
      item.reasons().forEach(reason -> outcomes.add(item.outcomeFor(reason)));
    boolean agree = outcomes.size() == 1;
    List<ItemDecision> items = worlds.stream().map(item -> item.decision(agree)).toList();
    if (!agree) return new OrderRuling(items, Set.of(Outcome.NEEDS_INFO), missing());
    Outcome only = outcomes.iterator().next();
    boolean nothingInCommon = only == Outcome.APPROVED && Worlds.inCommon(all).isEmpty();
    return new OrderRuling(items, Set.of(nothingInCommon ? Outcome.REVIEW : only), Set.of());
  }

  /** A fact is asked for only where its answer could change the outcome. */
  private Set<Missing> missing() {
    Set<Missing> missing = EnumSet.noneOf(Missing.class);
    Set<Reason> reasons = new LinkedHashSet<>();
    worlds.forEach(item -> reasons.addAll(item.reasons()));
    for (Reason reason : reasons) {
      long different = worlds.stream().map(item -> item.outcomeFor(reason)).distinct().count();
      if (different > 1) missing.add(Missing.ITEM);
    }
    for (Worlds item : worlds) {
      long different = item.reasons().stream().map(item::outcomeFor).distinct().count();
      if (different > 1) missing.add(Missing.REASON);
    }
    return missing;
  }
}
