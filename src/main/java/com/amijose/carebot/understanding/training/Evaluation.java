package com.amijose.carebot.understanding.training;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The figures on held-out writers.
 *
 * @param falseAlarms the share of other desks' sentences read as return, exchange or cancel
 */
public record Evaluation(List<Scores> scores, double falseAlarms, int othersRead) {

  private static final int MOST_COLUMNS = 16;

  public Evaluation {
    scores = List.copyOf(scores);
  }

  /** For people: figures by label, the worst confusions with sentences, the reliability. */
  public String asTable() {
    StringBuilder table = new StringBuilder("Held-out writers only.\n");
    for (Scores score : scores) append(score, table);
    line(
        table,
        "%nother desks read as return, exchange or cancel: %.2f %% of %d",
        falseAlarms * 100,
        othersRead);
    Found numbers = numbers();
    line(
        table,
        "order numbers one by one: precision %.4f, recall %.4f (%d meant, %d found)",
        numbers.precision(),
        numbers.recall(),
        numbers.expected(),
        numbers.found());
    return table.toString();
  }

  private static void append(Scores score, StringBuilder table) {
    line(
        table,
        "%n%s: %d, right %.1f %%, macro-F1 %.3f, calibration error %.3f",
        score.name(),
        score.outcomes().size(),
        score.accuracy() * 100,
        score.macroF1(),
        score.calibrationError());
    for (Scores.LabelScore label : score.labels())
      line(
          table,
          "  %-20s precision %.3f  recall %.3f  F1 %.3f  (%d)",
          label.label(),
          label.precision(),
          label.recall(),
          label.f1(),
          label.support());
    if (score.labels().size() <= MOST_COLUMNS) appendMatrix(score, table);
    for (Scores.Confusion confusion : score.worstConfusions(5, 2)) {
      line(
          table,
          "  %d times %s read as %s:",
          confusion.count(),
          confusion.expected(),
          confusion.read());
      confusion.examples().forEach(example -> line(table, "      %s", example));
    }
    for (Scores.Bin bin : score.reliability())
      if (bin.count() > 0)
        line(
            table,
            "  sure %.1f to %.1f: %4d, said %.2f, right %.2f",
            bin.from(),
            bin.to(),
            bin.count(),
            bin.confidence(),
            bin.right());
  }

  /** A row for each label that was expected, a column for each that was read. */
  private static void appendMatrix(Scores score, StringBuilder table) {
    List<String> labels = score.labels().stream().map(Scores.LabelScore::label).toList();
    StringBuilder head = new StringBuilder();
    for (int i = 0; i < labels.size(); i++) head.append(String.format("%5s", letter(i)));
    line(table, "  expected \\ read    %s", head);
    for (int i = 0; i < labels.size(); i++) {
      StringBuilder row = new StringBuilder();
      for (String read : labels) row.append(String.format("%5d", score.count(labels.get(i), read)));
      line(table, "  %s %-18s%s", letter(i), labels.get(i), row);
    }
  }

  private static char letter(int index) {
    return (char) ('a' + index);
  }

  private static void line(StringBuilder table, String form, Object... values) {
    table.append(String.format(Locale.ROOT, form, values)).append('\n');
  }

  /**
   * Single things that a mail can hold several of.
   *
   * @param expected how many there are
   * @param found how many were read
   * @param right how many of those are there
   */
  public record Found(int expected, int found, int right) {
    public double precision() {
      return found == 0 ? 0 : right / (double) found;
    }

    public double recall() {
      return expected == 0 ? 0 : right / (double) expected;
    }
  }

  /** The order numbers of all mails, one by one. */
  public Found numbers() {
    int expected = 0;
    int found = 0;
    int right = 0;
    for (Scores.Outcome mail : find("order numbers").map(Scores::outcomes).orElse(List.of())) {
      Set<String> meant = listed(mail.expected());
      Set<String> read = listed(mail.read());
      expected += meant.size();
      found += read.size();
      read.retainAll(meant);
      right += read.size();
    }
    return new Found(expected, found, right);
  }

  private static Set<String> listed(String numbers) {
    return Arrays.stream(numbers.split(","))
        .filter(number -> !number.isEmpty())
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** The scores of this name. */
  public Optional<Scores> find(String name) {
    return scores.stream().filter(score -> score.name().equals(name)).findFirst();
  }
}
