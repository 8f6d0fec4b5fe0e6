package com.amijose.carebot.understanding.learned;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cuts folded words into the longest pieces that the table of word vectors knows. */
final class WordPieces {
  private static final int LONGEST_WORD = 40;

  private final Map<String, Integer> rows;

  WordPieces(Map<String, Integer> rows) {
    this.rows = Map.copyOf(rows);
  }

  /** Rows of the table, in order; nothing for a word that has no known pieces. */
  List<Integer> of(String word) {
    List<Integer> pieces = new ArrayList<>();
    if (word.length() > LONGEST_WORD) return pieces;
    int start = 0;
    while (start < word.length()) {
      int stop = word.length();
      Integer row = null;
      while (stop > start && row == null) {
        row = rows.get((start > 0 ? "##" : "") + word.substring(start, stop));
        if (row == null) stop--;
      }
      if (row == null) return List.of();
      pieces.add(row);
      start = stop;
    }
    return pieces;
  }
}
