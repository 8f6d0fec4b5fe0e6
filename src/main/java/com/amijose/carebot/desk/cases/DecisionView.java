package com.amijose.carebot.desk.cases;

import com.amijose.carebot.casework.review.CaseFile;
import com.amijose.carebot.casework.review.DecisionWords;
import com.amijose.carebot.casework.review.HeldReply;
import com.amijose.carebot.policy.Clause;
import com.amijose.carebot.policy.Dates;
import com.amijose.carebot.policy.ItemDecision;
import com.amijose.carebot.policy.Outcome;
import com.amijose.carebot.policy.Row;
import com.amijose.carebot.triage.Reasoning;
import com.amijose.carebot.understanding.FlagReading;
import com.amijose.carebot.understanding.ItemWish;
import com.amijose.carebot.understanding.Reading;
import com.amijose.carebot.understanding.Understanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why the bot decided as it did.
 *
 * @param confidence a word for how sure the reading is
 * @param parts what the word is made of
 * @param because why it waits for a person
 */
public record DecisionView(
    String answer,
    String tone,
    Sureness confidence,
    List<Part> parts,
    List<Item> items,
    List<String> flags,
    List<String> because) {

  private static final double SURE = 0.9;
  private static final double FAIRLY = 0.7;

  public record Sureness(String word, String tone) {}

  /** One thing that was read: the value, how sure, and the words that show it. */
  public record Part(String what, String value, String share, String evidence) {}

  /**
   * @param rows the rows that decided, with their conditions
   * @param arithmetic the dates, a line each
   * @param otherwise what other facts would have given
   */
  public record Item(
      String title,
      String wish,
      String answer,
      String tone,
      List<RowLine> rows,
      String clauses,
      List<String> arithmetic,
      List<String> otherwise) {}

  public record RowLine(String id, String when) {}

  static Optional<DecisionView> of(CaseFile file, List<Row> table, Words words) {
    return file.reasoning().map(reasoning -> of(file, reasoning, table, words));
  }

  private static DecisionView of(CaseFile file, Reasoning reasoning, List<Row> table, Words words) {
    Understanding read = reasoning.understanding();
    double least = Math.min(read.request().confidence(), read.reason().confidence());
    return new DecisionView(
        Words.sentence(DecisionWords.of(reasoning.decision())),
        reasoning.decision().outcome().map(Words::tone).orElse("warn"),
        sureness(least),
        parts(read),
        reasoning.decision().items().stream().map(item -> item(item, table, words)).toList(),
        read.flags().stream().map(DecisionView::flag).toList(),
        file
            .reply()
            .filter(reply -> reply.state() == HeldReply.State.DRAFT)
            .map(HeldReply::because)
            .orElse(List.of())
            .stream()
            .map(Words::plain)
            .map(Words::sentence)
            .toList());
  }

  private static Sureness sureness(double least) {
    if (least >= SURE) return new Sureness("sure", "good");
    if (least >= FAIRLY) return new Sureness("fairly sure", "accent");
    return new Sureness("unsure", "warn");
  }

  private static List<Part> parts(Understanding read) {
    List<Part> parts = new ArrayList<>();
    parts.add(part("Asked for", read.request(), read.request().value().word()));
    parts.add(part("Reason", read.reason(), read.reason().value().word()));
    parts.add(new Part("Worn", read.worn() ? "yes" : "not said", "", ""));
    if (read.customersFault()) parts.add(new Part("Caused by the customer", "yes", "", ""));
    parts.add(new Part("Language", read.language(), "", ""));
    return parts;
  }

  private static Part part(String what, Reading<?> reading, String word) {
    return new Part(
        what,
        Words.plain(word),
        Math.round(reading.confidence() * 100) + " %",
        reading.evidence().map(quote -> MailView.head(quote.text(), 160)).orElse(""));
  }

  private static String flag(FlagReading flag) {
    return Words.sentence(flag.flag().word())
        + ": “"
        + MailView.head(flag.evidence().text(), 160)
        + "”";
  }

  private static Item item(ItemDecision item, List<Row> table, Words words) {
    ItemWish wish = item.wish();
    String count = wish.quantity() > 1 ? wish.quantity() + " × " : "";
    return new Item(
        count + wish.line().title(),
        Words.plain(wish.request().word())
            + ", "
            + Words.plain(wish.reason().word())
            + (wish.worn() ? ", worn" : "")
            + " · "
            + Words.plain(wish.line().category().word()),
        Words.sentence(DecisionWords.of(item)),
        Words.tone(item.outcome()),
        item.rows().stream().map(id -> new RowLine(id, when(id, table))).toList(),
        item.clauses().stream().map(Clause::id).collect(Collectors.joining(", ")),
        arithmetic(item, words),
        item.alternatives().stream().map(Words::sentence).toList());
  }

  private static String when(String id, List<Row> table) {
    return table.stream()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .map(Row::when)
        .orElse("not in the table any more");
  }

  private static List<String> arithmetic(ItemDecision item, Words words) {
    Dates dates = item.dates();
    List<String> lines = new ArrayList<>();
    lines.add("ordered " + Words.length(dates.sincePlaced()) + " before the mail");
    dates.shippedOn().ifPresent(day -> lines.add("left us on " + words.day(day)));
    if (dates.deliveredOn().isPresent() && dates.day().isPresent()) {
      lines.add(
          "delivered on "
              + words.day(dates.deliveredOn().get())
              + ", the mail came on day "
              + dates.day().getAsInt());
    } else if (dates.lastPossibleDay().isPresent()) {
      lines.add(
          "day of delivery unknown: the mail came on day "
              + dates.firstPossibleDay().orElse(0)
              + " to "
              + dates.lastPossibleDay().getAsInt());
    }
    dates.refundUntil().ifPresent(day -> lines.add("full refund until " + words.day(day)));
    dates.returnUntil().ifPresent(day -> lines.add("return until " + words.day(day)));
    dates.warrantyUntil().ifPresent(day -> lines.add("warranty until " + words.day(day)));
    if (dates.shippedOn().isEmpty() && dates.deliveredOn().isEmpty())
      lines.add("could be cancelled until " + words.moment(dates.cancelUntil()));
    if (item.outcome() == Outcome.REVIEW && dates.sincePlaced().isNegative())
      lines.add("the mail is older than its order: a person decides");
    return lines.stream().map(Words::sentence).toList();
  }
}
