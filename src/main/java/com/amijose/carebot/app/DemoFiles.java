package com.amijose.carebot.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The demo's mails and orders, with their dates laid relative to its start. */
final class DemoFiles {
  private static final String FOLDER = "demo/";
  private static final Pattern AGO = Pattern.compile("\\{(days|minutes)-ago:(\\d+)}");
  private static final DateTimeFormatter ORDER_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss Z", Locale.ROOT);

  /** More header lines than the reader takes, so that one mail is put into quarantine. */
  private static final int TOO_MANY_HEADERS = 1100;

  private final Instant start;
  private final ZoneId zone;

  DemoFiles(Instant start, ZoneId zone) {
    this.start = start;
    this.zone = zone;
  }

  /** The names of the mails in the order in which they come. */
  List<String> mails() {
    return resource("mails.txt").lines().toList();
  }

  /** One mail as bytes with CRLF. */
  byte[] mail(String name) {
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(start.atZone(zone));
    String text =
        resource(name + ".eml")
            .replace("{date}", date)
            .replace("{many-headers}\n", "X-Line: more\n".repeat(TOO_MANY_HEADERS));
    return text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The orders as Shopify would export them now. */
  String orders() {
    return AGO.matcher(resource("orders.csv")).replaceAll(this::moment);
  }

  private String moment(MatchResult ago) {
    long amount = Long.parseLong(ago.group(2));
    Duration before =
        ago.group(1).equals("days") ? Duration.ofDays(amount) : Duration.ofMinutes(amount);
    return ORDER_TIME.format(start.minus(before).atZone(zone));
  }

  private static String resource(String name) {
    try (InputStream stream = DemoFiles.class.getResourceAsStream(FOLDER + name)) {
      if (stream == null) throw new IllegalStateException("the demo lacks its file " + name);
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
