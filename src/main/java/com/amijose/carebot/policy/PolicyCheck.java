package com.amijose.carebot.policy;

import com.amijose.carebot.order.Category;
import com.amijose.carebot.understanding.Reason;
import com.amijose.carebot.understanding.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Proves the table over every combination of facts that it can tell apart: each world has a row
 * that decides, no row is dead, no two rows contradict each other under one number, and nothing
 * gets better for the customer by waiting.
 */
public final class PolicyCheck {
  private final DecisionTable table;
  private final List<String> faults = new ArrayList<>();
  private final Set<String> used = new LinkedHashSet<>();
  private long worlds;

  /**
   * @param faults one line each; empty where the table is sound
   * @param worlds how many combinations of facts were decided
   */
  public record Report(List<String> faults, long worlds, int rows) {}

  private PolicyCheck(DecisionTable table) {
    this.table = table;
  }

  public static Report of(DecisionTable table) {
    PolicyCheck check = new PolicyCheck(table);
    check.rowsAreNumberedOnce();
    check.everyWorldIsDecided();
    check.noRowIsDead();
    return new Report(List.copyOf(check.faults), check.worlds, table.rows().size());
  }

  private void rowsAreNumberedOnce() {
    Map<String, Long> ids =
        table.rows().stream()
            .collect(Collectors.groupingBy(Row::id, LinkedHashMap::new, Collectors.counting()));
    ids.forEach(
        (id, count) -> {
          if (count > 1)
            faults.add("row " + id + " stands " + count + " times and may contradict itself");
        });
  }

  private void everyWorldIsDecided() {
    for (Category category : Category.values()) {
      if (category == Category.EXTRA) continue;
      for (Request request : List.of(Request.RETURN, Request.EXCHANGE, Request.CANCEL)) {
        for (Reason reason : Reason.values()) {
          for (boolean worn : new boolean[] {false, true}) {
            for (boolean customersFault : new boolean[] {false, true}) {
              overTime(
                  new Facts(
                      category,
                      request,
                      reason,
                      Facts.Phase.PLACED,
                      Duration.ZERO,
                      0,
                      worn,
                      customersFault));
            }
          }
        }
      }
    }
  }

  private void overTime(Facts facts) {
    decide(at(facts, Facts.Phase.CLOSED, Duration.ofDays(9), 0));
    notBetterLater(hours().stream().map(since -> at(facts, Facts.Phase.PLACED, since, 0)).toList());
    for (Duration since : hours()) decide(at(facts, Facts.Phase.SHIPPED, since, 0));
    notBetterLater(
        days().stream()
            .map(day -> at(facts, Facts.Phase.DELIVERED, Duration.ofDays(day + 3L), day))
            .toList());
    notBetterLater(
        days().stream().map(day -> at(facts, Facts.Phase.DELIVERED, Duration.ZERO, day)).toList());
  }

  private void notBetterLater(List<Facts> inOrderOfTime) {
    int before = Integer.MAX_VALUE;
    for (Facts facts : inOrderOfTime) {
      int now = decide(facts);
      if (now > before) faults.add("waiting makes it better for " + facts);
      before = now;
    }
  }

  private int decide(Facts facts) {
    worlds++;
    try {
      DecisionTable.Result result = table.decide(facts);
      result.through().forEach(row -> used.add(row.id()));
      if (result.outcome() == Outcome.APPROVED && result.remedies().isEmpty()) {
        faults.add("row " + result.decided().id() + " approves without a remedy");
      }
      return worth(result);
    } catch (IllegalStateException undecided) {
      faults.add(undecided.getMessage());
      return 0;
    }
  }

  /** How good it is for the customer. */
  private static int worth(DecisionTable.Result result) {
    return switch (result.outcome()) {
      case APPROVED ->
          result.remedies().contains(Remedy.FULL_REFUND)
                  || result.remedies().contains(Remedy.CANCEL_REFUND)
              ? 4
              : 3;
      case REVIEW, NOT_COVERED -> 2;
      case PARTIAL, NEEDS_INFO -> 1;
      case DENIED -> 0;
    };
  }

  private void noRowIsDead() {
    for (Row row : table.rows()) {
      if (!used.contains(row.id())) faults.add("row " + row.id() + " is dead: nothing reaches it");
    }
  }

  private List<Duration> hours() {
    Duration limit = table.limits().cancelWithin();
    return List.of(Duration.ZERO, limit, limit.plusSeconds(1), limit.plusDays(40));
  }

  private Set<Integer> days() {
    Limits limits = table.limits();
    Set<Integer> days = new TreeSet<>(List.of(0, 1, 10_000));
    List<Integer> bounds = new ArrayList<>(List.of(limits.refundDays(), limits.returnDays()));
    limits.warrantyDays().ifPresent(bounds::add);
    for (int bound : bounds) days.addAll(List.of(Math.max(0, bound - 1), bound, bound + 1));
    return days;
  }

  private static Facts at(Facts facts, Facts.Phase phase, Duration since, int day) {
    return new Facts(
        facts.category(),
        facts.request(),
        facts.reason(),
        phase,
        since,
        day,
        facts.worn(),
        facts.customersFault());
  }
}
