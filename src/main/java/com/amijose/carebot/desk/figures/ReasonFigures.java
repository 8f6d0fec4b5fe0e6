package com.amijose.carebot.desk.figures;

import com.amijose.carebot.desk.figures.FigureBook.Asked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Why pieces come back, by product and by category. */
final class ReasonFigures {
  static final String BY_PRODUCT = "reasons-by-product";
  static final String BY_CATEGORY = "reasons-by-category";
  private static final int MOST_DRAWN = 8;

  private ReasonFigures() {}

  /** Reasons that are alike to who looks for a cause. */
  private enum Group {
    FAULT("a fault or our mistake", "s4"),
    NOT_AS_EXPECTED("not as expected", "s2"),
    SIZE("wrong size", "s3"),
    MIND("changed mind", "s0"),
    DELIVERY("late or lost", "s5"),
    UNKNOWN("not stated", "s1");

    private final String word;
    private final String look;

    Group(String word, String look) {
      this.word = word;
      this.look = look;
    }

    static Group of(String reason) {
      return switch (reason) {
        case "damaged", "faulty", "wrong_item" -> FAULT;
        case "not_as_expected" -> NOT_AS_EXPECTED;
        case "wrong_size" -> SIZE;
        case "arrived_late", "not_received" -> DELIVERY;
        case "not_stated" -> UNKNOWN;
        default -> MIND;
      };
    }
  }

  static Figure byProduct(List<Asked> asked) {
    return figure(
        BY_PRODUCT,
        "Reasons by product",
        "Pieces that customers wrote about, the "
            + MOST_DRAWN
            + " most frequent drawn; the table has all. A mail about two pieces counts for both.",
        "Product",
        asked,
        Asked::product);
  }

  static Figure byCategory(List<Asked> asked) {
    return figure(
        BY_CATEGORY,
        "Reasons by category",
        "The same pieces by the category that the policy sees in them.",
        "Category",
        asked,
        one -> Words.sentence(one.category()));
  }

  private static Figure figure(
      String name,
      String title,
      String counted,
      String column,
      List<Asked> asked,
      Function<Asked, String> key) {
    Tally<String> counts = new Tally<>(List.of());
    for (Asked one : asked) counts.add(key.apply(one), one.reason(), one.count());
    List<String> names =
        counts.names().stream()
            .sorted(
                Comparator.comparing((String one) -> -counts.sum(one))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    List<String> reasons = asked.stream().map(Asked::reason).distinct().sorted().toList();
    List<String> drawn = names.subList(0, Math.min(MOST_DRAWN, names.size()));
    Chart chart =
        new Plot(name, title, "Rows of " + String.join(", ", drawn) + ", parted by reason.")
            .rows(drawn, pieces(drawn, reasons, counts));
    List<String> head = new ArrayList<>(List.of(column, "All"));
    reasons.forEach(reason -> head.add(Words.sentence(reason)));
    List<List<String>> rows = new ArrayList<>();
    for (String one : names) {
      List<String> row = new ArrayList<>(List.of(one, Long.toString(counts.sum(one))));
      for (String reason : reasons) row.add(Long.toString(counts.count(one, reason)));
      rows.add(row);
    }
    return new Figure(name, title, counted, chart, head, rows);
  }

  private static List<Plot.Series> pieces(
      List<String> names, List<String> reasons, Tally<String> counts) {
    List<Plot.Series> pieces = new ArrayList<>();
    for (Group group : Group.values()) {
      List<String> alike = reasons.stream().filter(reason -> Group.of(reason) == group).toList();
      List<Double> values =
          names.stream()
              .map(name -> alike.stream().mapToDouble(one -> counts.count(name, one)).sum())
              .toList();
      if (values.stream().anyMatch(value -> value > 0)) {
        pieces.add(new Plot.Series(group.word, group.look, values));
      }
    }
    return pieces;
  }
}
