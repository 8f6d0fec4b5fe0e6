package com.amijose.carebot.message;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Compares a mail's plain and HTML form: do they tell a reader the same (reliability F97)? */
final class TwinTexts {
  private TwinTexts() {}

  /**
   * They differ where a number stands in one form's own text and nowhere in the other, or where
   * more than a fifth of the words do.
   */
  static boolean differ(List<Line> plain, List<Line> html) {
    Set<String> plainWords = words(Content.joined(plain));
    Set<String> htmlWords = words(Content.joined(html));
    if (plainWords.equals(htmlWords)) return false;
    return lacks(words(NewText.of(plain).newText()), htmlWords)
        || lacks(words(NewText.of(html).newText()), plainWords);
  }

  private static boolean lacks(Set<String> own, Set<String> other) {
    int missing = 0;
    for (String word : own) {
      if (other.contains(word)) continue;
      if (word.chars().filter(Character::isDigit).count() >= 3) return true;
      missing++;
    }
    return missing > 3 && missing * 5 > own.size();
  }

  /** Addresses of links are left out: only one form shows them. */
  private static Set<String> words(String text) {
    String shown =
        text.toLowerCase(Locale.ROOT)
            .replaceAll(
                "<?\\b(?:https?|mailto|cid|tel):\\S+|\\[(?:cid|image)[^\\]]{0,200}\\]", " ");
    Set<String> words = new HashSet<>();
    for (String word : shown.split("[^\\p{L}\\p{N}]+")) if (!word.isEmpty()) words.add(word);
    return words;
  }
}
