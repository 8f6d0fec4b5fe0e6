package com.amijose.carebot.message;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Header text to read: encoded words (RFC 2047) and raw bytes, always one line. */
final class EncodedWords {
  /** Lenient: white space inside a Q word, and a missing charset, are seen in the wild. */
  private static final Pattern WORD =
      Pattern.compile("=\\?([^?\\s]{0,60})\\?([bBqQ])\\?([^?]{0,8000}+)(?:\\?=|\\?$|$)");

  private EncodedWords() {}

  /** {@code raw} has one char a byte; the answer has no line ends and no control characters. */
  static String decode(String raw) {
    return raw.contains("=?") ? oneLine(words(raw)) : oneLine(bytes(raw));
  }

  private static String words(String raw) {
    StringBuilder out = new StringBuilder();
    Matcher word = WORD.matcher(raw);
    Joined joined = new Joined();
    int after = 0;
    while (word.find()) {
      String between = raw.substring(after, word.start());
      boolean adjacent = after > 0 && between.isBlank();
      if (!adjacent || !joined.takes(word.group(1))) {
        out.append(joined.flush());
        if (!adjacent) out.append(bytes(between));
      }
      joined.add(word.group(1), word.group(2), word.group(3));
      after = word.end();
    }
    return out.append(joined.flush()).append(bytes(raw.substring(after))).toString();
  }

  /** Neighbouring words of one charset: programs cut characters in two between them. */
  private static final class Joined {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private String charset = "";

    boolean takes(String next) {
      return charset.equalsIgnoreCase(next);
    }

    void add(String charset, String encoding, String text) {
      this.charset = charset;
      byte[] in = text.getBytes(StandardCharsets.ISO_8859_1);
      byte[] decoded =
          encoding.equalsIgnoreCase("b") ? TransferEncoding.base64(in, 0, in.length) : q(in);
      bytes.writeBytes(decoded);
    }

    String flush() {
      String text = Charsets.decode(bytes.toByteArray(), Optional.of(charset)).text();
      bytes.reset();
      charset = "";
      return text;
    }
  }

  private static byte[] q(byte[] in) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
    for (int i = 0; i < in.length; i++) {
      boolean encoded =
          in[i] == '='
              && i + 2 < in.length
              && TransferEncoding.hex(in[i + 1]) >= 0
              && TransferEncoding.hex(in[i + 2]) >= 0;
      if (encoded) {
        out.write(TransferEncoding.hex(in[i + 1]) << 4 | TransferEncoding.hex(in[i + 2]));
        i += 2;
      } else {
        out.write(in[i] == '_' ? ' ' : in[i]);
      }
    }
    return out.toByteArray();
  }

  private static String bytes(String raw) {
    return Charsets.decode(raw.getBytes(StandardCharsets.ISO_8859_1), Optional.empty()).text();
  }

  /** No encoded line end or control character gets past here (reliability F90). */
  static String oneLine(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = Character.isISOControl(c) || c == ' ' || c == 0x2028 || c == 0x2029;
      if (!space) out.append(c);
      else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') out.append(' ');
    }
    return out.toString().strip();
  }
}
