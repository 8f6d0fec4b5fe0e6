package com.amijose.carebot.message;

import java.time.Instant;
import java.util.Optional;

/**
 * One email as it lay in the mailbox: its exact bytes and, where the server told it, when it
 * arrived there.
 */
public final class RawMessage {
  private final byte[] bytes;
  private final Optional<Instant> internalDate;

  private RawMessage(byte[] bytes, Optional<Instant> internalDate) {
    this.bytes = bytes.clone();
    this.internalDate = internalDate;
  }

  /**
   * A message from a file: its moment of arrival is read from its topmost Received header, else its
   * Date.
   */
  public static RawMessage of(byte[] bytes) {
    return new RawMessage(bytes, Optional.empty());
  }

  /**
   * A message from a server, which knows when it took it in (IMAP INTERNALDATE, RFC 3501 §2.3.3).
   */
  public static RawMessage arrived(byte[] bytes, Instant internalDate) {
    return new RawMessage(bytes, Optional.of(internalDate));
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public int length() {
    return bytes.length;
  }

  public Optional<Instant> internalDate() {
    return internalDate;
  }

  @Override
  public String toString() {
    return "RawMessage[" + bytes.length + " bytes]";
  }
}
