package com.amijose.carebot.casework.review;

import com.amijose.carebot.policy.Decision;
import com.amijose.carebot.policy.ItemDecision;
import com.amijose.carebot.policy.Missing;
import com.amijose.carebot.policy.Outcome;
import com.amijose.carebot.policy.Remedy;
import com.amijose.carebot.triage.Reasoning;
import com.amijose.carebot.understanding.Understanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A decision in few words, and what is different between two of them. */
public final class DecisionWords {
  private DecisionWords() {}

  /** Such as "approved (full refund, exchange)", "asks for the reason", "an answer by a person". */
  public static String of(Decision decision) {
    return decision.fold(
        ruled ->
            ruled.result() == Outcome.NEEDS_INFO
                ? "asks for " + missing(ruled.missing())
                : with(ruled.result(), ruled.remedies()),
        notAsked -> "an answer that the policy does not decide");
  }

  public static String of(ItemDecision item) {
    return item.outcome() == Outcome.NEEDS_INFO
        ? "asks for " + missing(item.missing())
        : with(item.outcome(), item.remedies());
  }

  private static String with(Outcome outcome, Set<Remedy> remedies) {
    String word = plain(outcome.word());
    if (remedies.isEmpty()) return word;
    return word
        + remedies.stream()
            .map(remedy -> plain(remedy.word()))
            .collect(Collectors.joining(", ", " (", ")"));
  }

  private static String missing(Set<Missing> missing) {
    return missing.stream()
        .sorted()
        .map(fact -> "the " + plain(fact.word()))
        .collect(Collectors.joining(" and "));
  }

  private static String plain(String word) {
    return word.replace('_', ' ');
  }

  /** What the second says otherwise, a line each; empty where both say the same. */
  public static List<String> differences(Reasoning before, Reasoning after) {
    List<String> lines = new ArrayList<>();
    Understanding was = before.understanding();
    Understanding is = after.understanding();
    line(lines, "Asked for", was.request().value().word(), is.request().value().word());
    line(lines, "Reason", was.reason().value().word(), is.reason().value().word());
    line(lines, "Order", orders(before), orders(after));
    line(lines, "Answer", of(before.decision()), of(after.decision()));
    line(lines, "Pieces", items(before.decision()), items(after.decision()));
    return lines;
  }

  /** What of the answer itself is different; rows included, since they say why. */
  public static List<String> differencesOfAnswer(Decision before, Decision after) {
    List<String> lines = new ArrayList<>();
    line(lines, "Answer", of(before), of(after));
    line(lines, "Pieces", items(before), items(after));
    return lines;
  }

  private static void line(List<String> lines, String what, String before, String after) {
    if (!before.equals(after)) lines.add(what + ": " + plain(before) + " → " + plain(after));
  }

  private static String orders(Reasoning reasoning) {
    String numbers =
        reasoning.orders().stream()
            .map(match -> match.mention().number().value())
            .collect(Collectors.joining(", "));
    return numbers.isEmpty() ? "none" : numbers;
  }

  private static String items(Decision decision) {
    String items =
        decision.items().stream()
            .map(
                item ->
                    item.wish().line().title()
                        + " "
                        + of(item)
                        + " by "
                        + String.join(", ", item.rows()))
            .collect(Collectors.joining("; "));
    return items.isEmpty() ? "none" : items;
  }
}
