package com.amijose.carebot.reply;

import com.amijose.carebot.policy.Clause;
import com.amijose.carebot.policy.Limits;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every clause of the policy in the shop's own words, from {@code clauses.txt}: one text for each
 * clause, none for anything else. The policy itself is never pasted.
 */
final class ClauseTexts {
  private static final String FILE = "clauses.txt";

  private final PhraseBook book;

  ClauseTexts(Templates templates) {
    this.book =
        PhraseBook.of(
            templates,
            FILE,
            Arrays.stream(Clause.values()).map(Clause::id).collect(Collectors.toSet()),
            TemplateVariables.of(Numbers.class));
  }

  /** The texts in the order of the clauses, with the shop's own numbers. */
  List<String> tell(Collection<Clause> clauses, Limits limits) {
    Numbers numbers = Numbers.of(limits);
    return clauses.stream().sorted().map(clause -> book.say(clause.id(), numbers)).toList();
  }

  /**
   * The policy's numbers as a letter says them.
   *
   * @param warrantyDays null where no warranty is configured
   */
  record Numbers(
      String cancelTime, int refundDays, int returnDays, @Nullable Integer warrantyDays) {
    static Numbers of(Limits limits) {
      return new Numbers(
          Wording.span(limits.cancelWithin()),
          limits.refundDays(),
          limits.returnDays(),
          limits.warrantyDays().isPresent() ? limits.warrantyDays().getAsInt() : null);
    }
  }
}
