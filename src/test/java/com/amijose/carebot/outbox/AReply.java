package com.amijose.carebot.outbox;

import com.amijose.carebot.message.EmailAddress;
import com.amijose.carebot.message.MessageId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** Replies for tests. */
final class AReply {
  static final Instant QUEUED = Instant.parse("2026-10-05T09:00:00Z");

  private AReply() {}

  static String mail(String to) {
    return String.join(
        "\r\n",
        "From: Shop <care@shop.example>",
        "To: " + to,
        "Subject: Re: my ring",
        "Date: Mon, 5 Oct 2026 09:00:00 +0000",
        "Message-ID: <one@shop.example>",
        "MIME-Version: 1.0",
        "Content-Type: text/plain",
        "",
        "Hello",
        ".a line that begins with a dot",
        "");
  }

  static QueuedReply to(String recipient) {
    return saying(mail("<" + recipient + ">"), recipient);
  }

  static QueuedReply saying(String mail, String recipient) {
    byte[] bytes = mail.getBytes(StandardCharsets.ISO_8859_1);
    return new QueuedReply(
        1,
        1,
        EmailAddress.parse(recipient).orElseThrow(),
        new MessageId("<one@shop.example>"),
        "ref",
        bytes,
        hash(bytes),
        true,
        QUEUED,
        0,
        "me",
        1);
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
