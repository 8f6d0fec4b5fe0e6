package com.amijose.carebot.desk.figures;

import com.amijose.carebot.desk.figures.FigureBook.Answers;
import com.amijose.carebot.desk.figures.FigureBook.Count;
import com.amijose.carebot.desk.figures.FigureBook.Mails;
import com.amijose.carebot.desk.trust.Fate;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The figures that go by day or week. */
final class TimeFigures {
  private static final String OTHER_LOOK = "s6";
  static final String MAILS = "mails";
  static final String BY_THEMSELVES = "answered-by-themselves";
  static final String FIRST_ANSWER = "first-answer";
  static final String EDITS = "edits";
  static final String WRONG_SENDS = "wrong-sends";

  private final Period period;
  private final List<LocalDate> bars;
  private final List<String> places;

  TimeFigures(Period period) {
    this.period = period;
    this.bars = period.bars();
    this.places = bars.stream().map(Words::day).toList();
  }

  Figure mails(List<Mails> mails) {
    Tally<LocalDate> counts = new Tally<>(List.copyOf(OUTCOMES.keySet()));
    for (Mails one : mails) counts.add(outcome(one), one.bar(), one.count());
    return stacked(
        MAILS,
        "Mails by " + grain() + " and outcome",
        "Every mail that was read, by the " + grain() + " it arrived and what the policy says.",
        counts,
        word -> OUTCOMES.getOrDefault(word, OTHER_LOOK));
  }

  private static final Map<String, String> OUTCOMES = outcomes();

  private static Map<String, String> outcomes() {
    Map<String, String> looks = new LinkedHashMap<>();
    looks.put("approved", "s0");
    looks.put("needs information", "s1");
    looks.put("refused, whole or in part", "s2");
    looks.put("for a person to decide", "s3");
    looks.put("other requests", "s4");
    looks.put("no customer's mail", "s5");
    return looks;
  }

  private static String outcome(Mails mail) {
    if (!mail.kind().equals("customer")) return "no customer's mail";
    return switch (mail.outcome().orElse("")) {
      case "approved" -> "approved";
      case "needs_info" -> "needs information";
      case "denied", "partial" -> "refused, whole or in part";
      case "" -> "other requests";
      default -> "for a person to decide";
    };
  }

  Figure answeredByThemselves(List<Answers> answers) {
    Map<LocalDate, Answers> byBar = byBar(answers);
    List<Double> shares = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (LocalDate bar : bars) {
      Optional<Answers> one = Optional.ofNullable(byBar.get(bar)).filter(some -> some.all() > 0);
      shares.add(one.map(some -> 100.0 * some.byThemselves() / some.all()).orElse(-1.0));
      one.ifPresent(
          some ->
              rows.add(
                  List.of(
                      bar.toString(),
                      Long.toString(some.all()),
                      Long.toString(some.byThemselves()),
                      Words.share(some.byThemselves(), some.all()))));
    }
    String title = "Answered without a person";
    Chart chart =
        new Plot(BY_THEMSELVES, title, "A line of the share of answers by " + grain() + ".")
            .lines(
                places,
                List.of(new Plot.Series("went out by themselves", "s0", shares)),
                Scale.percent(),
                value -> Math.round(value) + " %");
    return new Figure(
        BY_THEMSELVES,
        title,
        "Of all answers that went out, those that nobody had to look at.",
        chart,
        List.of(column(), "Answers", "By themselves", "Share"),
        rows);
  }

  Figure firstAnswer(List<Answers> answers) {
    Map<LocalDate, Answers> byBar = byBar(answers);
    List<Double> medians = new ArrayList<>();
    List<Double> ninetieths = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    double greatest = 1;
    for (LocalDate bar : bars) {
      Optional<Answers> one = Optional.ofNullable(byBar.get(bar)).filter(some -> some.all() > 0);
      medians.add(one.map(some -> minutes(some.median())).orElse(-1.0));
      ninetieths.add(one.map(some -> minutes(some.ninetieth())).orElse(-1.0));
      greatest = Math.max(greatest, ninetieths.get(ninetieths.size() - 1));
      one.ifPresent(
          some ->
              rows.add(
                  List.of(
                      bar.toString(),
                      Long.toString(some.all()),
                      Words.length(some.median()),
                      Words.length(some.ninetieth()))));
    }
    String title = "Time to the answer";
    Chart chart =
        new Plot(
                FIRST_ANSWER,
                title,
                "Lines of the median and the 90th percentile by " + grain() + ".")
            .lines(
                places,
                List.of(
                    new Plot.Series("median", "s0", medians),
                    new Plot.Series("90th percentile", "s2", ninetieths)),
                Scale.overMinutes(greatest),
                value -> Words.length(Duration.ofMinutes(Math.round(value))));
    return new Figure(
        FIRST_ANSWER,
        title,
        "From a mail's arrival to its answer; nine of ten were faster than the upper line.",
        chart,
        List.of(column(), "Answers", "Median", "90th percentile"),
        rows);
  }

