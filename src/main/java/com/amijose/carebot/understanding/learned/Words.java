package com.amijose.carebot.understanding.learned;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a sentence in the form that the models see: lower case, without accents, with
 * stretched letters pulled together and contractions written out, so that a phone-typed mail and a
 * dictated one meet in the same words.
 */
public final class Words {
  private static final Pattern TOKEN =
      Pattern.compile(
          "[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*|[£$€]?\\d[\\d.,:/-]*[£$€%\"”]?|[?!]+|[^\\s\\p{L}\\p{N}]");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern STRETCHED = Pattern.compile("(\\p{L})\\1{2,}");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\x{FE0F}]+");

  /** Contractions as people type them, with and without the apostrophe. */
  private static final Map<String, String> WRITTEN_OUT =
      Map.ofEntries(
          Map.entry("cant", "can not"),
          Map.entry("cannot", "can not"),
          Map.entry("wont", "will not"),
          Map.entry("dont", "do not"),
          Map.entry("doesnt", "does not"),
          Map.entry("didnt", "did not"),
          Map.entry("isnt", "is not"),
          Map.entry("wasnt", "was not"),
          Map.entry("arent", "are not"),
          Map.entry("werent", "were not"),
          Map.entry("hasnt", "has not"),
          Map.entry("havent", "have not"),
          Map.entry("hadnt", "had not"),
          Map.entry("wouldnt", "would not"),
          Map.entry("couldnt", "could not"),
          Map.entry("shouldnt", "should not"),
          Map.entry("aint", "is not"),
          Map.entry("im", "i am"),
          Map.entry("ive", "i have"),
          Map.entry("id", "i would"),
          Map.entry("ill", "i will"),
          Map.entry("youre", "you are"),
          Map.entry("theyre", "they are"),
          Map.entry("thats", "that is"),
          Map.entry("its", "it is"),
          Map.entry("whats", "what is"),
          Map.entry("wheres", "where is"),
          Map.entry("theres", "there is"),
          Map.entry("u", "you"),
          Map.entry("ur", "your"),
          Map.entry("r", "are"),
          Map.entry("pls", "please"),
          Map.entry("plz", "please"),
          Map.entry("thx", "thanks"),
          Map.entry("gonna", "going to"),
          Map.entry("wanna", "want to"),
          Map.entry("gotta", "got to"),
          Map.entry("bc", "because"),
          Map.entry("cos", "because"),
          Map.entry("cuz", "because"));

  /** Words after which the next few are meant the other way round, in six languages. */
  private static final Set<String> NEGATIONS =
      Set.of(
          "not", "no", "never", "without", "nothing", "neither", "nor", "none", "hardly", "pas",
          "jamais", "sans", "ne", "nunca", "sin", "nada", "nicht", "kein", "keine", "keinen", "nie",
          "ohne", "non", "mai", "senza", "nao", "sem", "niet", "geen", "nooit", "zonder");

  private Words() {}

  /** The words and marks of {@code text}, in order; empty where it has none. */
  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    Matcher token = TOKEN.matcher(INVISIBLE.matcher(text).replaceAll(""));
    while (token.find()) add(token.group(), words);
    return words;
  }

  /** One word in the form of {@link #of}, without writing contractions out. */
  public static String fold(String word) {
    String plain = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
    return STRETCHED.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("$1$1");
  }

  static boolean isNegation(String word) {
    return NEGATIONS.contains(word);
  }

  /** Begins with a letter: neither a number nor a mark. */
  public static boolean isWordLike(String token) {
    return isWord(token);
  }

  static boolean isWord(String token) {
    return Character.isLetter(token.codePointAt(0));
  }

  private static void add(String token, List<String> words) {
    char first = token.charAt(0);
    if (Character.isDigit(first) || "£$€".indexOf(first) >= 0) {
      words.add(number(token));
    } else if (first == '?' || first == '!') {
      words.add(token.indexOf('?') >= 0 ? "?" : "!");
    } else if (Character.isLetter(first)) {
      String folded = fold(token).replace("’", "'");
      String whole = WRITTEN_OUT.get(folded.replace("'", ""));
      if (whole != null) words.addAll(List.of(whole.split(" ")));
      else for (String part : split(folded)) if (!part.isEmpty()) words.add(part);
    } else {
      words.add(token);
    }
  }

  /** English genitives and the rest of the contractions, French and Italian elisions. */
  private static String[] split(String word) {
    if (word.indexOf('\'') < 0) return new String[] {word};
    if (word.endsWith("n't")) return new String[] {word.substring(0, word.length() - 3), "not"};
    return word.split("'");
  }

  /** Which number it is matters little; what sort of number matters. */
  private static String number(String token) {
    if (token.matches(".*[£$€].*")) return "0money";
    if (token.endsWith("%")) return "0percent";
    long digits = token.chars().filter(Character::isDigit).count();
    return digits >= 5 ? "0long" : digits == 1 ? "0one" : "0few";
  }
}
