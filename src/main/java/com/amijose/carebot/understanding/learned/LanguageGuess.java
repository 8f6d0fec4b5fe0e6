package com.amijose.carebot.understanding.learned;

import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Names the language of a mail among those that the corpora hold, or says that it can't tell. */
public final class LanguageGuess {
  public static final String UNKNOWN = "und";

  private static final int FEWEST_LETTERS = 8;
  private static final int MOST_CHARACTERS = 600;
  private static final double LEAST_SURE = 0.6;

  private final LanguageDetectorModel model;

  public LanguageGuess(LanguageDetectorModel model) {
    this.model = model;
  }

  /** ISO 639-1, or {@link #UNKNOWN}. */
  public String of(String text) {
    String head = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
    long letters = head.codePoints().filter(Character::isLetter).count();
    long latin = head.codePoints().filter(c -> Character.isLetter(c) && isLatin(c)).count();
    // The corpora are all in Latin letters; of another script the model would name the least bad.
    if (letters < FEWEST_LETTERS || latin * 2 < letters) return UNKNOWN;
    Language best = new LanguageDetectorME(model).predictLanguage(normalized(head));
    return best.getConfidence() >= LEAST_SURE ? best.getLang() : UNKNOWN;
  }

  /**
   * Numbers and marks say nothing of the language; neither does what is far too long for a word,
   * and OpenNLP's own clean-up of laughter ("hahaha") overflows the stack on it.
   */
  public static String normalized(String text) {
    return text.replaceAll("[^\\p{L}\\p{M}'’]+", " ").replaceAll("\\S{40,}+", " ").strip();
  }

  private static boolean isLatin(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN;
  }
}
