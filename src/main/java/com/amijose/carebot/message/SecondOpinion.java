package com.amijose.carebot.message;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.ParseException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads From, Message-ID and Content-Type once more with jakarta.mail's own parser. Where the two
 * parsers see different things, a sender may have meant them to (reliability I20, A3).
 */
final class SecondOpinion {
  private SecondOpinion() {}

  /** Do both read the same sender, id and top-level type? {@code bytes} is the whole message. */
  static boolean agrees(byte[] bytes, HeaderBlock header, Optional<Party> from, ContentType type) {
    try {
      int length = Math.min(bytes.length, header.bodyStart());
      InternetHeaders other = new InternetHeaders(new HeaderBytes(bytes, length));
      return sameSender(other, from) && sameId(other, header) && sameType(other, header, type);
    } catch (MessagingException | RuntimeException unreadableForIt) {
      return false;
    }
  }

  private static boolean sameSender(InternetHeaders other, Optional<Party> from)
      throws MessagingException {
    String[] fields = other.getHeader("From");
    if (fields == null || fields.length != 1) return from.isEmpty();
    InternetAddress[] theirs = InternetAddress.parseHeader(fields[0], true);
    if (theirs.length != 1 || theirs[0].isGroup()) return from.isEmpty();
    Optional<EmailAddress> address = EmailAddress.parse(theirs[0].getAddress());
    return address.equals(from.map(Party::address));
  }

  private static boolean sameId(InternetHeaders other, HeaderBlock header) {
    String[] ids = other.getHeader("Message-ID");
    String theirs = ids == null ? "" : ids[0].replace("\r", "").replace("\n", "").strip();
    return theirs.equals(header.first("message-id").orElse("").strip());
  }

  private static boolean sameType(InternetHeaders other, HeaderBlock header, ContentType type)
      throws ParseException {
    String[] types = other.getHeader("Content-Type");
    if (types == null || types[0].isBlank()) return !header.has("content-type");
    jakarta.mail.internet.ContentType theirs = new jakarta.mail.internet.ContentType(types[0]);
    boolean sameBoundary =
        !type.isMultipart()
            || Optional.ofNullable(theirs.getParameter("boundary"))
                .equals(type.parameter("boundary"));
    return theirs.getBaseType().equalsIgnoreCase(type.value()) && sameBoundary;
  }

  /** One thread reads it byte by byte: the locks of the library's stream cost more than the rest. */
  private static final class HeaderBytes extends InputStream {
    private final byte[] bytes;
    private final int end;
    private int at;
    private int marked;

    HeaderBytes(byte[] bytes, int end) {
      this.bytes = bytes;
      this.end = end;
    }

    @Override
    public int read() {
      return at < end ? bytes[at++] & 0xff : -1;
    }

    @Override
    public boolean markSupported() {
      return true;
    }

    // Without a lock, since no other thread ever sees this stream.
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public void mark(int limit) {
      marked = at;
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public void reset() {
      at = marked;
    }
  }
}
