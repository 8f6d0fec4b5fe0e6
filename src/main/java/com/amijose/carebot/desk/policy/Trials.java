package com.amijose.carebot.desk.policy;

import com.amijose.carebot.desk.policy.PolicyView.Option;
import com.amijose.carebot.policy.DecisionTable;
import com.amijose.carebot.policy.Outcome;
import com.amijose.carebot.policy.Remedy;
import com.amijose.carebot.policy.Row;
import com.amijose.carebot.policy.RowTrial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What can be tried with a row, and what was chosen. */
final class Trials {
  /** In front of a row's id in the form. */
  static final String FIELD = "row-";

  private static final Map<String, Choice> CHOICES = choices();

  private Trials() {}

  private record Choice(String words, Optional<RowTrial.Says> says) {}

  private static Map<String, Choice> choices() {
    Map<String, Choice> choices = new LinkedHashMap<>();
    choices.put("off", new Choice("switched off", Optional.empty()));
    add(choices, "refund", "approved: full refund", Outcome.APPROVED, Remedy.FULL_REFUND);
    add(choices, "exchange", "approved: exchange", Outcome.APPROVED, Remedy.EXCHANGE);
    add(
        choices,
        "credit",
        "approved: exchange, store credit",
        Outcome.APPROVED,
        Remedy.EXCHANGE,
        Remedy.STORE_CREDIT);
    add(choices, "review", "review", Outcome.REVIEW);
    add(choices, "denied", "denied", Outcome.DENIED);
    add(choices, "not-covered", "not covered", Outcome.NOT_COVERED);
    return choices;
  }

  private static void add(
      Map<String, Choice> choices, String value, String words, Outcome outcome, Remedy... gets) {
    choices.put(value, new Choice(words, Optional.of(new RowTrial.Says(outcome, Set.of(gets)))));
  }

  /**
   * @param chosen by row; rows that are not in it stay as they are
   * @throws IllegalArgumentException for a row or a choice that there is not
   */
  static List<RowTrial> read(Map<String, String> chosen, DecisionTable table) {
    List<RowTrial> trials = new ArrayList<>();
    chosen.forEach(
        (row, value) -> {
          Choice choice = CHOICES.get(value);
          if (choice == null || table.rows().stream().noneMatch(one -> one.id().equals(row))) {
            throw new IllegalArgumentException("There is no such row or outcome.");
          }
          trials.add(new RowTrial(row, choice.says()));
        });
    return trials;
  }

  static List<Option> options(Row row, String chosen) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", "as it is", chosen.isEmpty()));
    CHOICES.forEach(
        (value, choice) -> options.add(new Option(value, choice.words(), value.equals(chosen))));
    return options;
  }

  static List<String> words(Map<String, String> chosen) {
    List<String> lines = new ArrayList<>();
    chosen.forEach(
        (row, value) ->
            Optional.ofNullable(CHOICES.get(value))
                .ifPresent(choice -> lines.add("row " + row + ": " + choice.words())));
    return lines;
  }
}
