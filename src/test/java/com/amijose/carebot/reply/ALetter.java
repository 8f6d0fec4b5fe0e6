package com.amijose.carebot.reply;

import com.amijose.carebot.message.Authentication;
import com.amijose.carebot.message.Body;
import com.amijose.carebot.message.ContactForm;
import com.amijose.carebot.message.EmailAddress;
import com.amijose.carebot.message.Kind;
import com.amijose.carebot.message.Message;
import com.amijose.carebot.message.Party;
import com.amijose.carebot.message.Subject;
import com.amijose.carebot.order.Mention;
import com.amijose.carebot.order.Order;
import com.amijose.carebot.order.OrderLine;
import com.amijose.carebot.order.OrderMatch;
import com.amijose.carebot.order.OrderNumber;
import com.amijose.carebot.policy.Decision;
import com.amijose.carebot.policy.ItemDecision;
import com.amijose.carebot.policy.Limits;
import com.amijose.carebot.policy.Missing;
import com.amijose.carebot.policy.Outcome;
import com.amijose.carebot.understanding.Reading;
import com.amijose.carebot.understanding.Reason;
import com.amijose.carebot.understanding.Request;
import com.amijose.carebot.understanding.Understanding;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Builds what a letter is written from; it reads as prose: {@code ALetter.to("Jo
 * Bloggs").of(item).approved()}.
 */
final class ALetter {
  static final ZoneId LONDON = ZoneId.of("Europe/London");
  static final Shop SHOP =
      new Shop(
          "Amijose",
          "Amijose Ltd",
          EmailAddress.parse("care@amijose.example").orElseThrow(),
          List.of("Amijose Returns", "1 Example Street", "Example Town EX1 1AA"),
          Optional.empty(),
          LONDON,
          "AJ12345",
          "None of this limits your statutory rights.");
  static final Occasion OCCASION =
      new Occasion(Instant.parse("2026-11-02T16:30:00Z"), "RMA-7K2Q-94XD");
  static final Instant ARRIVED = Instant.parse("2026-11-02T09:14:00Z");
  static final Templates TEMPLATES = Templates.load(Path.of("config/templates"));
  private static final MustacheLetterWriter WRITER = new MustacheLetterWriter(TEMPLATES, SHOP);

  private Optional<Party> customer;
  private Optional<ContactForm> form = Optional.empty();
  private Subject subject = new Subject("My order", Subject.Origin.OWN);
  private Request request = Request.RETURN;
  private Limits limits = Limits.PUBLISHED;
  private final List<OrderMatch> orders = new ArrayList<>();
  private final List<ItemDecision> items = new ArrayList<>();
  private final Set<Missing> missing = EnumSet.noneOf(Missing.class);
  private final Set<OrderNumber> lineUnknown = new TreeSet<>();

  private ALetter(Optional<Party> customer) {
    this.customer = customer;
  }

  static ALetter to(String displayName) {
    EmailAddress address = EmailAddress.parse("jo@example.test").orElseThrow();
    return new ALetter(Optional.of(new Party(address, Optional.of(displayName))));
  }

  /** These items of the customer's own; items of one number are lines of one order. */
  ALetter of(AnItem... own) {
    Map<String, List<AnItem>> byOrder = new LinkedHashMap<>();
    for (AnItem item : own)
      byOrder.computeIfAbsent(item.number(), n -> new ArrayList<>()).add(item);
    for (List<AnItem> lines : byOrder.values()) {
      List<OrderLine> all = new ArrayList<>();
      for (AnItem line : lines) all.add(line.line(all.size() + 1));
      Order order = lines.get(0).order(all);
      own(order);
      for (int at = 0; at < lines.size(); at++) items.add(lines.get(at).decided(order, at + 1));
    }
    return this;
  }

  ALetter inferred() {
    OrderMatch.Matched only = (OrderMatch.Matched) orders.remove(0);
    orders.add(
        new OrderMatch.Inferred(
            new Mention(only.order().number(), Mention.Where.INFERRED), only.order()));
    return this;
  }

  ALetter ofNumber(String number, boolean someoneElses) {
    Mention mention = new Mention(OrderNumber.of(number), Mention.Where.BODY);
    orders.add(
        someoneElses ? new OrderMatch.SomeoneElses(mention) : new OrderMatch.Unknown(mention));
    missing.add(someoneElses ? Missing.IDENTITY : Missing.ORDER_NUMBER);
    return this;
  }

  ALetter own(Order order) {
    orders.add(
        new OrderMatch.Matched(
            new Mention(order.number(), Mention.Where.BODY), order, OrderMatch.Proof.SENDER));
    return this;
  }

  ALetter asking(Request other) {
    request = other;
    return this;
  }

  ALetter missing(Missing... facts) {
    missing.addAll(List.of(facts));
    return this;
  }

  ALetter lineUnknownIn(String number) {
    lineUnknown.add(OrderNumber.of(number));
    return this;
  }

  ALetter subject(String text, Subject.Origin origin) {
    subject = new Subject(text, origin);
    return this;
  }

  ALetter limits(Limits other) {
    limits = other;
    return this;
  }

  /** By the contact form, whose e-mail field says {@code address}. */
  ALetter byForm(String address) {
    form = Optional.of(new ContactForm(Optional.of("Jo"), EmailAddress.parse(address)));
    subject = new Subject("New customer message", Subject.Origin.FORM);
    return this;
  }

  Reply write(Outcome outcome) {
    items.forEach(item -> missing.addAll(item.missing()));
    return write(new Decision.Ruled(items, outcome, Set.of(), missing));
  }

  Reply writeUndecided() {
    return write(new Decision.NotAsked());
  }

  Reply write(Decision decision) {
    return WRITER.write(letter(decision), OCCASION);
  }

  LetterWriter.Letter letter(Decision decision) {
    return new LetterWriter.Letter(
        message(), understanding(), orders, decision, limits, lineUnknown);
  }

  private Message message() {
    return new Message(
        Optional.empty(),
        Kind.CUSTOMER,
        customer,
        form.isPresent() ? customer : Optional.empty(),
        customer,
        form,
        subject,
        ARRIVED,
        Body.EMPTY,
        List.of(),
        Authentication.NONE,
        List.of(),
        Set.of(),
        List.of());
  }

  private Understanding understanding() {
    return new Understanding(
        "en",
        new Reading<>(request, 0.99, Optional.empty()),
        new Reading<>(
            items.isEmpty() ? Reason.NOT_STATED : items.get(0).reason(), 0.99, Optional.empty()),
        orders.stream().map(OrderMatch::mention).toList(),
        false,
        false,
        false,
        false,
        List.of(),
        List.of());
  }

  static Limits withWarranty(int days) {
    Limits published = Limits.PUBLISHED;
    return new Limits(
        published.cancelWithin(),
        published.refundDays(),
        published.returnDays(),
        OptionalInt.of(days),
        published.transitDays(),
        published.postByDays());
  }
}
