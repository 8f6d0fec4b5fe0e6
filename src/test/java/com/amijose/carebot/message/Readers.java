package com.amijose.carebot.message;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Readers and mails for tests. */
final class Readers {
  static final MimeReader SHOP =
      new MimeReader(
          new ReaderSettings(
              EmailAddress.parse("customercare@amijose.com").orElseThrow(),
              List.of("care@amijose.com", "amijose.com"),
              List.of("mailer@shopify.com", "mailer@shopify.example"),
              Optional.of("mx.amijose.example")));

  private Readers() {}

  static Message read(String mail) {
    return SHOP.read(RawMessage.of(mail.getBytes(StandardCharsets.UTF_8)));
  }

  static Message readBytes(byte[] mail) {
    return SHOP.read(RawMessage.of(mail));
  }

  /** A plain mail with these header lines and this text. */
  static Message mail(String headerLines, String text) {
    return read(
        "From: Jo Bloggs <jo@example.test>\nTo: customercare@amijose.com\n"
            + headerLines
            + (headerLines.isEmpty() || headerLines.endsWith("\n") ? "" : "\n")
            + "\n"
            + text);
  }
}
