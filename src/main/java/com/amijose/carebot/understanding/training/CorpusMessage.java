package com.amijose.carebot.understanding.training;

import com.amijose.carebot.message.Authentication;
import com.amijose.carebot.message.Body;
import com.amijose.carebot.message.Kind;
import com.amijose.carebot.message.Message;
import com.amijose.carebot.message.Subject;
import com.amijose.carebot.order.Category;
import com.amijose.carebot.order.NumberForm;
import com.amijose.carebot.order.Order;
import com.amijose.carebot.order.OrderLine;
import com.amijose.carebot.order.OrderNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of the corpora as the message and the order that the interpreter and the matcher take. */
final class CorpusMessage {
  /** The form of the numbers in the corpora. */
  static final NumberForm FORM = new NumberForm("AJ", 5, 5);

  private static final Pattern EXTRA =
      Pattern.compile(
          "(?i)\\bgift (?:wrap|box|bag|message)|engraving fee|\\btip\\b|shipping protection");

  private static final Pattern TIMES = Pattern.compile("\\s*\\(?x\\s?(\\d+)\\)?\\s*$");

  private CorpusMessage() {}

  static Message of(String subject, String body) {
    String text = NewWords.of(body);
    String carried = NewWords.carriedAlong(body);
    Subject.Origin origin =
        NewWords.isOwnSubject(subject) || subject.isBlank()
            ? Subject.Origin.OWN
            : Subject.Origin.REPLY;
    return new Message(
        Optional.empty(),
        Kind.CUSTOMER,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Subject(subject, origin),
        Instant.EPOCH,
        new Body(body, text, "", carried.isEmpty() ? List.of() : List.of(carried)),
        List.of(),
        Authentication.NONE,
        List.of(),
        Set.of(),
        List.of());
  }

  static Order order(LabelledMail mail) {
    List<OrderLine> lines = new ArrayList<>();
    for (String written : mail.orderLines()) {
      Matcher times = TIMES.matcher(written);
      int quantity = times.find() ? Integer.parseInt(times.group(1)) : 1;
      lines.add(
          new OrderLine(
              lines.size() + 1,
              times.replaceFirst(""),
              "",
              quantity,
              BigDecimal.TEN,
              EXTRA.matcher(written).find() ? Category.EXTRA : Category.STANDARD,
              Optional.empty()));
    }
    return new Order(
        OrderNumber.of("AJ10000"),
        Optional.empty(),
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        "",
        "",
        "",
        List.of(),
        "GBP",
        lines);
  }
}
