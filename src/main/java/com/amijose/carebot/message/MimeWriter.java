package com.amijose.carebot.message;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Writes a mail of ours as bytes: CRLF and 7 bits only, and the same bytes for the same value, so
 * that every attempt to send is the same mail (reliability I15, I30).
 */
public final class MimeWriter {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final int MOST_REFERENCES = 20;

  /**
   * The bytes to send.
   *
   * @throws IllegalArgumentException where a value would break or forge a header (M11): a control
   *     character, an address that is no plain ASCII one, a reference that is no token
   */
  public byte[] write(OutgoingMessage message) {
    Out out = new Out();
    header(out, message);
    String boundary = boundary(message.id());
    if (message.attachments().isEmpty()) {
      alternative(out, message, boundary + "a");
    } else {
      out.line("Content-Type: multipart/mixed; boundary=\"" + boundary + "m\"");
      out.line("");
      out.line("--" + boundary + "m");
      alternative(out, message, boundary + "a");
      for (OutgoingAttachment attachment : message.attachments()) {
        out.line("--" + boundary + "m");
        attachment(out, attachment);
      }
      out.line("--" + boundary + "m--");
    }
    return out.bytes();
  }

  private static void header(Out out, OutgoingMessage message) {
    out.field("From", HeaderText.mailbox(message.from()));
    out.field("To", HeaderText.mailbox(message.to()));
    out.field("Subject", HeaderText.words(message.subject()));
    out.field("Date", DATE.format(message.date()));
    out.field("Message-ID", message.id().value());
    message.inReplyTo().ifPresent(id -> out.field("In-Reply-To", id.value()));
    out.field("References", String.join(" ", references(message)));
    // RFC 3834 §5: only what goes out without a person says so.
    if (message.automatic()) out.field("Auto-Submitted", "auto-replied");
    out.field("X-Auto-Response-Suppress", "All");
    out.field("x-ms-reactions", "disallow");
    out.field("X-Returns-Ref", reference(message));
    out.field("MIME-Version", "1.0");
  }

  /** The thread's first id and its newest ones, and our reference, which survives new ids (I15). */
  private static List<String> references(OutgoingMessage message) {
    List<String> ids = new ArrayList<>();
    for (MessageId id : message.references()) if (!ids.contains(id.value())) ids.add(id.value());
    message.inReplyTo().map(MessageId::value).filter(id -> !ids.contains(id)).ifPresent(ids::add);
    while (ids.size() > MOST_REFERENCES) ids.remove(1);
    ids.add("<" + reference(message) + "@" + message.from().address().domain() + ">");
    return ids;
  }

  private static String reference(OutgoingMessage message) {
    if (!message.reference().matches("[A-Za-z0-9._-]{1,100}")) {
      throw new IllegalArgumentException("the reference is no token");
    }
    return message.reference();
  }

  /** "=_" can stand in neither quoted-printable nor base64, so no content holds the boundary. */
  private static String boundary(MessageId id) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(id.value().getBytes(StandardCharsets.US_ASCII));
      return "=_" + HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static void alternative(Out out, OutgoingMessage message, String boundary) {
    out.line("Content-Type: multipart/alternative; boundary=\"" + boundary + "\"");
    out.line("");
    out.line("--" + boundary);
    text(out, "text/plain", message.text());
    out.line("--" + boundary);
    text(out, "text/html", message.html());
    out.line("--" + boundary + "--");
  }

  private static void text(Out out, String type, String text) {
    out.line("Content-Type: " + type + "; charset=UTF-8");
    out.line("Content-Transfer-Encoding: quoted-printable");
    out.line("");
    for (String line : text.split("\r\n|\r|\n", -1)) out.line(HeaderText.quotedPrintable(line));
  }

  private static void attachment(Out out, OutgoingAttachment attachment) {
    if (!attachment.type().matches("[a-z]+/[a-z0-9.+-]+")) {
      throw new IllegalArgumentException("the attachment's type is no media type");
    }
    out.line("Content-Type: " + attachment.type());
    out.line("Content-Transfer-Encoding: base64");
    out.line("Content-Disposition: attachment;");
    out.line("\t" + HeaderText.fileName(attachment.name()));
    out.line("");
    byte[] crlf = {'\r', '\n'};
    byte[] encoded = Base64.getMimeEncoder(76, crlf).encode(attachment.bytes());
    out.line(new String(encoded, StandardCharsets.US_ASCII));
  }

  private static final class Out {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void field(String name, String value) {
      line(HeaderText.folded(name + ": " + value));
    }

    void line(String line) {
      bytes.writeBytes((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    byte[] bytes() {
      return bytes.toByteArray();
    }
  }
}
