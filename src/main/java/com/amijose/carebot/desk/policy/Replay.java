package com.amijose.carebot.desk.policy;

import com.amijose.carebot.casework.review.DecisionWords;
import com.amijose.carebot.policy.Decision;
import com.amijose.carebot.policy.ItemDecision;
import com.amijose.carebot.policy.ReturnsPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Decides stored questions by two tables and tells where they differ. */
final class Replay {
  private final ReturnsPolicy now;
  private final ReturnsPolicy tried;
  private final int mostListed;
  private final Map<Change, Long> totals = new LinkedHashMap<>();
  private final List<Difference> listed = new ArrayList<>();
  private long replayed;
  private long different;

  /** From one answer to another. */
  record Change(String before, String after) {}

  /**
   * One mail that would have been decided otherwise.
   *
   * @param pieces what it is about
   */
  record Difference(
      long caseId,
      Instant arrivedAt,
      String order,
      String pieces,
      Change change,
      String rowsBefore,
      String rowsAfter) {}

  /**
   * @param listed of all differences the newest
   * @param took all of it, reading included
   */
  record Outcome(
      long replayed,
      long different,
      List<Map.Entry<Change, Long>> totals,
      List<Difference> listed,
      Duration took) {}

  Replay(ReturnsPolicy now, ReturnsPolicy tried, int mostListed) {
    this.now = now;
    this.tried = tried;
    this.mostListed = mostListed;
  }

  /**
   * @param nanos a clock that only runs forward
   */
  Outcome over(StoredQuestions questions, Instant since, int most, LongSupplier nanos) {
    long begun = nanos.getAsLong();
    questions.forEach(since, most, this::compare);
    List<Map.Entry<Change, Long>> sorted =
        totals.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .toList();
    Duration took = Duration.ofNanos(nanos.getAsLong() - begun);
    return new Outcome(replayed, different, sorted, List.copyOf(listed), took);
  }

  private void compare(StoredQuestions.Stored stored) {
    replayed++;
    Decision before = now.decide(stored.question());
    Decision after = tried.decide(stored.question());
    if (alike(before, after)) return;
    different++;
    Change change = new Change(DecisionWords.of(before), DecisionWords.of(after));
    totals.merge(change, 1L, Long::sum);
    if (listed.size() >= mostListed) return;
    listed.add(
        new Difference(
            stored.caseId(),
            stored.question().arrivedAt(),
            stored.question().orders().stream()
                .map(match -> match.mention().number().value())
                .collect(Collectors.joining(", ")),
            before.items().stream()
                .map(item -> item.wish().line().title())
                .collect(Collectors.joining(", ")),
            change,
            rows(before),
            rows(after)));
  }

  /** What the customer gets and what a person is shown; by which row is of no matter. */
  private static boolean alike(Decision one, Decision other) {
    if (!one.outcome().equals(other.outcome())
        || !one.remedies().equals(other.remedies())
        || !one.missing().equals(other.missing())
        || one.items().size() != other.items().size()) {
      return false;
    }
    for (int i = 0; i < one.items().size(); i++) {
      ItemDecision a = one.items().get(i);
      ItemDecision b = other.items().get(i);
      if (a.outcome() != b.outcome()
          || !a.remedies().equals(b.remedies())
          || a.alwaysDrafted() != b.alwaysDrafted()) {
        return false;
      }
    }
    return true;
  }

  private static String rows(Decision decision) {
    TreeSet<String> rows = new TreeSet<>();
    decision.items().forEach(item -> rows.addAll(item.rows()));
    return String.join(", ", rows);
  }
}
