package com.amijose.carebot.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Any number of customers, each with one bracelet that came nine days ago. */
final class Customers {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss Z").withZone(ZoneOffset.UTC);

  private Customers() {}

  /** The orders of customers 0 to {@code count} - 1. */
  static Path orders(Path folder, int count, Instant now) {
    StringBuilder orders =
        new StringBuilder(
            "Name,Email,Financial Status,Fulfillment Status,Created at,Fulfilled at,Delivered at,"
                + "Cancelled at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku\n");
    for (int n = 0; n < count; n++) {
      orders.append(
          "#AJ%d,c%d@customer.example,paid,fulfilled,%s,%s,%s,,1,Sea Glass Bracelet,42.00,BR\n"
              .formatted(41000 + n, n, ago(now, 20), ago(now, 18), ago(now, 9)));
    }
    try {
      return Files.writeString(folder.resolve("orders.csv"), orders);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  static String id(int n) {
    return "<m" + n + "@customer.example>";
  }

  /** Customer n wants to send the bracelet back. */
  static byte[] mail(int n, String to) {
    return ("Return-Path: <c%1$d@customer.example>\r\nFrom: c%1$d@customer.example\r\nTo: %2$s\r\n"
                .formatted(n, to)
            + "Message-ID: %s\r\nSubject: Return\r\n\r\n".formatted(id(n))
            + "I changed my mind about the bracelet, order AJ%d. ".formatted(41000 + n)
            + "It is unworn. I would like to return it for a refund.\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String ago(Instant now, int days) {
    return TIME.format(now.minus(Duration.ofDays(days)));
  }
}
