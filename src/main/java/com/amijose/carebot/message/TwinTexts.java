package com.amijose.carebot.message;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares a mail's plain and HTML form: do they tell a reader the same (reliability F97)? */
final class TwinTexts {
  private static final int FEW = 3;
  private static final Pattern LINK =
      Pattern.compile("<?\\b(?:https?|mailto|cid|tel):\\S+|\\[(?:cid|image)[^\\]]{0,200}\\]");

  private TwinTexts() {}

  /**
   * They differ where a number stands in one form's own text and nowhere in the other, or where
   * more than a fifth of the words do.
   */
  static boolean differ(List<Line> plain, List<Line> html) {
    Set<String> plainWords = words(Content.joined(plain));
    Set<String> htmlWords = words(Content.joined(html));
    // What all the words do not show, a part of them cannot show either.
    if (lacksFew(plainWords, htmlWords) && lacksFew(htmlWords, plainWords)) return false;
    return lacks(words(NewText.of(plain).newText()), htmlWords)
        || lacks(words(NewText.of(html).newText()), plainWords);
  }

  private static boolean lacksFew(Set<String> own, Set<String> other) {
    int missing = 0;
    for (String word : own) {
      if (!other.contains(word) && (isNumber(word) || ++missing > FEW)) return false;
    }
    return true;
  }

  private static boolean isNumber(String word) {
    int digits = 0;
    for (int i = 0; i < word.length(); i++) if (Character.isDigit(word.charAt(i))) digits++;
    return digits >= 3;
  }

  private static boolean lacks(Set<String> own, Set<String> other) {
    int missing = 0;
    for (String word : own) {
      if (other.contains(word)) continue;
      if (isNumber(word)) return true;
      missing++;
    }
    return missing > FEW && missing * 5 > own.size();
  }

  /** Addresses of links are left out: only one form shows them. */
  private static Set<String> words(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String shown = lower.indexOf(':') < 0 ? lower : LINK.matcher(lower).replaceAll(" ");
    Set<String> words = new HashSet<>();
    int begin = 0;
    for (int i = 0; i <= shown.length(); i++) {
      if (i < shown.length() && isPartOfWord(shown.charAt(i))) continue;
      if (i > begin) words.add(shown.substring(begin, i));
      begin = i + 1;
    }
    return words;
  }

  /** Halves of a pair count as letters: both forms cut such words alike. */
  private static boolean isPartOfWord(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }
}
