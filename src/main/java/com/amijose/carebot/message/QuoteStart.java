package com.amijose.carebot.message;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Recognises the lines that mail programs put above quoted or forwarded mail. Each method looks at
 * a few lines only, so that a whole mail is read in linear time.
 */
final class QuoteStart {
  static final int LONGEST_LINE = 400;
  private static final int FARTHEST = 2;
  private static final String[] LINE_WORDS = {
    "line", "linie", "zeile", "lign", "línea", "linea", "lijn", "regel", "linha", "linje"
  };
  private static final Pattern BARRED =
      Pattern.compile("[\\s*>]{0,4}[-_=~*]{2,}+([^-_=~*].{1,90}?)[-_=~*]{2,}[\\s:*]{0,4}");
  private static final Pattern SPACE = Pattern.compile("\\s+");
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
  private final Attribution attribution;

  /** {@code quoted} says of which lines it is known already that they are quoted. */
  QuoteStart(List<String> lines, IntPredicate quoted) {
    this.lines = lines;
    this.attribution = new Attribution(lines, quoted);
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
    return attribution.at(i);
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
    // A sentence of the customer's own may speak of a forwarded mail, too.
    int words = SPACE.split(line.strip(), 8).length;
    boolean introduces = line.strip().endsWith(":") ? words <= 5 : words <= 3;
    return introduces && saysOriginal(line) && headerFollows(i + 1) ? i + 1 : i;
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

  /** Looked for in a few lines only; what stands farther away does not belong together. */
  private int nextFilled(int i) {
    int next = i;
    while (next < lines.size() && next <= i + FARTHEST && lines.get(next).isBlank()) next++;
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
    int labels = seen.size() >= 2 ? seen.size() : 0;
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
    if (seen.size() == 2 && others == 2 && isDatedPair(seen, nextFilled(from), end)) return end;
    boolean sender = seen.contains(MailWords.Label.FROM);
    boolean rest =
        seen.contains(MailWords.Label.DATE)
            || seen.contains(MailWords.Label.SUBJECT)
            || seen.contains(MailWords.Label.TO);
    boolean enough = seen.size() > others && (rest || others == 1);
    return sender && enough ? Math.max(end, i == from ? from + 1 : end) : from;
  }

  /** Two labels alone prove it where their values are a moment and an address. */
  private boolean isDatedPair(Set<MailWords.Label> seen, int from, int end) {
    boolean party = seen.contains(MailWords.Label.FROM) || seen.contains(MailWords.Label.TO);
    if (!party || !seen.contains(MailWords.Label.DATE)) return false;
    String values = String.join(" ", lines.subList(from, Math.max(from, end)));
    return values.indexOf('@') > 0 && Attribution.namesMoment(values);
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
}
