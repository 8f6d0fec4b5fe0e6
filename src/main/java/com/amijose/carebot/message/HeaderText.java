package com.amijose.carebot.message;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Values into the forms that headers and text parts carry: 7 bits, no line ends (I30). */
final class HeaderText {
  private static final int LONGEST_LINE = 76;

  /** Bytes of an encoded word, so that the whole word stays under 75 characters (RFC 2047 §2). */
  private static final int WORD_BYTES = 42;

  private HeaderText() {}

  /** A display name and address; the address must be a plain ASCII one. */
  static String mailbox(Party party) {
    if (!party.address().isPlain()) {
      throw new IllegalArgumentException("an address of the header is no plain one");
    }
    String address = party.address().toString();
    if (party.name().isEmpty()) return address;
    String name = checked(party.name().get());
    boolean ascii = name.chars().allMatch(c -> c < 127) && !name.contains("=?");
    String shown = ascii ? "\"" + name.replaceAll("([\"\\\\])", "\\\\$1") + "\"" : words(name);
    return shown + " <" + address + ">";
  }

  /** Unstructured text; other than ASCII goes into encoded words. */
  static String words(String text) {
    String checked = checked(text);
    boolean ascii = checked.chars().allMatch(c -> c < 127) && !checked.contains("=?");
    boolean foldable = !checked.matches("(?s).*\\S{200,}.*");
    if (ascii && foldable) return checked;
    StringBuilder out = new StringBuilder();
    StringBuilder chunk = new StringBuilder();
    int size = 0;
    for (int i = 0; i < checked.length(); ) {
      int character = checked.codePointAt(i);
      int bytes = new String(Character.toChars(character)).getBytes(StandardCharsets.UTF_8).length;
      if (size + bytes > WORD_BYTES) {
        out.append(word(chunk.toString())).append(' ');
        chunk.setLength(0);
        size = 0;
      }
      chunk.appendCodePoint(character);
      size += bytes;
      i += Character.charCount(character);
    }
    return out.append(word(chunk.toString())).toString();
  }

  private static String word(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
  }

  private static String checked(String text) {
    boolean broken =
        text.chars().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029);
    if (broken) throw new IllegalArgumentException("a header value holds a control character");
    return text;
  }

  /** Broken at spaces into lines of about 76; what has no space stays whole. */
  static String folded(String field) {
    StringBuilder out = new StringBuilder();
    int length = 0;
    String[] words = field.split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      // A fold before an empty word would make a line of white space (RFC 5322 §3.2.2).
      boolean mayFold = i > 1 && !words[i].isEmpty() && !words[i - 1].isEmpty();
      if (mayFold && length + 1 + words[i].length() > LONGEST_LINE) {
        out.append("\r\n ");
        length = 1;
      } else if (i > 0) {
        out.append(' ');
        length++;
      }
      out.append(words[i]);
      length += words[i].length();
    }
    return out.toString();
  }

  /** The filename parameter; other than ASCII by RFC 2231. */
  static String fileName(String name) {
    String checked = checked(name);
    if (checked.isBlank() || checked.matches(".*[/\\\\\"].*") || checked.length() > 100) {
      throw new IllegalArgumentException("an attachment's name is no file name");
    }
    if (checked.chars().allMatch(c -> c < 127)) return "filename=\"" + checked + "\"";
    StringBuilder out = new StringBuilder("filename*=UTF-8''");
    for (byte b : checked.getBytes(StandardCharsets.UTF_8)) {
      boolean safe = b > 0 && (Character.isLetterOrDigit(b) || b == '.' || b == '-' || b == '_');
      out.append(safe ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b & 0xff));
    }
    return out.toString();
  }

  /** One line of text, broken softly (RFC 2045 §6.7). */
  static String quotedPrintable(String line) {
    StringBuilder out = new StringBuilder();
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    int length = 0;
    for (int i = 0; i < bytes.length; i++) {
      String written = quoted(bytes[i], i == bytes.length - 1, length == 0);
      if (length + written.length() > LONGEST_LINE - 1) {
        out.append("=\r\n");
        length = 0;
        written = quoted(bytes[i], i == bytes.length - 1, true);
      }
      out.append(written);
      length += written.length();
    }
    return out.toString();
  }

  /** A dot or "From" at a line's beginning is quoted too: transports change them (A18). */
  private static String quoted(byte b, boolean last, boolean first) {
    boolean space = b == ' ' || b == '\t';
    boolean plain = b > 32 && b < 127 && b != '=' && !(first && (b == '.' || b == 'F' || b == '-'));
    if (plain || space && !last) return String.valueOf((char) b);
    return String.format(Locale.ROOT, "=%02X", b & 0xff);
  }
}
