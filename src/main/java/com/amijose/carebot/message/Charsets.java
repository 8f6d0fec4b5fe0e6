package com.amijose.carebot.message;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Bytes to text by the charset that a mail declares, or by what the bytes look like. */
final class Charsets {
  private static final Pattern QUOTES = Pattern.compile("[\"'\\s]");
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /**
   * Names that mail programs use for something else than Java does, mostly the superset that they
   * really write (WHATWG Encoding).
   */
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("latin-1", "windows-1252"),
          Map.entry("iso8859-1", "windows-1252"),
          Map.entry("cp-1252", "windows-1252"),
          Map.entry("ansi", "windows-1252"),
          Map.entry("x-mac-roman", "x-MacRoman"),
          Map.entry("macintosh", "x-MacRoman"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-8-i", "iso-8859-8"),
          Map.entry("iso-8859-8-e", "iso-8859-8"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("gb_2312-80", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("ks_c_5601", "x-windows-949"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
          Map.entry("big5", "Big5-HKSCS"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("unicode-1-1-utf-8", "UTF-8"),
          Map.entry("utf_8", "UTF-8"));

  private Charsets() {}

  /**
   * Text of bytes.
   *
   * @param lost how many of its characters stand for bytes that could not be decoded
   */
  record Decoded(String text, int lost) {}

  /** Never fails; {@code declared} may be any text, or nothing. */
  static Decoded decode(byte[] bytes, Optional<String> declared) {
    String name = declared.map(Charsets::plain).orElse("");
    if (name.endsWith("utf-7")) return counted(utf7(bytes));
    if (isAscii(bytes)
        && !name.startsWith("iso-2022")
        && !name.startsWith("utf-16")
        && !name.startsWith("utf-32")
        && !name.startsWith("hz-")) {
      return new Decoded(new String(bytes, StandardCharsets.ISO_8859_1), 0);
    }
    Optional<Charset> known = name.equals("us-ascii") ? Optional.empty() : named(name);
    return known.isPresent() ? by(known.get(), bytes) : guessed(bytes);
  }

  /** Is it a charset's name that we know? */
  static boolean isKnown(String name) {
    return plain(name).endsWith("utf-7") || named(plain(name)).isPresent();
  }

  private static Decoded by(Charset charset, byte[] bytes) {
    Decoded decoded = counted(withoutMark(new String(bytes, charset)));
    // Declared UTF-8, written in something else: where most of it is broken, the guess reads
    // better.
    boolean mislabelled =
        charset.equals(StandardCharsets.UTF_8) && decoded.lost > 0 && !hasValidUtf8Pair(decoded);
    return mislabelled ? guessed(bytes) : decoded;
  }

  private static boolean hasValidUtf8Pair(Decoded decoded) {
    return decoded.text.chars().anyMatch(c -> c > 127 && c != 0xFFFD);
  }

  private static Decoded guessed(byte[] bytes) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return new Decoded(withoutMark(text), 0);
    } catch (CharacterCodingException notUtf8) {
      return counted(new String(bytes, WESTERN));
    }
  }

  private static Optional<Charset> named(String name) {
    if (name.isEmpty()) return Optional.empty();
    try {
      return Optional.of(Charset.forName(MEANT.getOrDefault(name, name)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  private static String plain(String name) {
    int language = name.indexOf('*');
    String bare = language < 0 ? name : name.substring(0, language);
    String lower = QUOTES.matcher(bare.strip().toLowerCase(Locale.ROOT)).replaceAll("");
    return lower.startsWith("charset=") ? lower.substring(8) : lower;
  }

  private static Decoded counted(String text) {
    int lost = 0;
    for (int i = 0; i < text.length(); i++) if (text.charAt(i) == 0xFFFD) lost++;
    return new Decoded(text, lost);
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == 0xFEFF ? text.substring(1) : text;
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) if (b < 0) return false;
    return true;
  }

  /** RFC 2152, which Java does not know: runs of base64 of UTF-16 between + and -. */
  private static String utf7(byte[] bytes) {
    String in = new String(bytes, StandardCharsets.ISO_8859_1);
    StringBuilder out = new StringBuilder(in.length());
    int i = 0;
    while (i < in.length()) {
      char c = in.charAt(i++);
      if (c != '+') {
        out.append(c);
        continue;
      }
      int end = i;
      while (end < in.length() && isBase64(in.charAt(end))) end++;
      out.append(end == i ? "+" : utf16(in.substring(i, end)));
      i = end < in.length() && in.charAt(end) == '-' ? end + 1 : end;
    }
    return out.toString();
  }

  private static String utf16(String run) {
    String whole = run.length() % 4 == 1 ? run.substring(0, run.length() - 1) : run;
    byte[] units = Base64.getDecoder().decode(whole);
    return new String(units, 0, units.length & ~1, StandardCharsets.UTF_16BE);
  }

  private static boolean isBase64(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '+' || c == '/');
  }
}
