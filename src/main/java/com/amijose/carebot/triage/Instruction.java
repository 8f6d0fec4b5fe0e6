package com.amijose.carebot.triage;

import com.amijose.carebot.policy.Clause;
import com.amijose.carebot.policy.Decision;
import com.amijose.carebot.policy.ItemDecision;
import com.amijose.carebot.policy.Missing;
import com.amijose.carebot.policy.Outcome;
import com.amijose.carebot.policy.Remedy;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a person wants said in place of what the table says. */
public sealed interface Instruction {

  Decision over(Decision decided);

  /** Whether the letter speaks of the orders that were found. */
  boolean keepsOrders();

  default boolean asksFor(Missing fact) {
    return false;
  }

  /** Ask the customer for these facts, and for nothing else. */
  record Ask(Set<Missing> facts) implements Instruction {
    public Ask {
      if (facts.isEmpty()) throw new IllegalArgumentException("a question asks for something");
      facts = Set.copyOf(EnumSet.copyOf(facts));
    }

    /** Whoever must still say which order, or that it is theirs, is told nothing of one. */
    @Override
    public boolean keepsOrders() {
      return !facts.contains(Missing.ORDER_NUMBER) && !facts.contains(Missing.IDENTITY);
    }

    @Override
    public boolean asksFor(Missing fact) {
      return facts.contains(fact);
    }

    @Override
    public Decision over(Decision decided) {
      List<ItemDecision> items =
          keepsOrders() ? decided.items().stream().map(this::asked).toList() : List.of();
      return new Decision.Ruled(items, Outcome.NEEDS_INFO, Set.of(), facts);
    }

    private ItemDecision asked(ItemDecision item) {
      return settled(item, item.rows(), Outcome.NEEDS_INFO, item.clauses(), facts);
    }
  }

  /**
   * Refuse every piece by this row of the table.
   *
   * @param clauses those that the row rests on
   */
  record Refuse(String row, Set<Clause> clauses) implements Instruction {
    public Refuse {
      clauses = Set.copyOf(clauses);
    }

    @Override
    public boolean keepsOrders() {
      return true;
    }

    @Override
    public Decision over(Decision decided) {
      List<ItemDecision> items = decided.items().stream().map(this::refused).toList();
      return items.isEmpty()
          ? decided
          : new Decision.Ruled(items, Outcome.DENIED, Set.of(), Set.of());
    }

    private ItemDecision refused(ItemDecision item) {
      return settled(item, List.of(row), Outcome.DENIED, clauses, Set.of());
    }
  }

  private static ItemDecision settled(
      ItemDecision item,
      List<String> rows,
      Outcome outcome,
      Set<Clause> clauses,
      Set<Missing> missing) {
    return new ItemDecision(
        item.order(),
        item.wish(),
        rows,
        outcome,
        EnumSet.noneOf(Remedy.class),
        clauses,
        missing,
        true,
        item.alwaysDrafted(),
        item.stageChangedSince(),
        item.dates(),
        item.alternatives());
  }
}
