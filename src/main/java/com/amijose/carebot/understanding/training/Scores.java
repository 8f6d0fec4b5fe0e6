package com.amijose.carebot.understanding.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How well one thing was read: what was expected against what came out, each with its confidence.
 *
 * @param name what is read: {@code mail request}, {@code sentence reason}, …
 */
public record Scores(String name, List<Outcome> outcomes) {
  private static final int BINS = 10;

  /**
   * @param example the text, shortened, to show what went wrong
   */
  public record Outcome(String expected, String read, double confidence, String example) {
    boolean isRight() {
      return expected.equals(read);
    }
  }

  /** Shares of 0 to 1; {@code support} is how often the label was expected. */
  public record LabelScore(String label, double precision, double recall, double f1, int support) {}

  /** How often {@code expected} was read as {@code read}, with some of the texts. */
  public record Confusion(String expected, String read, int count, List<String> examples) {}

  /** Readings of a confidence in {@code [from, to)}: how sure on average, how often right. */
  public record Bin(double from, double to, int count, double confidence, double right) {}

  public Scores {
    outcomes = List.copyOf(outcomes);
  }

  /** 0 where nothing was measured. */
  public double accuracy() {
    return share(outcomes.stream().filter(Outcome::isRight).count(), outcomes.size());
  }

  /** The mean of F1 over the labels that were expected at least once. */
  public double macroF1() {
    return labels().stream()
        .filter(label -> label.support() > 0)
        .mapToDouble(LabelScore::f1)
        .average()
        .orElse(0);
  }

  /** How often {@code expected} was read as {@code read}: a cell of the confusion matrix. */
  public long count(String expected, String read) {
    return outcomes.stream()
        .filter(one -> one.expected().equals(expected) && one.read().equals(read))
        .count();
  }

  public List<LabelScore> labels() {
    TreeSet<String> names = new TreeSet<>();
    for (Outcome outcome : outcomes) {
      names.add(outcome.expected());
      names.add(outcome.read());
    }
    return names.stream().map(this::label).toList();
  }

  /** {@code matrix.get(expected).get(read)}; pairs that never occurred are missing. */
  public Map<String, Map<String, Integer>> matrix() {
    Map<String, Map<String, Integer>> matrix = new TreeMap<>();
    for (Outcome outcome : outcomes)
      matrix
          .computeIfAbsent(outcome.expected(), key -> new TreeMap<>())
          .merge(outcome.read(), 1, Integer::sum);
    return matrix;
  }

  /** The most frequent first. */
  public List<Confusion> worstConfusions(int most, int examples) {
    Map<String, List<Outcome>> wrong = new TreeMap<>();
    for (Outcome outcome : outcomes)
      if (!outcome.isRight())
        wrong
            .computeIfAbsent(outcome.expected() + " " + outcome.read(), key -> new ArrayList<>())
            .add(outcome);
    return wrong.values().stream()
        .sorted(Comparator.comparingInt((List<Outcome> some) -> -some.size()))
        .limit(most)
        .map(
            some ->
                new Confusion(
                    some.get(0).expected(),
                    some.get(0).read(),
                    some.size(),
                    some.stream().limit(examples).map(Outcome::example).toList()))
        .toList();
  }

  /** The reliability diagram, empty bins included. */
  public List<Bin> reliability() {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      double from = i / (double) BINS;
      double to = (i + 1) / (double) BINS;
      boolean last = i == BINS - 1;
      List<Outcome> inside =
          outcomes.stream()
              .filter(o -> o.confidence() >= from && (last || o.confidence() < to))
              .toList();
      bins.add(
          new Bin(
              from,
              to,
              inside.size(),
              inside.stream().mapToDouble(Outcome::confidence).average().orElse(0),
              share(inside.stream().filter(Outcome::isRight).count(), inside.size())));
    }
    return bins;
  }

  /** Expected calibration error: how far confidence and truth lie apart, on average. */
  public double calibrationError() {
    double error = 0;
    for (Bin bin : reliability()) error += bin.count() * Math.abs(bin.confidence() - bin.right());
    return share(error, outcomes.size());
  }

  private LabelScore label(String label) {
    long right = outcomes.stream().filter(o -> o.isRight() && o.read().equals(label)).count();
    long read = outcomes.stream().filter(o -> o.read().equals(label)).count();
    long expected = outcomes.stream().filter(o -> o.expected().equals(label)).count();
    double precision = share(right, read);
    double recall = share(right, expected);
    double f1 = share(2 * precision * recall, precision + recall);
    return new LabelScore(label, precision, recall, f1, (int) expected);
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
