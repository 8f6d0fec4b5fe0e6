package com.amijose.carebot.message;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Content-Transfer-Encodings back to bytes, however broken (RFC 2045 §6, RFC 7103 §8). */
final class TransferEncoding {
  private TransferEncoding() {}

  /**
   * The decoded bytes of a range; {@code name} is the encoding's, in lower case. An unknown name
   * leaves the bytes as they are.
   */
  static byte[] decode(String name, byte[] bytes, int from, int to) {
    return switch (name) {
      case "base64" -> base64(bytes, from, to);
      case "quoted-printable" -> quotedPrintable(bytes, from, to);
      default -> Arrays.copyOfRange(bytes, from, to);
    };
  }

  static boolean isKnown(String name) {
    return switch (name) {
      case "base64", "quoted-printable", "7bit", "8bit", "binary", "" -> true;
      default -> false;
    };
  }

  /** Skips what is no base64; goes on after padding, since some programs join two encoded texts. */
  static byte[] base64(byte[] bytes, int from, int to) {
    byte[] out = new byte[(int) ((to - from) * 3L / 4) + 3];
    int length = 0;
    int bits = 0;
    int held = 0;
    for (int i = from; i < to; i++) {
      int value = sextet(bytes[i]);
      if (bytes[i] == '=') {
        bits = 0;
        held = 0;
      }
      if (value < 0) continue;
      bits = (bits << 6) | value;
      held += 6;
      if (held >= 8) {
        held -= 8;
        out[length++] = (byte) (bits >> held);
      }
    }
    return Arrays.copyOf(out, length);
  }

  private static int sextet(byte b) {
    if (b >= 'A' && b <= 'Z') return b - 'A';
    if (b >= 'a' && b <= 'z') return b - 'a' + 26;
    if (b >= '0' && b <= '9') return b - '0' + 52;
    if (b == '+' || b == '-') return 62;
    return b == '/' || b == '_' ? 63 : -1;
  }

  /** Keeps an equals sign that encodes nothing; drops white space before a line's end (§6.7). */
  static byte[] quotedPrintable(byte[] bytes, int from, int to) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(to - from);
    int i = from;
    while (i < to) {
      byte b = bytes[i];
      if (b == ' ' || b == '\t') {
        int end = i;
        while (end < to && (bytes[end] == ' ' || bytes[end] == '\t')) end++;
        if (end < to && bytes[end] != '\r' && bytes[end] != '\n') out.write(bytes, i, end - i);
        i = end;
      } else if (b == '=') {
        i = afterEquals(bytes, i, to, out);
      } else {
        out.write(b);
        i++;
      }
    }
    return out.toByteArray();
  }

  private static int afterEquals(byte[] bytes, int at, int to, ByteArrayOutputStream out) {
    if (at + 2 < to && hex(bytes[at + 1]) >= 0 && hex(bytes[at + 2]) >= 0) {
      out.write(hex(bytes[at + 1]) << 4 | hex(bytes[at + 2]));
      return at + 3;
    }
    int end = at + 1;
    while (end < to && (bytes[end] == ' ' || bytes[end] == '\t')) end++;
    if (end == to) return to;
    if (bytes[end] == '\n') return end + 1;
    if (bytes[end] == '\r') return end + 1 < to && bytes[end + 1] == '\n' ? end + 2 : end + 1;
    out.write('=');
    return at + 1;
  }

  static int hex(byte b) {
    if (b >= '0' && b <= '9') return b - '0';
    if (b >= 'A' && b <= 'F') return b - 'A' + 10;
    return b >= 'a' && b <= 'f' ? b - 'a' + 10 : -1;
  }
}
