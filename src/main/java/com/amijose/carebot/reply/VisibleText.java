package com.amijose.carebot.reply;

import java.util.Locale;
import java.util.Set;

/**
 * The words that a reader of our own letters' HTML sees, in one pass. It reads what the templates
 * make, with values escaped, not the web's HTML.
 */
final class VisibleText {
  /** Elements in the middle of a word; all others part words. */
  private static final Set<String> INLINE = Set.of("b", "i", "em", "strong", "span", "a");

  private static final Set<String> HIDDEN = Set.of("head", "style", "script");

  private final String html;
  private final StringBuilder shown = new StringBuilder();
  private int at;

  private VisibleText(String html) {
    this.html = html;
  }

  static String of(String html) {
    VisibleText text = new VisibleText(html);
    while (text.at < html.length()) text.step();
    return text.shown.toString();
  }

  private void step() {
    char next = html.charAt(at);
    if (next == '<') {
      tag();
    } else if (next == '&') {
      entity();
    } else {
      shown.append(next);
      at++;
    }
  }

  private void tag() {
    if (html.startsWith("<!--", at)) {
      at = after("-->", at);
      return;
    }
    int end = after(">", at);
    String name = name(html.substring(at + 1, end));
    at = end;
    if (!INLINE.contains(name)) shown.append(' ');
    if (HIDDEN.contains(name)) at = after(">", after("</" + name, at) - 1);
  }

  /** The element's name in lower case, of an opening or a closing tag. */
  private static String name(String tag) {
    int start = tag.startsWith("/") ? 1 : 0;
    int end = start;
    while (end < tag.length() && Character.isLetterOrDigit(tag.charAt(end))) end++;
    return tag.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private void entity() {
    int end = html.indexOf(';', at);
    String name = end < 0 || end - at > 9 ? "" : html.substring(at + 1, end);
    String character = character(name);
    shown.append(character.isEmpty() ? "&" : character);
    at = character.isEmpty() ? at + 1 : end + 1;
  }

  /** Empty where it is none that a letter uses. */
  private static String character(String entity) {
    if (entity.startsWith("#")) return numbered(entity);
    return switch (entity) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "nbsp" -> " ";
      default -> "";
    };
  }

  private static String numbered(String entity) {
    try {
      int code =
          entity.startsWith("#x")
              ? Integer.parseInt(entity.substring(2), 16)
              : Integer.parseInt(entity.substring(1));
      return Character.isValidCodePoint(code) ? Character.toString(code) : "";
    } catch (NumberFormatException noNumber) {
      return "";
    }
  }

  private int after(String mark, int from) {
    int found = html.indexOf(mark, from);
    return found < 0 ? html.length() : found + mark.length();
  }
}
