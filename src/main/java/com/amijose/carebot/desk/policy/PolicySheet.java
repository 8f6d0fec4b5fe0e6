package com.amijose.carebot.desk.policy;

import com.amijose.carebot.desk.policy.PolicyView.Check;
import com.amijose.carebot.desk.policy.PolicyView.Hidden;
import com.amijose.carebot.desk.policy.PolicyView.Line;
import com.amijose.carebot.desk.policy.PolicyView.Result;
import com.amijose.carebot.desk.policy.PolicyView.RowView;
import com.amijose.carebot.desk.policy.PolicyView.Saving;
import com.amijose.carebot.desk.policy.PolicyView.Span;
import com.amijose.carebot.desk.policy.PolicyView.Total;
import com.amijose.carebot.policy.Clause;
import com.amijose.carebot.policy.DecisionTable;
import com.amijose.carebot.policy.PolicyCheck;
import com.amijose.carebot.policy.Remedy;
import com.amijose.carebot.policy.Row;
import com.amijose.carebot.policy.Ruling;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts table, proof and try into words. */
final class PolicySheet {
  /** How far back a try looks, in days; 0 is everything. */
  static final Map<String, String> SPANS = spans();

  private static final int MOST_FAULTS = 5;
  private static final DateTimeFormatter ARRIVED =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);

  private final PolicyPages.Ground ground;
  private final PolicyFile.Seen file;

  PolicySheet(PolicyPages.Ground ground, PolicyFile.Seen file) {
    this.ground = ground;
    this.file = file;
  }

  private static Map<String, String> spans() {
    Map<String, String> spans = new LinkedHashMap<>();
    spans.put("30", "the last 30 days");
    spans.put("90", "the last 90 days");
    spans.put("365", "the last year");
    spans.put("0", "all cases");
    return spans;
  }

  PolicyView of(PolicyPages.Try tried, int span, Optional<Result> result) {
    return new PolicyView(
        ground.table().version(),
        PolicyNumbers.differences(ground.table().limits(), file.limits()),
        PolicyNumbers.fields(tried.limits()),
        rows(tried),
        SPANS.entrySet().stream()
            .map(
                one ->
                    new Span(
                        one.getKey(), one.getValue(), one.getKey().equals(Integer.toString(span))))
            .toList(),
        check(tried.table()),
        result);
  }

  private List<RowView> rows(PolicyPages.Try tried) {
    Map<String, Row> shown =
        tried.table().rows().stream().collect(Collectors.toMap(Row::id, row -> row));
    List<RowView> views = new ArrayList<>();
    for (Row row : new DecisionTable(tried.limits()).rows()) {
      String chosen = tried.rows().getOrDefault(row.id(), "");
      Optional<Row> now = Optional.ofNullable(shown.get(row.id()));
      views.add(
          new RowView(
              row.id(),
              row.when(),
              now.map(PolicySheet::outcome).orElse("switched off"),
              now.map(one -> one.ruling().alwaysDrafted()).orElse(false),
              now.map(one -> remedies(one.ruling())).orElse(""),
              row.ruling().clauses().stream()
                  .sorted()
                  .map(Clause::id)
                  .collect(Collectors.joining(", ")),
              !chosen.isEmpty(),
              Trials.options(row, chosen)));
    }
    return views;
  }

  private static String outcome(Row row) {
    return row.passesOn() ? "as the rows below" : row.ruling().outcome().word().replace('_', ' ');
  }

  private static String remedies(Ruling ruling) {
    String always = words(ruling.remedies());
    if (ruling.whereAsked().isEmpty()) return always;
    return always + "; where asked " + words(ruling.whereAsked());
  }

  private static String words(Collection<Remedy> remedies) {
    return remedies.stream()
        .sorted()
        .map(remedy -> remedy.word().replace('_', ' '))
        .collect(Collectors.joining(", "));
  }

  private static Check check(DecisionTable table) {
    PolicyCheck.Report report = PolicyCheck.of(table);
    List<String> faults = report.faults().stream().distinct().toList();
    String words =
        String.format(
            Locale.UK,
            faults.isEmpty()
                ? "Sound: %,d combinations of facts were decided; each has a row, no row is dead,"
                    + " and nothing gets better by waiting."
                : "Not sound, over %,d combinations of facts:",
            report.worlds());
    return new Check(
        words,
        faults.subList(0, Math.min(MOST_FAULTS, faults.size())),
        Math.max(0, faults.size() - MOST_FAULTS));
  }

  /**
   * @param outcome empty where the tried table is not sound and nothing was replayed
   */
  Result result(PolicyPages.Try tried, Optional<Replay.Outcome> outcome, boolean isLead) {
    List<String> changed =
        new ArrayList<>(PolicyNumbers.differences(ground.table().limits(), tried.limits()));
    changed.addAll(Trials.words(tried.rows()));
    return new Result(
        changed,
        outcome.map(PolicySheet::speed).orElse("Nothing was replayed: the table is not sound."),
        outcome.map(Replay.Outcome::different).orElse(0L),
        outcome.map(PolicySheet::totals).orElse(List.of()),
        outcome.map(one -> one.listed().stream().map(this::line).toList()).orElse(List.of()),
        outcome.map(one -> one.different() - one.listed().size()).orElse(0L),
        saving(tried, outcome.isPresent(), isLead));
  }

  private static String speed(Replay.Outcome outcome) {
    double seconds = Math.max(outcome.took().toNanos() / 1e9, 1e-9);
    String most =
        outcome.replayed() == PolicyPages.MOST_REPLAYED ? " (the newest; more there are)" : "";
    return String.format(
        Locale.UK,
        "%,d stored cases%s replayed in %.1f s, %,.0f a second.",
        outcome.replayed(),
        most,
        seconds,
        outcome.replayed() / seconds);
  }

  private static List<Total> totals(Replay.Outcome outcome) {
    return outcome.totals().stream()
        .map(
            one ->
                new Total(
                    one.getKey().before(),
                    one.getKey().after(),
                    String.format(Locale.UK, "%,d", one.getValue())))
        .toList();
  }

  private Line line(Replay.Difference one) {
    return new Line(
        one.caseId(),
        ARRIVED.format(one.arrivedAt().atZone(ground.zone())),
        one.order(),
        one.pieces(),
        one.change().before(),
        one.change().after(),
        one.rowsBefore(),
        one.rowsAfter());
  }

  private Saving saving(PolicyPages.Try tried, boolean isSound, boolean isLead) {
    List<String> differences = PolicyNumbers.differences(file.limits(), tried.limits());
    String instead = "";
    if (differences.isEmpty()) {
      instead =
          tried.rows().isEmpty()
              ? "The file has these numbers already."
              : "Rows are code: they are tried here and changed in DecisionTable.java.";
    } else if (!isSound) {
      instead = "A table that is not sound cannot be saved.";
    } else if (!file.trouble().isEmpty()) {
      instead = file.trouble();
    } else if (!isLead) {
      instead = "A lead can save these numbers.";
    }
    return new Saving(
        file.name(),
        file.fingerprint(),
        differences,
        instead,
        PolicyNumbers.of(tried.limits()).entrySet().stream()
            .map(one -> new Hidden(one.getKey(), one.getValue().replace("null", "")))
            .toList());
  }
}
