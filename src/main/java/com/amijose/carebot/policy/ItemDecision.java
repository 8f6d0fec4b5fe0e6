package com.amijose.carebot.policy;

import com.amijose.carebot.order.Order;
import com.amijose.carebot.understanding.ItemWish;
import com.amijose.carebot.understanding.Reason;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the policy says of one line of an order.
 *
 * @param rows the table rows that decided: one where all is known, else every row that a value of
 *     an unknown fact reaches, in the order of the table
 * @param missing what the customer has to tell before this item can be decided; empty unless {@code
 *     NEEDS_INFO}
 * @param alwaysDrafted one of its rows is shown to a person whatever the outcome
 * @param stageChangedSince the line has moved on between the message's arrival and what the order
 *     book knows now
 * @param alternatives what other facts would have given, in plain words for people ("until 1
 *     November: full refund")
 * @param firm no answer of the customer's could change this outcome
 */
public record ItemDecision(
    Order order,
    ItemWish wish,
    List<String> rows,
    Outcome outcome,
    Set<Remedy> remedies,
    Set<Clause> clauses,
    Set<Missing> missing,
    boolean firm,
    boolean alwaysDrafted,
    boolean stageChangedSince,
    Dates dates,
    List<String> alternatives) {

  public ItemDecision {
    rows = List.copyOf(rows);
    remedies = ordered(remedies, Remedy.class);
    clauses = ordered(clauses, Clause.class);
    missing = ordered(missing, Missing.class);
    alternatives = List.copyOf(alternatives);
    if (outcome == Outcome.PARTIAL) throw new IllegalArgumentException("an item is never partial");
    if ((outcome == Outcome.NEEDS_INFO) == missing.isEmpty()) {
      throw new IllegalArgumentException(
          "an item misses something exactly when it needs information");
    }
  }

  public Reason reason() {
    return wish.reason();
  }

  private static <E extends Enum<E>> Set<E> ordered(Set<E> set, Class<E> type) {
    EnumSet<E> copy = EnumSet.noneOf(type);
    copy.addAll(set);
    return Collections.unmodifiableSet(copy);
  }
}
