package com.amijose.carebot.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * "Many thanks, Sam": how a mail ends. It says nothing of a piece, whatever the models have learnt
 * of the people who end their mails so.
 */
final class Closing {
  private static final int MOST_WORDS = 6;
  private static final int LONGEST_NAME = 3;

  private static final Set<String> WORDS =
      Set.of(
          "thanks",
          "thank",
          "thx",
          "ta",
          "tq",
          "cheers",
          "regards",
          "rgds",
          "sincerely",
          "faithfully",
          "truly",
          "wishes",
          "best",
          "love",
          "danke",
          "gruß",
          "gruss",
          "grusse",
          "mfg",
          "merci",
          "cordialement",
          "gracias",
          "saludos",
          "atentamente",
          "grazie",
          "saluti",
          "obrigado",
          "obrigada",
          "atenciosamente",
          "bedankt",
          "groet",
          "groeten");

  /** What may stand beside them besides a name. */
  private static final Set<String> BESIDE =
      Set.of(
          "many",
          "kind",
          "kindest",
          "warm",
          "warmest",
          "very",
          "so",
          "much",
          "you",
          "yours",
          "with",
          "and",
          "in",
          "advance",
          "again",
          "all",
          "the",
          "my",
          "vielen",
          "mit",
          "freundlichen",
          "liebe",
          "viele",
          "bien",
          "muchas",
          "mille",
          "muito",
          "met",
          "vriendelijke",
          "from");

  private Closing() {}

  /** The sentences without those of a closing: the thanks, and the name below it. */
  static List<ReadSentence> without(List<ReadSentence> sentences) {
    List<ReadSentence> rest = new ArrayList<>();
    boolean below = false;
    for (ReadSentence sentence : sentences) {
      boolean closing = is(sentence);
      boolean name = below && words(sentence).size() <= LONGEST_NAME;
      below = closing || name;
      if (!below) rest.add(sentence);
    }
    return rest;
  }

  private static List<String> words(ReadSentence sentence) {
    return sentence.words().stream().filter(word -> Character.isLetter(word.charAt(0))).toList();
  }

  /** A word of thanks or regards, and nothing else but a name. */
  private static boolean is(ReadSentence sentence) {
    List<String> words = words(sentence);
    if (words.isEmpty() || words.size() > MOST_WORDS) return false;
    if (!WORDS.contains(words.get(0)) && words.stream().limit(3).noneMatch(WORDS::contains))
      return false;
    long others =
        words.stream().filter(word -> !WORDS.contains(word) && !BESIDE.contains(word)).count();
    return others <= 2;
  }
}
