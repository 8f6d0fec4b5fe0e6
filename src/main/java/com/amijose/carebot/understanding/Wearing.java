package com.amijose.carebot.understanding;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a sentence says that a piece was worn, by its verb: a form of "wear" that tells of the
 * past, unless a negation governs it or it was only possible. English alone; the other languages
 * are the model's.
 */
final class Wearing {
  private static final Set<String> TOLD = Set.of("worn", "wore", "wearing");
  private static final Set<String> PERFECT =
      Set.of("have", "has", "had", "ve", "been", "was", "were");
  private static final Set<String> ONLY_POSSIBLE =
      Set.of(
          "would", "could", "might", "should", "will", "ll", "d", "can", "if", "planned", "hoping",
          "to", "be");
  private static final Set<String> NEGATIONS =
      Set.of(
          "not", "never", "neither", "nor", "none", "no", "nt", "n't", "havent", "hasnt", "hadnt",
          "wasnt", "werent", "isnt", "arent", "didnt", "cannot", "without", "nobody", "hardly");

  /** How far back a negation or a "would" still governs the verb. */
  private static final int REACH = 8;

  private Wearing() {}

  /**
   * True or false where the verb says it; empty where the sentence has no such verb.
   *
   * @param sentence as {@code Words} cuts and folds it
   */
  static Optional<Boolean> saidIn(List<String> sentence) {
    List<String> words =
        sentence.stream()
            .map(word -> word.replace("'", ""))
            .filter(word -> !word.isEmpty())
            .toList();
    Optional<Boolean> said = Optional.empty();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).equals("unworn")) return Optional.of(false);
      if (!TOLD.contains(words.get(i))) continue;
      List<String> before = clauseBefore(words, i);
      if (before.stream().anyMatch(Wearing::negates)) return Optional.of(false);
      boolean told = words.get(i).equals("wore") || before.stream().anyMatch(Wearing::perfect);
      boolean possible = before.stream().anyMatch(ONLY_POSSIBLE::contains);
      if (told && !possible) said = Optional.of(true);
    }
    return said;
  }

  /** The words before it, back to a comma or the like. */
  private static List<String> clauseBefore(List<String> words, int verb) {
    int first = verb;
    while (first > 0 && verb - first < REACH && Character.isLetter(words.get(first - 1).charAt(0)))
      first--;
    return words.subList(first, verb);
  }

  private static boolean negates(String word) {
    return NEGATIONS.contains(word);
  }

  private static boolean perfect(String word) {
    return PERFECT.contains(word) || word.endsWith("ve") && word.length() <= 6;
  }
}
