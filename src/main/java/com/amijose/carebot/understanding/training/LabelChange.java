package com.amijose.carebot.understanding.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What new models change in how well one label is read.
 *
 * @param table what is read: {@code mail reason}, …
 * @param before F1 of the old models
 * @param after F1 of the new ones
 * @param differing how many texts they read differently that are of this label or were read as such
 * @param tolerance how far F1 may fall by chance alone
 */
public record LabelChange(
    String table, String label, double before, double after, int differing, double tolerance) {
  /**
   * One time in a hundred chance alone reaches so many standard deviations on one side. Some sixty
   * labels are compared: at one in twenty, hardly any harmless model would ever be taken.
   */
  private static final double ONE_IN_A_HUNDRED = 2.326;

  /**
   * Worse than chance explains. Were both equally good, each text that they read differently would
   * be won or lost like a coin's toss: d such texts move the balance by √d, and each moves F1 by
   * one part in n, the mean of how often the label is expected and read.
   */
  public boolean isWorse() {
    return before - after > tolerance;
  }

  public boolean isBetter() {
    return after > before;
  }

  /** Label by label, on the texts that both have read. */
  static List<LabelChange> between(Evaluation old, Evaluation young) {
    List<LabelChange> changes = new ArrayList<>();
    for (Scores all : old.scores()) {
      Scores others = young.find(all.name()).orElseThrow();
      Scores before = shared(all, others);
      Scores after = shared(others, all);
      TreeSet<String> labels = new TreeSet<>();
      before.outcomes().forEach(outcome -> labels.add(outcome.expected()));
      // Whole answers and lists have as many labels as texts; their share of right ones counts.
      boolean few = labels.size() <= 40;
      if (few) for (String label : labels) changes.add(change(before, after, label));
      else changes.add(all(before, after));
    }
    return changes;
  }

  /** Pieces are looked for only where something is asked for, so one may have read more. */
  private static Scores shared(Scores scores, Scores other) {
    Set<String> texts = new HashSet<>();
    other.outcomes().forEach(outcome -> texts.add(outcome.example()));
    return new Scores(
        scores.name(),
        scores.outcomes().stream().filter(one -> texts.contains(one.example())).toList());
  }

  private static LabelChange change(Scores before, Scores after, String label) {
    int differing = 0;
    for (int i = 0; i < before.outcomes().size(); i++) {
      Scores.Outcome one = before.outcomes().get(i);
      Scores.Outcome other = after.outcomes().get(i);
      boolean concerned =
          one.expected().equals(label) || one.read().equals(label) || other.read().equals(label);
      if (concerned && !one.read().equals(other.read())) differing++;
    }
    Scores.LabelScore was = score(before, label);
    Scores.LabelScore is = score(after, label);
    double n = Math.max(1, was.support());
    return new LabelChange(
        before.name(),
        label,
        was.f1(),
        is.f1(),
        differing,
        ONE_IN_A_HUNDRED * Math.sqrt(differing) / n);
  }

  private static LabelChange all(Scores before, Scores after) {
    int differing = 0;
    for (int i = 0; i < before.outcomes().size(); i++)
      if (before.outcomes().get(i).isRight() != after.outcomes().get(i).isRight()) differing++;
    return new LabelChange(
        before.name(),
        "all",
        before.accuracy(),
        after.accuracy(),
        differing,
        ONE_IN_A_HUNDRED * Math.sqrt(differing) / Math.max(1, before.outcomes().size()));
  }

  private static Scores.LabelScore score(Scores scores, String label) {
    return scores.labels().stream()
        .filter(one -> one.label().equals(label))
        .findFirst()
        .orElse(new Scores.LabelScore(label, 0, 0, 0, 0));
  }
}
