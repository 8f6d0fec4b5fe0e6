package com.amijose.carebot.message;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.ParseException;
import jakarta.mail.util.LineInputStream;
import jakarta.mail.util.StreamProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads From, Message-ID and Content-Type once more with jakarta.mail's own parser. Where the two
 * parsers see different things, a sender may have meant them to (reliability I20, A3).
 */
final class SecondOpinion {
  private static final StreamProvider STREAMS = StreamProvider.provider();

  private SecondOpinion() {}

  /** Do both read the same sender, id and top-level type? {@code bytes} is the whole message. */
  static boolean agrees(byte[] bytes, HeaderBlock header, Optional<Party> from, ContentType type) {
    try {
      InternetHeaders other = headers(bytes, Math.min(bytes.length, header.bodyStart()));
      return sameSender(other, from) && sameId(other, header) && sameType(other, header, type);
    } catch (MessagingException | IOException | RuntimeException unreadableForIt) {
      return false;
    }
  }

  /** As the constructor of InternetHeaders does, but without a search for services each time. */
  private static InternetHeaders headers(byte[] bytes, int length) throws IOException {
    InternetHeaders headers = new InternetHeaders();
    LineInputStream lines =
        STREAMS.inputLineStream(new ByteArrayInputStream(bytes, 0, length), false);
    for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
      headers.addHeaderLine(line);
    }
    return headers;
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
}
