package com.amijose.carebot.message;

import com.amijose.carebot.message.MachineWords.Sign;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which ideas of {@link MachineWords} a text holds, and what they say together: an absent person, a
 * desk that has received something, a machine; or somebody who wants something.
 */
final class Voice {
  private static final int LOOKED_AT = 1500;

  /** Phrases by their first two letters, as one number. */
  private static final Map<Integer, List<Phrase>> PHRASES = phrases();

  private record Phrase(String text, boolean whole, Sign sign) {}

  /** Customers name their order; who is only away does not. */
  private static final Pattern ORDER = Pattern.compile("\\b[a-z]{1,3}-?\\d{4,}\\b");

  private final String text;
  private final Set<Sign> signs = EnumSet.noneOf(Sign.class);
  private int calls;

  private Voice(String text) {
    this.text = text;
    for (int i = 0; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || i > 0 && isInsideWord(text, i)) continue;
      List<Phrase> bucket = PHRASES.get(key(c, text.charAt(i + 1)));
      if (bucket == null) continue;
      for (Phrase phrase : bucket) {
        if (text.startsWith(phrase.text, i) && (!phrase.whole || endsAt(text, i, phrase))) {
          signs.add(phrase.sign);
          if (phrase.sign == Sign.CALL) calls++;
        }
      }
    }
    if (questions(text)) signs.add(Sign.ASKS);
  }

  /** Of the words that somebody wrote now. */
  static Voice of(String newText) {
    String head = newText.length() <= LOOKED_AT ? newText : newText.substring(0, LOOKED_AT);
    return new Voice(flat(head));
  }

  boolean says(Sign sign) {
    return signs.contains(sign);
  }

  /** A customer's concern: then the rest is only how they tell it. */
  boolean isConcern() {
    return says(Sign.ASKS) || says(Sign.GOODS) || says(Sign.TELLS);
  }

  /** Somebody is away, and says until when, that mail waits, or whom to ask instead. */
  boolean isAwayNotice() {
    if (isConcern() || !says(Sign.AWAY) || ORDER.matcher(text).find()) return false;
    return says(Sign.BACK) || says(Sign.LATER) || says(Sign.INSTEAD) || says(Sign.MACHINE);
  }

  /** Nothing in it speaks against a subject that tells of an absence. */
  boolean bearsAbsence() {
    if (isPersonal()) return false;
    return !says(Sign.MINE) || says(Sign.AWAY) || says(Sign.LATER) || says(Sign.INSTEAD);
  }

  /** A desk, not a person, has received something and will answer. */
  boolean isReceipt() {
    return says(Sign.RECEIVED) && says(Sign.PROMISE) && !says(Sign.MINE) && !says(Sign.ASKS);
  }

  /** No person speaks, and the reader is told of something of theirs. */
  boolean isImpersonal() {
    return says(Sign.YOURS) && !says(Sign.MINE) && !says(Sign.ASKS);
  }

  /** Speaks of themselves and of their own concern. */
  boolean isPersonal() {
    return says(Sign.ASKS) || says(Sign.MINE) && (says(Sign.GOODS) || says(Sign.TELLS));
  }

  /** How often the reader is told to do what only notices ask for. */
  int calls() {
    return calls;
  }

  private static boolean endsAt(String text, int from, Phrase phrase) {
    int end = from + phrase.text.length();
    return end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
  }

  /** Scripts without spaces have words anywhere. */
  private static boolean isInsideWord(String text, int i) {
    char c = text.charAt(i);
    if (c >= 0x2e80 && c < 0xe000) return false;
    return Character.isLetterOrDigit(text.charAt(i - 1));
  }

  /** A question mark, but none that a link answers, behind a lone word or inside an address. */
  private static boolean questions(String text) {
    for (int i = text.indexOf('?'); i >= 0; i = text.indexOf('?', i + 1)) {
      boolean ends = i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
      if (ends && !text.startsWith("http", i + 2) && !isLoneWord(text, i)) return true;
    }
    return text.indexOf('？') >= 0 || text.indexOf('؟') >= 0;
  }

  private static boolean isLoneWord(String text, int end) {
    int begin = end;
    while (begin > 0 && Character.isLetter(text.charAt(begin - 1))) begin--;
    return begin < end && begin > 1 && ".!".indexOf(text.charAt(begin - 2)) >= 0;
  }

  private static String flat(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = true;
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      boolean blank = c <= ' ' || c == '\u00a0' || c == '\u3000';
      if (!blank) out.append(c == '\u2019' ? '\'' : c);
      else if (!space) out.append(' ');
      space = blank;
    }
    return out.toString();
  }

  private static int key(char first, char second) {
    return first << 16 | second;
  }

  private static Map<Integer, List<Phrase>> phrases() {
    Map<Integer, List<Phrase>> byKey = new HashMap<>();
    MachineWords.PHRASES.forEach(
        (sign, words) -> {
          for (String word : words.split(",")) {
            boolean whole = word.endsWith("$");
            String text = whole ? word.substring(0, word.length() - 1) : word;
            // A lone letter is followed by whatever stands behind it: it has a bucket for each.
            if (text.length() == 1) text += " ";
            byKey
                .computeIfAbsent(key(text.charAt(0), text.charAt(1)), k -> new ArrayList<>())
                .add(new Phrase(text, whole && !text.endsWith(" "), sign));
          }
        });
    return byKey;
  }
}
