package com.amijose.carebot.store;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What a case is found by: words in small letters, without accents, of letters and digits. */
final class SearchWords {
  private static final int LONGEST = 40;
  private static final int MOST = 48;

  private SearchWords() {}

  static List<String> of(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, Math.min(LONGEST, word.length())))
        .distinct()
        .limit(MOST)
        .toList();
  }

  static List<String> most(Collection<String> words) {
    return words.stream().distinct().limit(MOST).toList();
  }

  /** With a space before each, so that the beginning of a word can be looked for. */
  static String joined(List<String> words) {
    return words.isEmpty() ? "" : " " + String.join(" ", words) + " ";
  }
}
