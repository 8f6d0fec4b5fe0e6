package com.amijose.carebot.casework;

import com.amijose.carebot.message.RawMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * What a message says, whichever way it came: From, Message-ID, Date and body. Two deliveries of
 * one mail differ in their Received lines only, so they have the same digest (reliability I9); the
 * same Message-ID with other words has another. Total on any bytes.
 */
public final class ContentDigest {
  private static final List<String> FIELDS = List.of("date", "from", "message-id");

  private ContentDigest() {}

  /** SHA-256 in hex. */
  public static String of(RawMessage raw) {
    byte[] bytes = raw.bytes();
    RawHeader header = RawHeader.of(bytes);
    MessageDigest digest = Sha256.digest();
    for (String name : FIELDS) {
      String value = header.field(name).orElse("").replaceAll("[ \t]+", " ");
      digest.update((name + ":" + value + "\n").getBytes(StandardCharsets.ISO_8859_1));
    }
    updateWithoutReturns(digest, bytes, header.body());
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Servers differ in line ends and in empty lines at the end, which nobody wrote. */
  private static void updateWithoutReturns(MessageDigest digest, byte[] bytes, int from) {
    int end = bytes.length;
    while (end > from && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) end--;
    int start = from;
    for (int i = from; i < end; i++) {
      if (bytes[i] != '\r') continue;
      digest.update(bytes, start, i - start);
      start = i + 1;
    }
    if (end > start) digest.update(bytes, start, end - start);
  }
}
