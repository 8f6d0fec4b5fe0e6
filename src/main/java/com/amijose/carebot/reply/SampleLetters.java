package com.amijose.carebot.reply;

import com.amijose.carebot.message.Authentication;
import com.amijose.carebot.message.Body;
import com.amijose.carebot.message.Kind;
import com.amijose.carebot.message.Message;
import com.amijose.carebot.message.MessageId;
import com.amijose.carebot.message.Party;
import com.amijose.carebot.message.Subject;
import com.amijose.carebot.order.Category;
import com.amijose.carebot.order.Order;
import com.amijose.carebot.order.OrderMatch;
import com.amijose.carebot.order.OrderNumber;
import com.amijose.carebot.policy.Decision;
import com.amijose.carebot.policy.ItemDecision;
import com.amijose.carebot.policy.PolicyQuestion;
import com.amijose.carebot.policy.ReturnsPolicy;
import com.amijose.carebot.understanding.ItemMatch;
import com.amijose.carebot.understanding.Reading;
import com.amijose.carebot.understanding.Reason;
import com.amijose.carebot.understanding.Request;
import com.amijose.carebot.understanding.Understanding;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Made-up cases for every letter, row and reason, so that templates can be tried before a customer
 * meets them.
 */
public final class SampleLetters {
  private static final List<Category> PIECES =
      List.of(Category.STANDARD, Category.EARRINGS, Category.PERSONALIZED, Category.GIFT_CARD);

  private final ReturnsPolicy policy;
  private final Instant arrivedAt;
  private final Map<String, Sample> samples = new LinkedHashMap<>();

  /**
   * @param template the letter that it becomes
   * @param about what it is about, in a few words
   */
  public record Sample(String template, String about, LetterWriter.Letter letter) {}

  private SampleLetters(ReturnsPolicy policy, Instant arrivedAt) {
    this.policy = policy;
    this.arrivedAt = arrivedAt;
  }

  /** The names of all letters that there are. */
  public static List<String> templates() {
    return Arrays.stream(LetterKind.values()).map(LetterKind::template).toList();
  }

  /** One for each thing that a letter can have to say; mails arrive at {@code arrivedAt}. */
  public static List<Sample> all(ReturnsPolicy policy, Instant arrivedAt) {
    SampleLetters made = new SampleLetters(policy, arrivedAt);
    for (SampleOrder.Way way : SampleOrder.Way.values()) {
      for (Category piece : PIECES) made.decided(way, List.of(piece), ItemMatch.How.KNOWN);
      made.decided(way, List.of(Category.STANDARD, Category.EARRINGS), ItemMatch.How.KNOWN);
      made.decided(way, List.of(Category.STANDARD, Category.EARRINGS), ItemMatch.How.UNKNOWN);
    }
    made.withoutOrder();
    made.notDecided();
    return List.copyOf(made.samples.values());
  }

  private void decided(SampleOrder.Way way, List<Category> pieces, ItemMatch.How how) {
    Order order = way.order(pieces, arrivedAt);
    for (Request request : List.of(Request.RETURN, Request.EXCHANGE, Request.CANCEL)) {
      for (Reason reason : Reason.values()) {
        OrderMatch match =
            new OrderMatch.Matched(SampleOrder.MENTION, order, OrderMatch.Proof.SENDER);
        add(SampleOrder.question(match, how, request, reason, arrivedAt));
      }
    }
    OrderMatch inferred = new OrderMatch.Inferred(SampleOrder.MENTION, order);
    add(SampleOrder.question(inferred, how, Request.RETURN, Reason.CHANGED_MIND, arrivedAt));
  }

  private void withoutOrder() {
    for (Reason reason : List.of(Reason.CHANGED_MIND, Reason.NOT_STATED)) {
      for (OrderMatch match :
          List.of(
              new OrderMatch.Unknown(SampleOrder.MENTION),
              new OrderMatch.SomeoneElses(SampleOrder.MENTION))) {
        add(SampleOrder.question(match, ItemMatch.How.UNKNOWN, Request.RETURN, reason, arrivedAt));
      }
      add(new PolicyQuestion(Request.RETURN, reason, List.of(), false, arrivedAt));
    }
  }

  private void notDecided() {
    for (Request request : Request.values()) {
      if (request.isDecided()) continue;
      add(new PolicyQuestion(request, Reason.NOT_STATED, List.of(), false, arrivedAt));
    }
  }

  /** Of cases that are told in the same words the first is enough. */
  private void add(PolicyQuestion question) {
    LetterWriter.Letter letter = letter(question);
    Decision decision = letter.decision();
    String rows =
        String.join(", ", decision.items().stream().flatMap(item -> item.rows().stream()).toList());
    String template = LetterKind.of(letter).template();
    String words =
        decision.items().stream().map(ItemDecision::remedies).toList() + " " + decision.missing();
    String matches =
        question.orders().stream().map(match -> match.getClass().getSimpleName()).toList()
            + " "
            + letter.lineUnknown().isEmpty();
    String told =
        String.join(
            "|",
            template,
            rows,
            question.request().word(),
            question.reason().word(),
            words,
            matches);
    String about =
        question.request().word().replace('_', ' ')
            + ", "
            + question.reason().word().replace('_', ' ')
            + (rows.isEmpty() ? "" : ", row " + rows);
    samples.putIfAbsent(told, new Sample(template, about, letter));
  }

  private LetterWriter.Letter letter(PolicyQuestion question) {
    Understanding understanding =
        new Understanding(
            "en",
            new Reading<>(question.request(), 0.99, Optional.empty()),
            new Reading<>(question.reason(), 0.99, Optional.empty()),
            question.orders().stream().map(OrderMatch::mention).toList(),
            false,
            false,
            false,
            false,
            List.of(),
            List.of());
    boolean unknown =
        question.asked().stream()
            .flatMap(asked -> asked.items().stream())
            .anyMatch(items -> items.how() != ItemMatch.How.KNOWN);
    Set<OrderNumber> lineUnknown = unknown ? Set.of(SampleOrder.MENTION.number()) : Set.of();
    return new LetterWriter.Letter(
        message(),
        understanding,
        question.orders(),
        policy.decide(question),
        policy.table().limits(),
        lineUnknown);
  }

  private Message message() {
    Optional<Party> customer =
        Optional.of(new Party(SampleOrder.CUSTOMER, Optional.of("Jo Bloggs")));
    return new Message(
        MessageId.parse("<sample@example.com>"),
        Kind.CUSTOMER,
        customer,
        Optional.empty(),
        customer,
        Optional.empty(),
        new Subject("My order AJ10001", Subject.Origin.OWN),
        arrivedAt,
        Body.EMPTY,
        List.of(),
        Authentication.NONE,
        List.of(),
        Set.of(),
        List.of());
  }
}
