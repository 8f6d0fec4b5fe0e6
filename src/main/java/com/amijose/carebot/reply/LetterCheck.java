package com.amijose.carebot.reply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
  private static final Pattern BLOAT = Pattern.compile("\\n[ \\t]*\\n[ \\t]*\\n|[ \\t]{60,}");
  private static final Pattern HIDDEN =
      Pattern.compile("(?is)<(head|style|script)\\b.*?</\\1>|<!--.*?-->|<!doctype[^>]*>");
  private static final Pattern INLINE =
      Pattern.compile("(?i)</?(?:b|i|em|strong|span|a)(?:\\s[^>]*)?>");
  private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#(\\d{1,7})|#x([0-9a-fA-F]{1,6})|(\\w+));");

  /** Bullets, step numbers and rules: layout that HTML draws and text has to write. */
  private static final Pattern LAYOUT = Pattern.compile("[-*•–—·=]+|\\d{1,2}\\.");

  private LetterCheck() {}

  /** What is wrong with it, in plain words; empty where it may leave. */
  static List<String> faults(Reply reply) {
    List<String> faults = new ArrayList<>();
    for (String part : List.of(reply.subject(), reply.text(), reply.html())) {
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
    difference(words(reply.text()), words(visible(reply.html()))).ifPresent(faults::add);
    return faults;
  }

  static boolean looksUnfinished(String line) {
    return UNFINISHED.matcher(line).find();
  }

  /** The words that a reader of the HTML sees. */
  static String visible(String html) {
    String shown = HIDDEN.matcher(html).replaceAll(" ");
    shown = INLINE.matcher(shown).replaceAll("");
    shown = TAG.matcher(shown).replaceAll(" ");
    return ENTITY.matcher(shown).replaceAll(entity -> Matcher.quoteReplacement(character(entity)));
  }

  private static String character(java.util.regex.MatchResult entity) {
    if (entity.group(1) != null) return Character.toString(Integer.parseInt(entity.group(1)));
    if (entity.group(2) != null) return Character.toString(Integer.parseInt(entity.group(2), 16));
    return switch (entity.group(3)) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "nbsp" -> " ";
      default -> entity.group();
    };
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split("[\\s\\u00a0]+"))
        .filter(word -> !word.isEmpty() && !LAYOUT.matcher(word).matches())
        .toList();
  }

  private static java.util.Optional<String> difference(List<String> text, List<String> html) {
    if (text.equals(html)) return java.util.Optional.empty();
    int at = 0;
    while (at < text.size() && at < html.size() && text.get(at).equals(html.get(at))) at++;
    return java.util.Optional.of(
        "text and HTML do not say the same: " + near(text, at) + " against " + near(html, at));
  }

  private static String near(List<String> words, int at) {
    if (at >= words.size()) return "the end";
    return "\"" + String.join(" ", words.subList(at, Math.min(at + 5, words.size()))) + "\"";
  }
}
