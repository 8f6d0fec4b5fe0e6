package com.amijose.carebot.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes customers' mails of a wanted size, with an order for each: the text of held-out writers, in
 * plain text and in HTML as mail programs write it, over an older mail that is quoted as often as
 * the size needs. The same count and size make the same mails.
 */
public final class MailMaker {
  private static final Instant ARRIVAL = Instant.parse("2026-10-20T09:30:00Z");
  private static final DateTimeFormatter ORDER_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String QUOTED =
      "Thank you for shopping with us. Your parcel is on its way and should be with you within a"
          + " few days; we hope that you will enjoy what is in it.";

  private final List<CorpusMail> texts;
  private final int bytes;

  /**
   * @param bytes about how large each mail is to be
   */
  MailMaker(Path models, int bytes) throws IOException {
    this.texts = CorpusMail.heldOut(models);
    this.bytes = bytes;
  }

  /** Arguments: the models' folder, the folder to fill, how many mails, how many bytes each. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    int count = Integer.parseInt(arguments[2]);
    MailMaker maker = new MailMaker(Path.of(arguments[0]), Integer.parseInt(arguments[3]));
    Files.writeString(folder.resolve("orders.csv"), maker.orders(count));
    Path mails = Files.createDirectories(folder.resolve("mails"));
    for (int index = 0; index < count; index++) {
      Files.write(mails.resolve("%06d.eml".formatted(index)), maker.mail(index));
    }
  }

  byte[] mail(int index) {
    CorpusMail text = texts.get(index % texts.size());
    String body = numbered(text, text.body(), index);
    String head =
        """
        Return-Path: <%1$s>
        Received: from out.example.test (out.example.test [192.0.2.7]) by mx.example.test with ESMTPS; %2$s
        From: "Customer %3$d" <%1$s>
        To: <customercare@amijose.example>
        Subject: %4$s
        Date: %2$s
        Message-ID: <%3$d.bench@example.test>
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary="part"

        """
            .formatted(
                address(index),
                DateTimeFormatter.RFC_1123_DATE_TIME.format(ARRIVAL.atZone(ZoneOffset.UTC)),
                index,
                numbered(text, text.subject(), index).replaceAll("[^ -~]", "?"));
    StringBuilder quote = new StringBuilder();
    String mail = head + parts(body, quote.toString());
    for (int line = 1; mail.getBytes(StandardCharsets.UTF_8).length < bytes - 500; line++) {
      quote.append(line).append(". ").append(QUOTED).append('\n');
      mail = head + parts(body, quote.toString());
    }
    return mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  /** One order for each mail, its sender's, in every state of delivery. */
  String orders(int count) {
    Random random = new Random(42);
    StringBuilder csv =
        new StringBuilder(
            "Name,Email,Financial Status,Fulfillment Status,Created at,Fulfilled at,Delivered at,"
                + "Cancelled at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,"
                + "Shipping Name,Shipping Zip\n");
    for (int index = 0; index < count; index++) {
      int delivered = random.nextInt(80);
      String own =
          ",%s,paid,fulfilled,%s,%s,%s,,"
              .formatted(address(index), ago(delivered + 6), ago(delivered + 4), ago(delivered));
      List<String> lines = texts.get(index % texts.size()).lines();
      for (int line = 0; line < lines.size(); line++) {
        csv.append("#AJ").append(number(index)).append(line == 0 ? own : ",,,,,,,,");
        csv.append("1,\"").append(lines.get(line).replace("\"", "")).append("\",49.00,SKU-");
        csv.append(index).append('-').append(line).append(",Customer ").append(index);
        csv.append(",EX1 1AA\n");
      }
    }
    return csv.toString();
  }

  private static String parts(String body, String quote) {
    List<String> quoted = new ArrayList<>();
    quote.lines().forEach(line -> quoted.add("> " + line));
    String marked =
        body.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace("\n", "</span></p>\n<p class=\"MsoNormal\"><span lang=\"EN-GB\">");
    String markedQuote =
        quote.replace("\n", "</span></p>\n<p class=\"MsoNormal\" style=\"margin:0\"><span>");
    return """
        --part
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        %s

        On Mon, 12 Oct 2026 at 10:00, Customer Care <customercare@amijose.example> wrote:
        %s
        --part
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: 8bit

        <html><head><style>p.MsoNormal {margin:0cm; font-size:11.0pt; font-family:"Calibri",sans-serif;}</style></head>
        <body lang="EN-GB"><div class="WordSection1"><p class="MsoNormal"><span lang="EN-GB">%s</span></p></div>
        <div class="gmail_quote"><div>On Mon, 12 Oct 2026 at 10:00, Customer Care &lt;customercare@amijose.example&gt; wrote:</div>
        <blockquote class="gmail_quote" style="margin:0 0 0 .8ex"><p class="MsoNormal"><span>%s</span></p></blockquote></div></body></html>
        --part--
        """
        .formatted(body, String.join("\n", quoted), marked, markedQuote);
  }

  private static String numbered(CorpusMail text, String words, int index) {
    String changed = words;
    for (String number : text.numbers()) {
      changed = changed.replace(number.replaceAll("\\D", ""), Integer.toString(number(index)));
    }
    return changed;
  }

  private static int number(int index) {
    return 30_000 + index;
  }

  private static String address(int index) {
    return "customer" + index + "@mail.example";
  }

  private static String ago(int days) {
    return ORDER_TIME.format(ARRIVAL.minus(Duration.ofDays(days)));
  }
}