  private static double minutes(Duration length) {
    return Math.max(0, length.toSeconds()) / 60.0;
  }

  Figure edits(List<Count> fates, List<Count> corrections) {
    Tally<LocalDate> counts = new Tally<>(List.copyOf(FATES.values()));
    for (Count one : fates) {
      Optional.ofNullable(FATES.get(Fate.of(one.word())))
          .ifPresent(word -> counts.add(word, one.bar(), one.count()));
    }
    for (Count one : corrections) {
      counts.add("corrected: " + Words.plain(one.word()), one.bar(), one.count());
    }
    return stacked(
        EDITS,
        "What people did with drafts",
        "Drafts by the "
            + grain()
            + " they were dealt with; a greeting or a comma changed is no edit. Facts that people"
            + " corrected are counted apart.",
        counts,
        TimeFigures::lookOfEdit);
  }

  private static final Map<Fate, String> FATES = fates();

  private static Map<Fate, String> fates() {
    Map<Fate, String> words = new LinkedHashMap<>();
    words.put(Fate.UNEDITED, "sent as it was");
    words.put(Fate.TOUCHED, "greeting or comma changed");
    words.put(Fate.EDITED, "text changed");
    words.put(Fate.REPLACED, "own mail instead");
    words.put(Fate.DISCARDED, "thrown away");
    words.put(Fate.ELSEWHERE, "sent from a mail program");
    return words;
  }

  private static String lookOfEdit(String word) {
    int place = List.copyOf(FATES.values()).indexOf(word);
    return place < 0 ? OTHER_LOOK : List.of("s0", "s1", "s2", "s3", "s4", "s5").get(place);
  }

  Figure wrongSends(List<Count> reports) {
    Tally<LocalDate> counts = new Tally<>(List.of());
    for (Count one : reports) counts.add("reported", one.bar(), one.count());
    return stacked(
        WRONG_SENDS,
        "Replies reported as wrong",
        "Replies that went out and should not have, by the " + grain() + " of the report.",
        counts,
        word -> "s4");
  }

  /** Words that never occur stay out of the chart and the table. */
  private Figure stacked(
      String name,
      String title,
      String counted,
      Tally<LocalDate> counts,
      UnaryOperator<String> look) {
    List<String> words = counts.names();
    List<Plot.Series> series =
        words.stream()
            .map(word -> new Plot.Series(word, look.apply(word), values(word, counts)))
            .toList();
    Chart chart =
        new Plot(name, title, "Columns by " + grain() + ": " + String.join(", ", words) + ".")
            .columns(places, series, Words::number);
    List<String> head = new ArrayList<>(List.of(column()));
    head.addAll(words.stream().map(Words::sentence).toList());
    List<List<String>> rows = new ArrayList<>();
    for (LocalDate bar : bars) {
      if (!counts.isAnyAt(bar)) continue;
      List<String> row = new ArrayList<>(List.of(bar.toString()));
      for (String word : words) row.add(Long.toString(counts.count(word, bar)));
      rows.add(row);
    }
    return new Figure(name, title, counted, chart, head, rows);
  }

  private List<Double> values(String word, Tally<LocalDate> counts) {
    return bars.stream().map(bar -> (double) counts.count(word, bar)).toList();
  }

  private static Map<LocalDate, Answers> byBar(List<Answers> answers) {
    Map<LocalDate, Answers> byBar = new LinkedHashMap<>();
    answers.forEach(one -> byBar.put(one.bar(), one));
    return byBar;
  }

  private String grain() {
    return period.grain() == Period.Grain.WEEK ? "week" : "day";
  }

  private String column() {
    return period.grain() == Period.Grain.WEEK ? "Week from" : "Day";
  }
}
