package com.amijose.carebot.casework;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The header of a mail, read by a small reader of our own that is total on any bytes: what is
 * recorded of a message before it is parsed must not depend on a parser.
 *
 * @param fields values by lower-case name, unfolded, repeats joined by NUL
 * @param body where the body starts; the length of the message where it has none
 */
record RawHeader(TreeMap<String, String> fields, int body) {
  private static final int LONGEST = 512 * 1024;

  static RawHeader of(byte[] bytes) {
    int body = startOfBody(bytes);
    String header =
        new String(bytes, 0, Math.min(body, LONGEST), StandardCharsets.ISO_8859_1)
            .replace("\r", "")
            .replace("\n ", " ")
            .replace("\n\t", " ");
    TreeMap<String, String> fields = new TreeMap<>();
    for (String line : header.split("\n")) {
      int colon = line.indexOf(':');
      if (colon < 1) continue;
      String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      fields.merge(name, line.substring(colon + 1).strip(), (one, two) -> one + "\0" + two);
    }
    return new RawHeader(fields, body);
  }

  Optional<String> field(String lowerCaseName) {
    return Optional.ofNullable(fields.get(lowerCaseName));
  }

  private static int startOfBody(byte[] bytes) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] != '\n') continue;
      if (bytes[i + 1] == '\n') return i + 2;
      if (bytes[i + 1] == '\r' && i + 2 < bytes.length && bytes[i + 2] == '\n') return i + 3;
    }
    return bytes.length;
  }
}
