package com.amijose.carebot.policy;

import com.amijose.carebot.order.Order;
import com.amijose.carebot.order.OrderMatch;
import com.amijose.carebot.order.Stage;
import com.amijose.carebot.understanding.ItemMatch;
import com.amijose.carebot.understanding.ItemWish;
import com.amijose.carebot.understanding.Reason;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Decides a message by the table: a pure function of the question. Thread-safe. */
public final class ReturnsPolicy {
  private final DecisionTable table;
  private final ZoneId zone;

  public ReturnsPolicy(DecisionTable table, ZoneId zone) {
    this.table = table;
    this.zone = zone;
  }

  public DecisionTable table() {
    return table;
  }

  public Decision decide(PolicyQuestion question) {
    if (!question.request().isDecided()) return new Decision.NotAsked();
    List<OrderRuling> rulings = new ArrayList<>();
    for (PolicyQuestion.Asked asked : question.asked()) {
      rulings.add(
          asked
              .match()
              .ownOrder()
              .map(order -> decide(order, asked.items().orElseThrow(), question))
              .orElseGet(() -> nothingBut(missingFor(asked.match(), question))));
    }
    if (rulings.isEmpty()) rulings.add(nothingBut(missingWithoutOrder(question)));
    return combine(rulings);
  }

  private static OrderRuling nothingBut(Set<Missing> missing) {
    return new OrderRuling(List.of(), Set.of(), missing);
  }

  private static Set<Missing> missingFor(OrderMatch match, PolicyQuestion question) {
    if (question.identityDoubtful() || match instanceof OrderMatch.SomeoneElses)
      return Set.of(Missing.IDENTITY);
    return numberAndReason(question);
  }

  private static Set<Missing> missingWithoutOrder(PolicyQuestion question) {
    return question.identityDoubtful() ? Set.of(Missing.IDENTITY) : numberAndReason(question);
  }

  private static Set<Missing> numberAndReason(PolicyQuestion question) {
    return question.reason() == Reason.NOT_STATED
        ? EnumSet.of(Missing.ORDER_NUMBER, Missing.REASON)
        : EnumSet.of(Missing.ORDER_NUMBER);
  }

  private OrderRuling decide(Order order, ItemMatch match, PolicyQuestion question) {
    if (match.how() == ItemMatch.How.NOT_ON_ORDER) return nothingBut(Set.of(Missing.ITEM));
    List<Worlds> worlds =
        match.wishes().stream().map(wish -> worlds(order, wish, question.arrivedAt())).toList();
    if (match.how() == ItemMatch.How.UNKNOWN) return new Candidates(worlds).ruling();
    List<ItemDecision> items = worlds.stream().map(item -> item.decision(true)).toList();
    Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    Set<Missing> missing = EnumSet.noneOf(Missing.class);
    items.forEach(item -> outcomes.add(item.outcome()));
    items.forEach(item -> missing.addAll(item.missing()));
    return new OrderRuling(items, outcomes, missing);
  }

  private Worlds worlds(Order order, ItemWish wish, Instant arrivedAt) {
    PossibleFacts possible = PossibleFacts.of(order, wish, arrivedAt, table.limits(), zone);
    return new Worlds(table, possible, zone);
  }

  private static Decision combine(List<OrderRuling> rulings) {
    List<ItemDecision> items = rulings.stream().flatMap(ruling -> ruling.items().stream()).toList();
    Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    Set<Missing> missing = EnumSet.noneOf(Missing.class);
    rulings.forEach(ruling -> outcomes.addAll(ruling.outcomes()));
    rulings.forEach(ruling -> missing.addAll(ruling.missing()));
    Outcome result = result(outcomes, missing);
    boolean agree = items.stream().allMatch(item -> item.outcome() == result) && !items.isEmpty();
    return new Decision.Ruled(items, result, agree ? inCommon(items) : Set.of(), missing);
  }

  /**
   * Any review makes it one, else anything missing a question, else not covered among others a
   * review.
   */
  private static Outcome result(Set<Outcome> outcomes, Set<Missing> missing) {
    if (outcomes.contains(Outcome.REVIEW)) return Outcome.REVIEW;
    if (!missing.isEmpty()) return Outcome.NEEDS_INFO;
    if (outcomes.size() == 1) return outcomes.iterator().next();
    return outcomes.contains(Outcome.NOT_COVERED) ? Outcome.REVIEW : Outcome.PARTIAL;
  }

  private static Set<Remedy> inCommon(List<ItemDecision> items) {
    Set<Remedy> common = EnumSet.allOf(Remedy.class);
    items.forEach(item -> common.retainAll(item.remedies()));
    return common;
  }

  /**
   * Whether the stage has moved on between the message's arrival and what the order book knows now.
   */
  static boolean stageChanged(Order order, ItemWish wish, Instant arrivedAt) {
    Stage then = order.stageOf(wish.line(), arrivedAt);
    return !then.getClass().equals(order.stageOf(wish.line(), Instant.MAX).getClass());
  }
}
