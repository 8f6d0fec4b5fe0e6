package com.amijose.carebot.desk.figures;

import com.amijose.carebot.desk.figures.FigureBook.Answers;
import com.amijose.carebot.desk.figures.FigureBook.Mails;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All figures of one period.
 *
 * @param tiles the numbers above the charts
 */
public record FigureSheet(List<Tile> tiles, List<Figure> figures) {

  /**
   * @param note what it is counted over
   */
  public record Tile(String word, String number, String note) {}

  public FigureSheet {
    tiles = List.copyOf(tiles);
    figures = List.copyOf(figures);
  }

  static FigureSheet of(FigureBook book, Period period) {
    TimeFigures times = new TimeFigures(period);
    List<Mails> mails = book.mails(period);
    List<Answers> answers = book.answers(period);
    List<FigureBook.Asked> asked = book.asked(period);
    List<FigureBook.Count> wrong = book.wrongSends(period);
    return new FigureSheet(
        tiles(mails, answers, wrong),
        List.of(
            times.mails(mails),
            times.answeredByThemselves(answers),
            times.firstAnswer(answers),
            times.edits(book.fates(period), book.corrections(period)),
            ReasonFigures.byProduct(asked),
            ReasonFigures.byCategory(asked),
            times.wrongSends(wrong)));
  }

  /** One of them, without counting for the others. */
  static Optional<Figure> find(FigureBook book, Period period, String name) {
    TimeFigures times = new TimeFigures(period);
    return Optional.ofNullable(
        switch (name) {
          case TimeFigures.MAILS -> times.mails(book.mails(period));
          case TimeFigures.BY_THEMSELVES -> times.answeredByThemselves(book.answers(period));
          case TimeFigures.FIRST_ANSWER -> times.firstAnswer(book.answers(period));
          case TimeFigures.EDITS -> times.edits(book.fates(period), book.corrections(period));
          case ReasonFigures.BY_PRODUCT -> ReasonFigures.byProduct(book.asked(period));
          case ReasonFigures.BY_CATEGORY -> ReasonFigures.byCategory(book.asked(period));
          case TimeFigures.WRONG_SENDS -> times.wrongSends(book.wrongSends(period));
          default -> null;
        });
  }

  private static List<Tile> tiles(
      List<Mails> mails, List<Answers> answers, List<FigureBook.Count> wrong) {
    long customers =
        mails.stream().filter(one -> one.kind().equals("customer")).mapToLong(Mails::count).sum();
    long all = answers.stream().mapToLong(Answers::all).sum();
    long byThemselves = answers.stream().mapToLong(Answers::byThemselves).sum();
    return List.of(
        new Tile("Customers' mails", Words.number(customers), "arrived"),
        new Tile("Answers", Words.number(all), "went out"),
        new Tile(
            "Without a person",
            Words.share(byThemselves, all),
            Words.number(byThemselves) + " of them"),
        new Tile("Time to the answer", typical(answers), "typical median"),
        new Tile(
            "Reported as wrong",
            Words.number(wrong.stream().mapToLong(FigureBook.Count::count).sum()),
            "replies"));
  }

  /** The middle one of the medians, each weighed by its answers. */
  private static String typical(List<Answers> answers) {
    List<Answers> sorted = answers.stream().sorted(Comparator.comparing(Answers::median)).toList();
    long half = (sorted.stream().mapToLong(Answers::all).sum() + 1) / 2;
    Duration typical = Duration.ZERO;
    long seen = 0;
    for (Answers one : sorted) {
      typical = one.median();
      seen += one.all();
      if (seen >= half) return Words.length(typical);
    }
    return "–";
  }
}
