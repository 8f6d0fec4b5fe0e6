package com.amijose.carebot.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Changes numbers under {@code policy} in the text of a configuration file, line by line, so that
 * comments and everything else stay as people wrote them. It touches only what it is sure of.
 */
final class PolicyBlock {
  private static final Pattern HEAD = Pattern.compile("policy:[ \\t]*(#.*)?\\r?");
  private static final Pattern OTHER_FORM = Pattern.compile("policy[ \\t]*:.*\\r?");
  private static final Pattern ENTRY =
      Pattern.compile(
          "( +)([a-z-]+)(: *)(\"[^\"]*\"|'[^']*'|[^#\\s\"'{\\[&*!|>]\\S*|)([ \\t]*)(#.*)?(\\r?)");

  private final List<String> lines;
  private final String lineEnd;

  private PolicyBlock(String text) {
    this.lines = new ArrayList<>(List.of(text.split("\n", -1)));
    this.lineEnd = text.contains("\r\n") ? "\r" : "";
  }

  /**
   * @param numbers by key; only these are changed
   * @throws IllegalArgumentException in plain words, where the file is written in a way that only a
   *     person should change
   */
  static String changed(String text, Map<String, String> numbers) {
    PolicyBlock block = new PolicyBlock(text);
    int head = block.head();
    if (head < 0) block.append(numbers);
    else numbers.forEach((key, value) -> block.put(head, key, value));
    return String.join("\n", block.lines);
  }

  private int head() {
    int found = -1;
    for (int i = 0; i < lines.size(); i++) {
      boolean plain = HEAD.matcher(lines.get(i)).matches();
      if (!plain && OTHER_FORM.matcher(lines.get(i)).matches()) {
        throw new IllegalArgumentException(
            "The file holds policy on one line: write its keys below it, a line each, or change it by"
                + " hand.");
      }
      if (plain && found >= 0) {
        throw new IllegalArgumentException("The file holds policy twice: change it by hand.");
      }
      if (plain) found = i;
    }
    return found;
  }

  private void append(Map<String, String> numbers) {
    int last = lines.size() - 1;
    if (!lines.get(last).isEmpty()) lines.set(last, lines.get(last) + lineEnd);
    else lines.remove(last);
    lines.add(lineEnd);
    lines.add("policy:" + lineEnd);
    numbers.forEach((key, value) -> lines.add("  " + key + ": " + value + lineEnd));
    lines.add("");
  }

  private void put(int head, String key, String value) {
    int last = head;
    String indent = "  ";
    for (int i = head + 1; i < lines.size() && isInside(lines.get(i)); i++) {
      Matcher entry = ENTRY.matcher(lines.get(i));
      if (!entry.matches()) {
        if (lines.get(i).strip().startsWith(key + ":")) throw strange(key);
        continue;
      }
      if (last == head) indent = entry.group(1);
      last = i;
      if (!entry.group(2).equals(key)) continue;
      if (entry.group(4).contains("$")) {
        throw new IllegalArgumentException(
            key + " comes from the environment: change it there, or write a number here first.");
      }
      lines.set(i, replaced(entry, value));
      return;
    }
    lines.add(last + 1, indent + key + ": " + value + lineEnd);
  }

  /** The comment behind it stays in its column where there is room. */
  private static String replaced(Matcher entry, String value) {
    String comment = entry.group(6) == null ? "" : entry.group(6);
    int room = entry.group(4).length() + entry.group(5).length();
    String gap = comment.isEmpty() ? "" : " ".repeat(Math.max(1, room - value.length()));
    String colon = entry.group(3).endsWith(" ") ? entry.group(3) : ": ";
    return entry.group(1) + entry.group(2) + colon + value + gap + comment + entry.group(7);
  }

  private static boolean isInside(String line) {
    String bare = line.strip();
    return bare.isEmpty() || bare.startsWith("#") || line.startsWith(" ") || line.startsWith("\t");
  }

  private static IllegalArgumentException strange(String key) {
    return new IllegalArgumentException(
        key + " is written in a way that only a person should change: do it by hand.");
  }
}
