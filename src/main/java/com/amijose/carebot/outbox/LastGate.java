package com.amijose.carebot.outbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at the very bytes once more before they go out (reliability T11). It reads them with its
 * own eyes, not with the library that wrote them, so that one mistake does not pass twice.
 */
public final class LastGate {
  private static final int LONGEST_LINE = 998; // RFC 5322 §2.1.1
  private static final Set<String> HEADERS =
      Set.of(
          "from",
          "to",
          "subject",
          "date",
          "message-id",
          "in-reply-to",
          "references",
          "reply-to",
          "x-returns-ref",
          "auto-submitted",
          "x-auto-response-suppress",
          "x-ms-reactions",
          "mime-version",
          "content-type",
          "content-transfer-encoding",
          "content-language",
          "content-disposition",
          "x-mailer",
          "user-agent",
          "organization",
          "thread-index",
          "thread-topic");
  private static final Set<String> EXACTLY_ONE =
      Set.of("from", "to", "subject", "date", "message-id", "mime-version", "content-type");

  /** What is wrong with it, in plain words; empty where it may go out. */
  public Optional<String> objection(QueuedReply reply) {
    if (!reply.recipient().isPlain())
      return Optional.of("its recipient is not a plain ASCII address");
    if (!hash(reply.bytes()).equals(reply.hash()))
      return Optional.of("its bytes are not those that were decided on");
    String mail = new String(reply.bytes(), StandardCharsets.ISO_8859_1);
    return lines(mail).or(() -> headers(mail, reply)).or(() -> placeholders(mail));
  }

  private static Optional<String> lines(String mail) {
    int start = 0;
    for (int i = 0; i < mail.length(); i++) {
      char c = mail.charAt(i);
      if (c == 0) return Optional.of("it contains a NUL");
      if (c == '\n' && (i == 0 || mail.charAt(i - 1) != '\r'))
        return Optional.of("a line ends in a bare LF");
      if (c == '\r' && (i + 1 == mail.length() || mail.charAt(i + 1) != '\n'))
        return Optional.of("a line ends in a bare CR");
      if (c == '\n') start = i + 1;
      if (i - start > LONGEST_LINE) return Optional.of("a line is longer than 998 characters");
    }
    return Optional.empty();
  }

  private static Optional<String> headers(String mail, QueuedReply reply) {
    int end = mail.indexOf("\r\n\r\n");
    if (end < 0) return Optional.of("it has no end of its header");
    List<String> names = new ArrayList<>();
    for (String field : mail.substring(0, end).replaceAll("\r\n(?=[ \t])", "").split("\r\n")) {
      int colon = field.indexOf(':');
      if (colon < 1) return Optional.of("a header line has no name");
      String name = field.substring(0, colon).toLowerCase(Locale.ROOT);
      String value = field.substring(colon + 1).strip();
      if (!HEADERS.contains(name)) return Optional.of("it has a header that we never write");
      if (name.equals("to") && !isTo(value, reply))
        return Optional.of("its To is not the recipient of the decision");
      if (name.equals("message-id") && !value.equals(reply.messageId().value()))
        return Optional.of("its Message-ID is not the recorded one");
      names.add(name);
    }
    return EXACTLY_ONE.stream()
        .filter(name -> names.stream().filter(name::equals).count() != 1)
        .sorted()
        .findFirst()
        .map(name -> "it does not have exactly one " + name);
  }

  /** Everything before the last "<" is display name, where a comma or an "@" could hide another. */
  private static boolean isTo(String value, QueuedReply reply) {
    String address = reply.recipient().toString();
    if (value.equalsIgnoreCase(address)) return true;
    if (!value.toLowerCase(Locale.ROOT).endsWith("<" + address.toLowerCase(Locale.ROOT) + ">"))
      return false;
    String name = value.substring(0, value.length() - address.length() - 2).strip();
    boolean quoted = name.length() >= 2 && name.startsWith("\"") && name.endsWith("\"");
    return quoted
        ? !name.substring(1, name.length() - 1).replaceAll("\\\\.", "").contains("\"")
        : name.chars().noneMatch(c -> "@<>,;:\"".indexOf(c) >= 0);
  }

  /** Neither mark stands in base64, and quoted-printable leaves both as they are. */
  private static Optional<String> placeholders(String mail) {
    return mail.contains("{{") || mail.contains("${")
        ? Optional.of("it contains an unresolved placeholder")
        : Optional.empty();
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
