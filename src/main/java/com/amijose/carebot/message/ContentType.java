package com.amijose.carebot.message;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The value of Content-Type or Content-Disposition: a word in lower case and its parameters (RFC
 * 2045 §5.1, RFC 2231), read leniently.
 *
 * @param repeats whether a parameter is given twice, so that two readers may see two things
 */
record ContentType(String value, Map<String, String> parameters, boolean repeats) {
  static final ContentType TEXT = new ContentType("text/plain", Map.of(), false);

  ContentType {
    parameters = Map.copyOf(parameters);
  }

  boolean isMultipart() {
    return value.startsWith("multipart/");
  }

  boolean isText() {
    return value.startsWith("text/");
  }

  Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** Never fails; {@code raw} has one char a byte. */
  static ContentType parse(String raw) {
    String clean = withoutComments(raw);
    int semicolon = clean.indexOf(';');
    String value = (semicolon < 0 ? clean : clean.substring(0, semicolon)).strip();
    int space = value.indexOf(' ');
    if (space > 0) value = value.substring(0, space);
    Reading reading = new Reading(semicolon < 0 ? "" : clean.substring(semicolon));
    return new ContentType(value.toLowerCase(Locale.ROOT), reading.joined(), reading.repeats);
  }

  private static String withoutComments(String raw) {
    if (raw.indexOf('(') < 0) return raw;
    StringBuilder out = new StringBuilder(raw.length());
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '"' && depth == 0) quoted = !quoted;
      if (c == '(' && !quoted) depth++;
      if (depth == 0) out.append(c);
      if (c == ')' && !quoted && depth > 0) depth--;
    }
    return depth > 0 ? raw : out.toString();
  }

  /** Parameters as they stand, with their continuations and charsets still to be joined. */
  private static final class Reading {
    private final Map<String, String> raw = new LinkedHashMap<>();
    private boolean repeats;

    Reading(String text) {
      int i = 0;
      while (i < text.length()) {
        int equals = text.indexOf('=', i);
        if (equals < 0) return;
        int begin = i + text.substring(i, equals).lastIndexOf(';') + 1;
        String name = text.substring(begin, equals).strip().toLowerCase(Locale.ROOT);
        StringBuilder value = new StringBuilder();
        i = value(text, equals + 1, value);
        if (name.isEmpty()) continue;
        String before = raw.putIfAbsent(name, value.toString());
        repeats |= before != null && !before.equals(value.toString());
      }
    }

    private static int value(String text, int from, StringBuilder value) {
      int i = from;
      while (i < text.length() && text.charAt(i) <= ' ') i++;
      if (i >= text.length() || text.charAt(i) != '"') {
        int end = text.indexOf(';', i);
        if (end < 0) end = text.length();
        value.append(text.substring(i, end).strip());
        return end;
      }
      for (i++; i < text.length() && text.charAt(i) != '"'; i++) {
        if (text.charAt(i) == '\\' && i + 1 < text.length()) i++;
        value.append(text.charAt(i));
      }
      return i + 1;
    }

    Map<String, String> joined() {
      Map<String, String> out = new LinkedHashMap<>();
      Map<String, TreeMap<Integer, String>> sections = new LinkedHashMap<>();
      for (Map.Entry<String, String> entry : raw.entrySet()) {
        if (entry.getKey().indexOf('*') < 0) {
          out.putIfAbsent(entry.getKey(), EncodedWords.decode(entry.getValue()));
        } else {
          String[] name = entry.getKey().split("\\*", -1);
          boolean extended = name[name.length - 1].isEmpty();
          String marked = (extended ? "*" : "") + entry.getValue();
          sections.computeIfAbsent(name[0], k -> new TreeMap<>()).put(number(name[1]), marked);
        }
      }
      // RFC 2231's form wins over a plain one beside it, which is there for old readers.
      sections.forEach((name, parts) -> out.put(name, joined(parts)));
      return out;
    }

    private static int number(String text) {
      return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }

    private static String joined(TreeMap<Integer, String> parts) {
      StringBuilder bytes = new StringBuilder();
      Optional<String> charset = Optional.empty();
      boolean first = true;
      for (String part : parts.values()) {
        boolean extended = part.startsWith("*");
        String text = extended ? part.substring(1) : part;
        String[] quoted = text.split("'", 3);
        if (extended && first && quoted.length == 3) {
          charset = Optional.of(quoted[0]);
          text = quoted[2];
        }
        bytes.append(extended ? unescaped(text) : text);
        first = false;
      }
      byte[] raw = bytes.toString().getBytes(StandardCharsets.ISO_8859_1);
      return Charsets.decode(raw, charset).text();
    }

    private static String unescaped(String text) {
      byte[] in = text.replace('%', '=').getBytes(StandardCharsets.ISO_8859_1);
      byte[] out = TransferEncoding.quotedPrintable(in, 0, in.length);
      return new String(out, StandardCharsets.ISO_8859_1);
    }
  }
}
