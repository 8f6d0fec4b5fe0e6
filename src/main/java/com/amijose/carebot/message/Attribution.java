package com.amijose.carebot.message;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "On …, Jo wrote:", the sentence that mail programs put above what they quote. */
final class Attribution {
  private static final int MOST_LINES = 5;
  private static final String TAIL = "*_ \t>-\u200e\u200f\u2014";

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
  private static final Pattern TIME = Pattern.compile("(?<!\\d)\\d{1,2}[:.h]\\d\\d(?!\\d)");
  private static final Pattern DAY =
      Pattern.compile("(?<!\\d)\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}(?!\\d)|\\d年|\\d년");
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>]{1,64}@[^\\s@<>]{1,120}");

  /** Where such a sentence may begin behind other words; its first words are capitalised. */
  private static final Pattern GLUED =
      Pattern.compile(
          "(?<=[\\s.!?-])(?:On|Am|Le|El|Il|Op|Den|På|W dniu|Em|Dne)\\s(?=\\P{N}{0,30}\\p{N})");

  private final List<String> lines;
  private final IntPredicate quoted;

  Attribution(List<String> lines, IntPredicate quoted) {
    this.lines = lines;
    this.quoted = quoted;
  }

  /** In one line or broken over several, from line {@code i} on. */
  Optional<QuoteStart.Found> at(int i) {
    if (!anyEnds(i)) return Optional.empty();
    StringBuilder joined = new StringBuilder();
    for (int k = i; k < lines.size() && k < i + MOST_LINES; k++) {
      String line = lines.get(k).strip();
      if (line.isEmpty() || line.length() > QuoteStart.LONGEST_LINE) break;
      if (k > i && (quoted.test(k) || endsWithVerb(lines.get(k - 1)) || isWhole(line, k))) break;
      joined.append(joined.length() == 0 ? "" : " ").append(line);
      if (!ends(line)) continue;
      Optional<Boolean> strong = attributes(joined.toString(), k + 1);
      if (strong.isPresent() && (k == i || beginsLikeOne(lines.get(i).strip()))) {
        return Optional.of(new QuoteStart.Found(k + 1, strong.get()));
      }
    }
    return Optional.empty();
  }

  /**
   * Where a whole one begins behind the words of an answer, with its dashes, since a program left
   * no line end between them; 0 where there is none.
   */
  static int behindWords(String line) {
    if (line.length() > QuoteStart.LONGEST_LINE || !endsWithVerb(line)) return 0;
    Matcher glued = GLUED.matcher(line);
    while (glued.find()) {
      String rest = line.substring(glued.start());
      if (!endsWithWrote(withoutTail(rest)) || !proves(rest)) continue;
      int begin = glued.start();
      while (begin > 0 && " -".indexOf(line.charAt(begin - 1)) >= 0) begin--;
      return begin;
    }
    return 0;
  }

  /**
   * Where the quoted words begin behind a whole one on its line, since a program left no line end
   * between them but several spaces; 0 where there is none.
   */
  static int aheadOfWords(String line) {
    if (line.length() > QuoteStart.LONGEST_LINE) return 0;
    int gap = line.indexOf(":  ");
    if (gap < 1 || line.substring(gap + 1).isBlank()) return 0;
    String head = line.substring(0, gap + 1).strip();
    boolean whole = endsWithWrote(withoutTail(head)) && beginsLikeOne(head) && proves(head);
    return whole ? gap + 1 : 0;
  }

  /** A second one begins on this line; its address in pointed brackets is no beginning. */
  private boolean isWhole(String line, int k) {
    return ends(line)
        && line.charAt(0) != '<'
        && beginsLikeOne(line)
        && attributes(line, k + 1).isPresent();
  }

  private boolean anyEnds(int i) {
    for (int k = i; k < lines.size() && k < i + MOST_LINES; k++) {
      if (lines.get(k).isBlank()) return false;
      if (ends(lines.get(k))) return true;
    }
    return false;
  }

  private static boolean ends(String line) {
    return endsWithVerb(line) || line.endsWith(">") && line.indexOf('@') >= 0;
  }

  /** Cheap, since it is asked of every line: does it end with a colon or with "wrote"? */
  private static boolean endsWithVerb(String line) {
    int end = tail(line);
    if (end == 0) return false;
    char last = line.charAt(end - 1);
    if (last == ':' || last == '：') return true;
    int begin = end;
    while (begin > 0 && end - begin < 24 && line.charAt(begin - 1) > ' ') begin--;
    return isWrote(line.substring(begin, end).toLowerCase(Locale.ROOT));
  }

  private static int tail(String line) {
    int end = line.length();
    while (end > 0 && TAIL.indexOf(line.charAt(end - 1)) >= 0) end--;
    return end;
  }

  private static String withoutTail(String text) {
    return text.substring(0, tail(text));
  }

  /** Empty where it is none; else whether it proves itself. */
  private Optional<Boolean> attributes(String text, int next) {
    String bare = withoutTail(text);
    boolean barred = text.startsWith("--") && text.endsWith("--");
    boolean colon = barred || bare.endsWith(":") || bare.endsWith("：");
    boolean marked = isMarked(next);
    if (!colon && !marked) return Optional.empty();
    if (endsWithWrote(bare) || colon && hasWrote(bare)) {
      if (proves(text)) return Optional.of(true);
      return marked && isLikely(bare) ? Optional.of(false) : Optional.empty();
    }
    boolean bracketed = namesAddress(bare) && isDated(bare);
    if (bracketed && colon && bare.length() < 200) return Optional.of(bare.contains("<"));
    // Without a verb and a colon, only the quote mark below tells it from a sentence.
    boolean named = bracketed && text.endsWith(">") && beginsLikeOne(bare);
    return named && marked ? Optional.of(false) : Optional.empty();
  }

  private boolean isMarked(int next) {
    for (int i = next; i < lines.size() && i <= next + 2; i++) {
      if (!lines.get(i).isBlank()) return quoted.test(i);
    }
    return false;
  }

  /** With its verb, it says by whom and when, as only a program does. */
  private static boolean proves(String text) {
    boolean address = namesAddress(text);
    if (beginsLikeOne(text) && (address || TIME.matcher(text).find())) return true;
    return address && isDated(text);
  }

  private static boolean isLikely(String bare) {
    return isDated(bare)
        || namesAddress(bare)
        || beginsLikeOne(bare)
        || bare.chars().filter(c -> c == ' ').count() < 8;
  }

  /** A day of a year, and the time of day. */
  static boolean namesMoment(String text) {
    return YEAR.matcher(text).find() && TIME.matcher(text).find();
  }

  private static boolean namesAddress(String text) {
    return text.indexOf('@') > 0 && ADDRESS.matcher(text).find();
  }

  private static boolean isDated(String text) {
    return TIME.matcher(text).find() || DAY.matcher(text).find() || YEAR.matcher(text).find();
  }

  private static boolean beginsLikeOne(String text) {
    int begin = 0;
    while (begin < text.length() && TAIL.indexOf(text.charAt(begin)) >= 0) begin++;
    if (begin == text.length()) return false;
    char c = text.charAt(begin);
    if (Character.isDigit(c) || c == '<' || c == '在' || c == '于' || c == '於') return true;
    int end = begin;
    while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) != ',') end++;
    String first = text.substring(begin, end).toLowerCase(Locale.ROOT);
    if (MailWords.ON.contains(first) || MailWords.ON.contains(first.replace(".", ""))) return true;
    int bracket = text.indexOf('<', begin);
    return bracket > begin && bracket < begin + 60;
  }

  private static boolean endsWithWrote(String bare) {
    int end = bare.length();
    while (end > 0 && isBetweenWords(bare.charAt(end - 1))) end--;
    int begin = end;
    while (begin > 0 && !isBetweenWords(bare.charAt(begin - 1))) begin--;
    return isWrote(bare.substring(begin, end).toLowerCase(Locale.ROOT));
  }

  private static boolean hasWrote(String bare) {
    String lower = bare.toLowerCase(Locale.ROOT);
    int begin = 0;
    for (int i = 0; i <= lower.length(); i++) {
      if (i < lower.length() && !isBetweenWords(lower.charAt(i))) continue;
      if (i > begin && isWrote(lower.substring(begin, i))) return true;
      begin = i + 1;
    }
    return false;
  }

  private static boolean isBetweenWords(char c) {
    return c <= ' ' || c == ':' || c == '：' || c == ',' || c == ';';
  }

  private static boolean isWrote(String word) {
    if (MailWords.WROTE.contains(word)) return true;
    return word.endsWith("写道")
        || word.endsWith("寫道")
        || word.endsWith("書きました")
        || word.endsWith("작성");
  }
}
