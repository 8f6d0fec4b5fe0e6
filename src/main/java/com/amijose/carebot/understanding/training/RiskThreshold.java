package com.amijose.carebot.understanding.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The confidence from which on at most a given share of what is sent is wrong. "Proven" means with
 * 95 % certainty, for mail like the held-out part, however many thresholds were looked at.
 *
 * @param allowed the share of wrong answers among those sent that was asked for
 * @param proven the lowest threshold whose risk is surely at most that; empty where so few answers
 *     can prove none
 * @param observed the lowest threshold that kept to it here, which proves nothing
 * @param curve all thresholds, the highest first
 */
public record RiskThreshold(
    double allowed, Optional<Point> proven, Optional<Point> observed, List<Point> curve) {
  private static final double DOUBT = 0.05;

  /** Laid down before any answer is looked at: a choice among them costs no certainty. */
  public static final List<Double> GRID =
      List.of(
          0.995, 0.99, 0.98, 0.97, 0.96, 0.95, 0.93, 0.9, 0.87, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6,
          0.55, 0.5, 0.4, 0.3, 0.0);

  /**
   * An answer that nothing but its confidence may hold back.
   *
   * @param upTo the highest threshold of the grid at which it is still sent
   */
  public record Answer(double upTo, boolean wrong) {}

  /**
   * What a threshold lets through.
   *
   * @param risk the share of wrong ones among those sent here
   * @param bound the upper end of what it may really be, at 95 % for this threshold alone (Clopper
   *     and Pearson)
   * @param share of all answers that are sent
   */
  public record Point(
      double threshold, int sent, int wrong, double risk, double bound, double share) {}

  public RiskThreshold {
    curve = List.copyOf(curve);
  }

  /**
   * Thresholds are tried from the highest down, each with the exact bound at full certainty, and
   * the first that fails ends it. Testing in an order that was laid down beforehand keeps the
   * certainty of the whole (fixed-sequence testing, as in "Learn then Test", Angelopoulos and
   * others 2021). Thresholds that too few answers pass to prove anything, even without an error,
   * are passed over: that hangs on their number alone, not on whether they are right.
   */
  public static RiskThreshold of(List<Answer> answers, double allowed) {
    List<Point> curve = new ArrayList<>();
    Optional<Point> proven = Optional.empty();
    Optional<Point> observed = Optional.empty();
    boolean holds = true;
    for (double threshold : GRID) {
      Point point = point(answers, threshold);
      curve.add(point);
      if (point.sent() > 0 && point.risk() <= allowed) observed = Optional.of(point);
      if (point.sent() < fewestFor(allowed)) continue;
      holds &= point.bound() <= allowed;
      if (holds) proven = Optional.of(point);
    }
    return new RiskThreshold(allowed, proven, observed, curve);
  }

  /** How many answers without one error it takes to prove this share. */
  public static int fewestFor(double allowed) {
    return (int) Math.ceil(StrictMath.log(DOUBT) / StrictMath.log1p(-allowed));
  }

  private static Point point(List<Answer> answers, double threshold) {
    int sent = 0;
    int wrong = 0;
    for (Answer answer : answers) {
      if (answer.upTo() < threshold) continue;
      sent++;
      if (answer.wrong()) wrong++;
    }
    double risk = sent == 0 ? 0 : wrong / (double) sent;
    double share = answers.isEmpty() ? 0 : sent / (double) answers.size();
    return new Point(threshold, sent, wrong, risk, upperBound(wrong, sent), share);
  }

  /** The largest rate under which so few errors still happen one time in twenty. */
  public static double upperBound(int wrong, int of) {
    if (wrong >= of) return 1;
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
