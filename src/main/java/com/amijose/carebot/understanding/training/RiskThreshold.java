package com.amijose.carebot.understanding.training;

import java.util.Comparator;
import java.util.List;

/**
 * The confidence from which on at most a given share of readings is wrong.
 *
 * @param risk the share of wrong readings above the threshold in the held-out part
 * @param bound the upper end of what it may really be, at 95 % (Clopper and Pearson)
 * @param share of all readings at or above the threshold
 */
public record RiskThreshold(double threshold, double risk, double bound, double share) {
  private static final double DOUBT = 0.05;

  /**
   * The lowest threshold whose share of errors is at most {@code allowed}. The bound is told, not
   * enforced: a small held-out part could not promise half a percent at all.
   */
  static RiskThreshold of(List<Scores.Outcome> outcomes, double allowed) {
    List<Scores.Outcome> sorted =
        outcomes.stream()
            .sorted(Comparator.comparingDouble(Scores.Outcome::confidence).reversed())
            .toList();
    int wrong = 0;
    RiskThreshold best = new RiskThreshold(1, 0, 1, 0);
    for (int i = 0; i < sorted.size(); i++) {
      if (!sorted.get(i).isRight()) wrong++;
      boolean tie =
          i + 1 < sorted.size() && sorted.get(i + 1).confidence() == sorted.get(i).confidence();
      double risk = wrong / (double) (i + 1);
      if (!tie && risk <= allowed)
        best =
            new RiskThreshold(
                sorted.get(i).confidence(),
                risk,
                upperBound(wrong, i + 1),
                (i + 1) / (double) sorted.size());
    }
    return best;
  }

  /** The largest rate under which so few errors still happen one time in twenty. */
  static double upperBound(int wrong, int of) {
    double low = wrong / (double) of;
    double high = 1;
    for (int i = 0; i < 60; i++) {
      double rate = (low + high) / 2;
      if (atMost(wrong, of, rate) > DOUBT) low = rate;
      else high = rate;
    }
    return high;
  }

  private static double atMost(int wrong, int of, double rate) {
    double sum = 0;
    double log = of * StrictMath.log1p(-rate);
    for (int k = 0; k <= wrong; k++) {
      sum += StrictMath.exp(log);
      log += StrictMath.log((of - k) / (k + 1.0)) + StrictMath.log(rate) - StrictMath.log1p(-rate);
    }
    return sum;
  }
}
