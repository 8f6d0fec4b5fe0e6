package com.amijose.carebot.understanding.training;

import java.util.Set;

/**
 * A line of a sentence corpus; {@code -} stands for none.
 *
 * @param writer who wrote it: the file's name
 */
public record LabelledSentence(
    String writer,
    String language,
    boolean heldOut,
    String request,
    String reason,
    Set<String> marks,
    String text) {
  public LabelledSentence {
    marks = Set.copyOf(marks);
  }
}
