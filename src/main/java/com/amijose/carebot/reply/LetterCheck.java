package com.amijose.carebot.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last look at a letter before it leaves the desk: nothing unresolved, nothing bloated, and
 * text and HTML with the same words. It judges the finished letter alone and knows no template.
 */
final class LetterCheck {
  private static final Pattern UNFINISHED =
      Pattern.compile(
          "\\{\\{|}}|\\$\\{|(?<![\\p{L}\\d'’-])(?:null|undefined)(?![\\p{L}\\d'’-])|Optional(?:\\[|\\.empty)");
  private static final List<String> SIGNS =
      List.of("{{", "}}", "${", "null", "undefined", "Optional");
  private static final Pattern BLOAT = Pattern.compile("\\n[ \\t]*\\n[ \\t]*\\n|[ \\t]{60,}");

  /** Bullets, step numbers and rules: layout that HTML draws and text has to write. */
  private static final Pattern LAYOUT = Pattern.compile("[-*•–—]|\\d{1,2}\\.");

  private LetterCheck() {}

  /** What is wrong with it, in plain words; empty where it may leave. */
  static List<String> faults(Reply reply) {
    List<String> faults = new ArrayList<>();
    for (String part : List.of(reply.subject(), reply.text(), reply.html())) {
      if (!mayBeUnfinished(part)) continue;
      Matcher unfinished = UNFINISHED.matcher(part);
      if (unfinished.find()) {
        faults.add(
            "it holds \""
                + unfinished.group()
                + "\", which looks like a value that was not filled in");
      }
    }
    if (reply.subject().lines().count() != 1) faults.add("its subject is not one line");
    if (reply.text().isBlank()) faults.add("its text is empty");
    if (BLOAT.matcher(reply.text()).find()) faults.add("its text has gaps of empty space");
    difference(words(reply.text()), words(VisibleText.of(reply.html()))).ifPresent(faults::add);
    return faults;
  }

  /** Most letters hold none of these at all, and a look for them costs little. */
  private static boolean mayBeUnfinished(String part) {
    return SIGNS.stream().anyMatch(part::contains);
  }

  static boolean looksUnfinished(String line) {
    return UNFINISHED.matcher(line).find();
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringTokenizer tokens = new StringTokenizer(text, " \t\r\n\f\u00a0");
    while (tokens.hasMoreTokens()) {
      String word = tokens.nextToken();
      if (word.length() > 3 || !LAYOUT.matcher(word).matches()) words.add(word);
    }
    return words;
  }

  private static Optional<String> difference(List<String> text, List<String> html) {
    if (text.equals(html)) return Optional.empty();
    int at = 0;
    while (at < text.size() && at < html.size() && text.get(at).equals(html.get(at))) at++;
    return Optional.of(
        "text and HTML do not say the same: " + near(text, at) + " against " + near(html, at));
  }

  private static String near(List<String> words, int at) {
    if (at >= words.size()) return "the end";
    return "\"" + String.join(" ", words.subList(at, Math.min(at + 5, words.size()))) + "\"";
  }
}
