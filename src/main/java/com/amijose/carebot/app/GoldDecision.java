package com.amijose.carebot.app;

import com.amijose.carebot.config.Settings;
import com.amijose.carebot.policy.Decision;
import com.amijose.carebot.policy.DecisionTable;
import com.amijose.carebot.policy.PolicyQuestion;
import com.amijose.carebot.policy.ReturnsPolicy;
import com.amijose.carebot.triage.Reasoning;
import com.amijose.carebot.triage.Verdict;
import com.amijose.carebot.understanding.ItemMatch;
import com.amijose.carebot.understanding.Reason;
import com.amijose.carebot.understanding.training.ExpectedItems;
import com.amijose.carebot.understanding.training.LabelledMail;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what was decided with what the labels of a corpus mail would have led to. */
final class GoldDecision {
  private static final List<String> FLAGS = List.of("legal", "safety", "threat");

  private final ReturnsPolicy policy;

  GoldDecision(Settings settings) {
    policy = new ReturnsPolicy(new DecisionTable(settings.limits()), settings.shop().timeZone());
  }

  /**
   * What would be wrong about sending this, in a few words. A reason that is read wrongly is wrong
   * only where the right one would have been decided otherwise.
   */
  Optional<String> wrong(Reasoning reasoning, LabelledMail label) {
    String request = reasoning.understanding().request().value().word();
    if (!request.equals(label.request()))
      return Optional.of("asks for " + label.request() + ", read as " + request);
    Optional<String> flag = FLAGS.stream().filter(label.marks()::contains).findFirst();
    if (flag.isPresent()) return Optional.of("its " + flag.get() + " mark was not seen");
    Reason reason = reasonOf(label);
    Decision right = policy.decide(reasoning.question().withReason(reason));
    if (!what(right).equals(what(reasoning.decision())))
      return Optional.of(
          "for " + reason.word() + ", read as " + reasoning.question().reason().word());
    return wrongPieces(reasoning.question(), label);
  }

  /** Where the pieces are unknown, the answer holds whichever is meant, or asks for them. */
  private static Optional<String> wrongPieces(PolicyQuestion question, LabelledMail label) {
    List<ItemMatch> known =
        question.asked().stream()
            .flatMap(one -> one.items().stream())
            .filter(match -> match.how() == ItemMatch.How.KNOWN)
            .toList();
    if (known.isEmpty()) return Optional.empty();
    String found =
        known.stream()
            .flatMap(match -> match.wishes().stream())
            .map(wish -> wish.line().position())
            .distinct()
            .sorted()
            .map(String::valueOf)
            .collect(Collectors.joining(","));
    String expected = ExpectedItems.of(label);
    return found.equals(expected)
        ? Optional.empty()
        : Optional.of("means pieces " + expected + ", decided for " + found);
  }

  private static Reason reasonOf(LabelledMail label) {
    String word = label.reason().equals("-") ? "not_stated" : label.reason();
    return Reason.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** All of a verdict that an empty change must leave alone. */
  static String decided(Verdict verdict) {
    return verdict.fold(
        answer -> "customer " + what(answer.reasoning().decision()),
        notForUs -> notForUs.message().kind().word());
  }

  private static String what(Decision decision) {
    Set<String> items =
        decision.items().stream()
            .map(item -> item.wish().line().position() + " " + item.outcome())
            .collect(Collectors.toCollection(java.util.TreeSet::new));
    return decision.outcome() + " " + decision.remedies() + " " + decision.missing() + " " + items;
  }
}
