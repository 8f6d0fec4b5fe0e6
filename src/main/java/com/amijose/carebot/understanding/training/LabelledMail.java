package com.amijose.carebot.understanding.training;

import java.util.List;
import java.util.Set;

/**
 * A whole mail of the corpora with what it says.
 *
 * @param subject empty where it has none
 * @param orderLines titles of the order's lines
 * @param items as the corpus writes it: {@code 2}, {@code 1,2}, {@code all}, {@code one}, …
 * @param body with signature and quoted mail as they stand
 */
public record LabelledMail(
    String writer,
    String language,
    boolean heldOut,
    String name,
    String subject,
    List<String> orderLines,
    String request,
    String reason,
    String items,
    Set<String> marks,
    List<String> numbers,
    String body) {
  public LabelledMail {
    orderLines = List.copyOf(orderLines);
    marks = Set.copyOf(marks);
    numbers = List.copyOf(numbers);
  }
}
