package com.amijose.carebot.app;

import com.amijose.carebot.message.EmailAddress;
import com.amijose.carebot.message.RawMessage;
import com.amijose.carebot.order.CategoryRules;
import com.amijose.carebot.order.ListedOrders;
import com.amijose.carebot.order.Order;
import com.amijose.carebot.order.OrderLine;
import com.amijose.carebot.order.OrderNumber;
import com.amijose.carebot.triage.Known;
import com.amijose.carebot.understanding.training.LabelledMail;
import com.amijose.carebot.understanding.training.Perturbation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A held-out mail as it would come in: bytes from a customer, and an order of theirs that was
 * delivered some days before. What the corpus does not tell of the order is the same for all.
 */
record HeldOutMail(LabelledMail label, Known known) {
  private static final String CUSTOMER = "sam@customer.example";
  private static final Instant ARRIVED = Instant.parse("2024-06-04T09:00:00Z");
  private static final Pattern TIMES = Pattern.compile("\\s*\\(?x\\s?(\\d+)\\)?\\s*$");
  private static final Pattern NUMBER = Pattern.compile("AJ\\d{5}");

  static HeldOutMail of(LabelledMail label, CategoryRules categories) {
    String number =
        label.numbers().stream()
            .filter(one -> NUMBER.matcher(one).matches())
            .findFirst()
            .orElse("AJ10000");
    List<Order> orders = new ArrayList<>();
    orders.add(order("AJ99999", "elsewhere@customer.example", List.of("Plain Chain"), categories));
    if (!label.orderLines().isEmpty())
      orders.add(order(number, CUSTOMER, label.orderLines(), categories));
    return new HeldOutMail(label, Known.of(new ListedOrders(orders)));
  }

  private static Order order(
      String number, String email, List<String> titles, CategoryRules categories) {
    List<OrderLine> lines = new ArrayList<>();
    for (String written : titles) {
      Matcher times = TIMES.matcher(written);
      int quantity = times.find() ? Integer.parseInt(times.group(1)) : 1;
      String title = times.replaceFirst("");
      lines.add(
          new OrderLine(
              lines.size() + 1,
              title,
              "",
              quantity,
              BigDecimal.TEN,
              categories.categoryOf(title, ""),
              Optional.empty()));
    }
    return new Order(
        OrderNumber.of(number),
        EmailAddress.parse(email),
        ARRIVED.minus(Duration.ofDays(12)),
        Optional.of(ARRIVED.minus(Duration.ofDays(9))),
        Optional.of(ARRIVED.minus(Duration.ofDays(5))),
        false,
        true,
        "Sam Lee",
        "",
        "GB",
        List.of(),
        "GBP",
        lines);
  }

  /** The bytes as a mail program sends them, HTML escaped and in paragraphs where it is HTML. */
  static RawMessage bytes(Perturbation.Letter letter, EmailAddress to) {
    String head =
        "From: Sam Lee <"
            + CUSTOMER
            + ">\r\nTo: "
            + to
            + "\r\nSubject: "
            + letter.subject()
            + "\r\nDate: Tue, 4 Jun 2024 10:00:00 +0100\r\nMessage-ID: <m@customer.example>\r\n"
            + "MIME-Version: 1.0\r\nContent-Type: text/"
            + (letter.html() ? "html" : "plain")
            + "; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n";
    String body = letter.html() ? html(letter.body()) : letter.body();
    return RawMessage.of(
        (head + body.replace("\r", "").replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
  }

  private static String html(String text) {
    StringBuilder out =
        new StringBuilder("<html><head><style>p{margin:1em 0}</style></head><body>");
    for (String paragraph : text.split("\n{2,}")) {
      String escaped = paragraph.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
      out.append("<p>").append(escaped.replace("\n", "<br>\n")).append("</p>\n");
    }
    return out.append("</body></html>").toString();
  }
}
