package com.amijose.carebot.understanding;

import com.amijose.carebot.understanding.learned.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a sentence that speaks of one thing, as far as commas and small words show it.
 *
 * @param statement the sentence that it is part of, by its place in the understanding
 * @param joint what parts it from the clause before, such as {@code ,} or {@code and}, in lower
 *     case; empty at the beginning of a sentence
 * @param words of the text, folded
 */
public record Clause(int statement, String joint, String text, List<String> words) {
  private static final Pattern TURNS =
      Pattern.compile(
          "[;:()\\n]|,\\s|\\s[-–—]\\s|\\s(?:and|but|while|whereas|though|although|however|y|pero"
              + "|mientras|et|mais|und|aber|wahrend|während|e|ma|mentre|mas|enquanto|en|maar)\\s",
          Pattern.CASE_INSENSITIVE);

  static List<Clause> listOf(List<Statement> statements) {
    List<Clause> clauses = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      String text = statements.get(i).words().text();
      Matcher turn = TURNS.matcher(text);
      String joint = "";
      int from = 0;
      while (turn.find()) {
        if (add(clauses, i, joint, text.substring(from, turn.start())) || joint.isEmpty())
          joint = turn.group().strip().toLowerCase(Locale.ROOT);
        from = turn.end();
      }
      add(clauses, i, joint, text.substring(from));
    }
    return clauses;
  }

  private static boolean add(List<Clause> clauses, int statement, String joint, String part) {
    List<String> words = Words.of(part);
    if (words.isEmpty()) return false;
    clauses.add(new Clause(statement, joint, part, words));
    return true;
  }

  boolean has(Pattern pattern) {
    return pattern.matcher(String.join(" ", words)).find();
  }
}
