package com.amijose.carebot.understanding;

import com.amijose.carebot.understanding.learned.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A part of a sentence that speaks of one thing, as far as commas and small words show it.
 *
 * @param statement the sentence that it is part of, by its place in the understanding
 */
record Clause(int statement, String text, List<String> words) {
  private static final Pattern TURNS =
      Pattern.compile(
          "[;:()\\n]|,\\s|\\s[-–—]\\s|\\s(?:and|but|while|whereas|though|although|however|y|pero"
              + "|mientras|et|mais|und|aber|wahrend|während|e|ma|mentre|mas|enquanto|en|maar)\\s",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern KEPT =
      Pattern.compile(
          "\\b(?:keep|keeping|kept|love|loves|loved|adore|perfect|perfectly|lovely|great|gorgeous"
              + "|beautiful|fine|success|happy with|pleased with|delighted|wonderful|hit|safe"
              + "|want to have|still want|definitely want|fits like|spot on|excellent|stays?"
              + "|encanta|quedo|quedarme|perfecto|perfecta|garde|garder|adore|parfait|parfaite"
              + "|behalte|behalten|perfekt|schon|wunderschon|tengo|tenere|perfetto|perfetta"
              + "|bellissim[oa]|fico com|ficar com|perfeito|perfeita|adoro|houd|prachtig)\\b");
  private static final Pattern SPOILT =
      Pattern.compile(
          "\\b(?:not|no|never|nicht|pas|non|nao|niet|would|wanted|was|were|thought|hoped|return"
              + "|refund|back|unless|too)\\b");

  static List<Clause> listOf(List<Statement> statements) {
    List<Clause> clauses = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++)
      for (String part : TURNS.split(statements.get(i).words().text())) {
        List<String> words = Words.of(part);
        if (!words.isEmpty()) clauses.add(new Clause(i, part, words));
      }
    return clauses;
  }

  /** It says that the customer wants to have what it names. */
  boolean isOfPieceToKeep() {
    String said = String.join(" ", words);
    return KEPT.matcher(said).find() && !SPOILT.matcher(said).find();
  }

  boolean has(Pattern pattern) {
    return pattern.matcher(String.join(" ", words)).find();
  }
}
