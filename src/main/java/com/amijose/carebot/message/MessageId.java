package com.amijose.carebot.message;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Message-ID with its angle brackets, valid enough to be copied into a header of ours (RFC 5322
 * §3.6.4).
 */
public record MessageId(String value) {
  private static final Pattern VALID = Pattern.compile("<[\\x21-\\x3b\\x3d\\x3f-\\x7e]{1,248}>");

  public MessageId {
    if (!VALID.matcher(value).matches()) throw new IllegalArgumentException("not a Message-ID");
  }

  /**
   * The id in {@code text}, or empty where it is none, is over 250 bytes or could break a header.
   */
  public static Optional<MessageId> parse(String text) {
    String trimmed = text.strip();
    return VALID.matcher(trimmed).matches()
        ? Optional.of(new MessageId(trimmed))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
