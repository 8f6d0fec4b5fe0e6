package com.amijose.carebot.message;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises the lines that mail programs put above quoted or forwarded mail. Each method looks at
 * a few lines only, so that a whole mail is read in linear time.
 */
final class QuoteStart {
  private static final int LONGEST_LINE = 400;
  private static final String[] LINE_WORDS = {
    "line", "linie", "zeile", "lign", "línea", "linea", "lijn", "regel", "linha", "linje"
  };
  private static final int LONGEST_ATTRIBUTION = 5;

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
  private static final Pattern TIME = Pattern.compile("(?<!\\d)\\d{1,2}[:.h]\\d\\d(?!\\d)");
  private static final Pattern DAY =
      Pattern.compile("(?<!\\d)\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}(?!\\d)|\\d年|\\d년");
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>]{1,64}@[^\\s@<>]{1,120}");
  private static final Pattern BARRED =
      Pattern.compile("[\\s*>]{0,4}[-_=~*]{2,}+([^-_=~*].{1,90}?)[-_=~*]{2,}[\\s:*]{0,4}");
  private static final Pattern RULE = Pattern.compile("\\s{0,3}[_=\\-*\u2014]{5,}+\\s*");
  private static final Pattern ABOVE =
      Pattern.compile(
          "(?iu).{0,30}\\b(?:reply|type your reply|respond|write|antwort\\p{L}*|répon\\p{L}*|"
              + "respond\\p{L}*|rispond\\p{L}*|antwoord\\p{L}*)\\b.{0,30}\\b(?:above|over|oberhalb|"
              + "über|au-dessus|encima|sopra|boven|acima|ovenfor|ovanför)\\b.{0,40}"
              + "\\b(?:line|linie|zeile|ligne|línea|linea|lijn|regel|linha|linje\\p{L}*)\\b.{0,30}");

  /**
   * The lines above a quoted mail.
   *
   * @param end the first line after them
   * @param strong whether they are proof enough where no quote mark follows
   */
  record Found(int end, boolean strong) {}

  private final List<String> lines;
  private final java.util.function.IntPredicate quoted;

  /** {@code quoted} says of which lines it is known already that they are quoted. */
  QuoteStart(List<String> lines, java.util.function.IntPredicate quoted) {
    this.lines = lines;
    this.quoted = quoted;
  }

  /** What begins at line {@code i}, which is not blank. */
  Optional<Found> at(int i) {
    String line = lines.get(i);
    if (line.length() > LONGEST_LINE) return Optional.empty();
    if (isReplyAbove(line)) return Optional.of(new Found(i + 1, true));
    int separators = endOfSeparators(i);
    if (separators > i) {
      int header = endOfHeader(separators, 1);
      return Optional.of(new Found(Math.max(separators, header), true));
    }
    int header = endOfHeader(i, 2);
    if (header > i) return Optional.of(new Found(header, true));
    return attribution(i);
  }

  private static boolean isReplyAbove(String line) {
    if (line.length() >= 160) return false;
    String lower = line.toLowerCase(Locale.ROOT);
    boolean possible = false;
    for (String word : LINE_WORDS) possible |= lower.contains(word);
    return possible && ABOVE.matcher(line).matches();
  }

  /** "-----Original Message-----", "Begin forwarded message:", or a rule above a header. */
  private int endOfSeparators(int i) {
    String line = lines.get(i);
    if (BARRED.matcher(line).matches() && saysOriginal(line)) return i + 1;
    if (BARRED.matcher(line).matches() && headerFollows(i + 1)) return i + 1;
    if (RULE.matcher(line).matches() && headerFollows(i + 1)) return i + 1;
    if (line.length() >= 90 || !labelFollows(i + 1) || LABELLED.apply(line).isPresent()) return i;
    boolean introduces = line.strip().endsWith(":") || saysOriginal(line);
    boolean words = introduces && hasAny(line, MailWords.MESSAGE);
    return words && headerFollows(i + 1) ? i + 1 : i;
  }

  private boolean saysOriginal(String line) {
    return hasAny(line, MailWords.MESSAGE) && hasAny(line, MailWords.ORIGINAL)
        || line.toLowerCase(Locale.ROOT).contains("forwarded by");
  }

  private static boolean hasAny(String line, String[] words) {
    String lower = line.toLowerCase(Locale.ROOT);
    for (String word : words) if (lower.contains(word)) return true;
    return false;
  }

  private boolean labelFollows(int i) {
    int next = nextFilled(i);
    return next < lines.size() && next - i <= 2 && LABELLED.apply(lines.get(next)).isPresent();
  }

  private boolean headerFollows(int i) {
    int next = nextFilled(i);
    return next < lines.size() && next - i <= 2 && endOfHeader(next, 2) > next;
  }

  private int nextFilled(int i) {
    int next = i;
    while (next < lines.size() && lines.get(next).isBlank()) next++;
    return next;
  }

  /**
   * The end of "From: … Sent: … To: … Subject: …" in any language and order, or {@code from}; it
   * needs a sender and so many other labels.
   */
  private int endOfHeader(int from, int others) {
    int i = nextFilled(from);
    if (i - from > 2 || i >= lines.size()) return from;
    Set<MailWords.Label> seen = EnumSet.noneOf(MailWords.Label.class);
    seen.addAll(inOneLine(lines.get(i)));
    int labels = seen.size() >= 3 ? seen.size() : 0;
    int end = i;
    int misses = 0;
    for (; i < lines.size() && i - from < 24; i++) {
      Optional<MailWords.Label> label = LABELLED.apply(lines.get(i));
      if (label.isPresent()) {
        if (seen.contains(label.get()) && label.get() == MailWords.Label.FROM && labels > 1) break;
        seen.add(label.get());
        labels++;
        end = i + 1;
        misses = 0;
      } else if (end == from && labels == 0 || ++misses > 1) {
        break;
      }
    }
    boolean sender = seen.contains(MailWords.Label.FROM);
    boolean rest =
        seen.contains(MailWords.Label.DATE)
            || seen.contains(MailWords.Label.SUBJECT)
            || seen.contains(MailWords.Label.TO);
    boolean enough = seen.size() > others && (rest || others == 1);
    return sender && enough ? Math.max(end, i == from ? from + 1 : end) : from;
  }

  private static Set<MailWords.Label> inOneLine(String line) {
    Set<MailWords.Label> seen = EnumSet.noneOf(MailWords.Label.class);
    if (line.length() > LONGEST_LINE || LABELLED.apply(line).isEmpty()) return seen;
    String rest = line;
    for (int colon = rest.indexOf(':'); colon >= 0; colon = rest.indexOf(':')) {
      String[] words = rest.substring(0, colon).replace("*", " ").strip().split("\\s+");
      String last = words[words.length - 1].toLowerCase(Locale.ROOT);
      MailWords.Label label = MailWords.LABELS.get(last);
      if (label != null) seen.add(label);
      rest = rest.substring(colon + 1);
    }
    return seen;
  }

  private interface Labelling {
    Optional<MailWords.Label> apply(String line);
  }

  /** The label that a line begins with, without the stars and bars of bold text. */
  private static final Labelling LABELLED =
      line -> {
        String head = line.length() > 60 ? line.substring(0, 60) : line;
        int colon = head.indexOf(':');
        int wide = head.indexOf('：');
        if (colon < 0 || wide >= 0 && wide < colon) colon = wide;
        if (colon < 1) return Optional.empty();
        String name = unadorned(head.substring(0, colon));
        return Optional.ofNullable(MailWords.LABELS.get(name.toLowerCase(Locale.ROOT)));
      };

  private static String unadorned(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append("*_>|\u00a0\u200e\u200f".indexOf(c) >= 0 ? ' ' : c);
    }
    return out.toString().strip();
  }

  /** "On …, Jo wrote:", in one line or broken over several. */
  private Optional<Found> attribution(int i) {
    StringBuilder joined = new StringBuilder();
    if (!anyEnds(i)) return Optional.empty();
    for (int k = i; k < lines.size() && k < i + LONGEST_ATTRIBUTION; k++) {
      String line = lines.get(k).strip();
      if (line.isEmpty() || line.length() > LONGEST_LINE || k > i && quoted.test(k)) break;
      if (k > i && ends(lines.get(k - 1))) break;
      if (k > i && ends(line) && beginsLikeOne(line) && attributes(line, k + 1).isPresent()) break;
      joined.append(joined.length() == 0 ? "" : " ").append(line);
      if (!ends(line)) continue;
      Optional<Boolean> strong = attributes(joined.toString(), k + 1);
      if (strong.isPresent() && (k == i || beginsLikeOne(lines.get(i).strip()))) {
        return Optional.of(new Found(k + 1, strong.get()));
      }
    }
    return Optional.empty();
  }

  private boolean anyEnds(int i) {
    for (int k = i; k < lines.size() && k < i + LONGEST_ATTRIBUTION; k++) {
      if (lines.get(k).isBlank()) return false;
      if (ends(lines.get(k))) return true;
    }
    return false;
  }

  /** Cheap, since it is asked of every line: does it end with a colon or with "wrote"? */
  private static boolean ends(String line) {
    int end = line.length();
    while (end > 0 && " *_\t>".indexOf(line.charAt(end - 1)) >= 0) end--;
    if (end == 0) return false;
    char last = line.charAt(end - 1);
    if (last == ':' || last == '：') return true;
    int begin = end;
    while (begin > 0 && end - begin < 24 && line.charAt(begin - 1) > ' ') begin--;
    return isWrote(line.substring(begin, end).toLowerCase(Locale.ROOT));
  }

  /** Empty where it is none; else whether it proves itself. */
  private Optional<Boolean> attributes(String text, int next) {
    String bare = text.replaceAll("[*_\\s\\u200e\\u200f>]+$", "");
    boolean colon = bare.endsWith(":") || bare.endsWith("：") || bare.endsWith(":-");
    int follows = nextFilled(next);
    boolean marked = follows < lines.size() && follows - next <= 2 && quoted.test(follows);
    boolean verb = endsWithWrote(bare) || colon && hasWrote(bare);
    if (!verb && !colon) return Optional.empty();
    boolean address = ADDRESS.matcher(bare).find();
    boolean time = TIME.matcher(bare).find();
    boolean day = DAY.matcher(bare).find() || YEAR.matcher(bare).find();
    boolean on = beginsLikeOne(bare);
    if (verb && (colon || marked)) {
      boolean strong =
          (day || time || address) && (on && (time || address) || address && (day || time));
      if (strong) return Optional.of(true);
      boolean short_ = bare.split("\\s+").length <= 8;
      return marked && (day || time || address || on || short_)
          ? Optional.of(false)
          : Optional.empty();
    }
    boolean bracketed = address && (day || time);
    if (bracketed && colon && bare.length() < 200) return Optional.of(bare.contains("<"));
    return Optional.empty();
  }

  private static boolean beginsLikeOne(String text) {
    String bare = text.replaceAll("^[-*_>\\s]+", "");
    if (bare.isEmpty()) return false;
    if (Character.isDigit(bare.charAt(0)) || bare.charAt(0) == '<') return true;
    String first = bare.split("[\\s,]+", 2)[0].toLowerCase(Locale.ROOT);
    if (MailWords.ON.contains(first) || MailWords.ON.contains(first.replace(".", ""))) return true;
    boolean named = bare.indexOf('<') > 0 && bare.indexOf('<') < 60;
    return named || bare.startsWith("在") || bare.startsWith("于") || bare.startsWith("於");
  }

  private static boolean endsWithWrote(String bare) {
    String[] words = words(bare);
    return words.length > 0 && isWrote(words[words.length - 1]);
  }

  private static boolean hasWrote(String bare) {
    for (String word : words(bare)) if (isWrote(word)) return true;
    return false;
  }

  private static boolean isWrote(String word) {
    if (MailWords.WROTE.contains(word)) return true;
    return word.endsWith("写道")
        || word.endsWith("寫道")
        || word.endsWith("書きました")
        || word.endsWith("작성");
  }

  private static String[] words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[\\s:：,;]+")) {
      if (!word.isEmpty()) words.add(word);
    }
    return words.toArray(new String[0]);
  }
}
