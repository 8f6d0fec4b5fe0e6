package com.amijose.carebot.triage;

import com.amijose.carebot.policy.Decision;
import com.amijose.carebot.policy.ItemDecision;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Answers of one kind are written by the same letter on the same rows of the table; people trust
 * kinds, not single answers.
 *
 * @param template the letter's name, such as {@code approved}
 * @param rows of the table, all that decided; empty where the letter asks before any row can
 */
public record AnswerKind(String template, SortedSet<String> rows) {
  public AnswerKind {
    if (!template.matches("[a-z0-9-]+"))
      throw new IllegalArgumentException("no template " + template);
    rows = Collections.unmodifiableSortedSet(new TreeSet<>(rows));
  }

  public static AnswerKind of(String template, Decision decision) {
    TreeSet<String> rows = new TreeSet<>();
    decision.items().stream().map(ItemDecision::rows).forEach(rows::addAll);
    return new AnswerKind(template, rows);
  }

  public static AnswerKind of(String template, Collection<String> rows) {
    return new AnswerKind(template, new TreeSet<>(rows));
  }

  /** Its name in records and addresses, such as {@code approved_6a_9a}. */
  public String key() {
    return rows.isEmpty() ? template : template + "_" + String.join("_", rows);
  }

  /**
   * @throws IllegalArgumentException where {@code key} is no kind's
   */
  public static AnswerKind parse(String key) {
    List<String> parts = List.of(key.split("_"));
    for (String row : parts.subList(1, parts.size())) {
      if (!row.matches("[0-9]{1,2}[a-z]?")) throw new IllegalArgumentException("no row " + row);
    }
    return of(parts.get(0), parts.subList(1, parts.size()));
  }
}
