package com.amijose.carebot.store;

import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.casework.FetchedMessage;
import com.amijose.carebot.casework.Filing;
import com.amijose.carebot.casework.FrozenReply;
import com.amijose.carebot.casework.MessageKey;
import com.amijose.carebot.casework.SendLimits;
import com.amijose.carebot.message.Authentication;
import com.amijose.carebot.message.Body;
import com.amijose.carebot.message.EmailAddress;
import com.amijose.carebot.message.Kind;
import com.amijose.carebot.message.Message;
import com.amijose.carebot.message.MessageId;
import com.amijose.carebot.message.Party;
import com.amijose.carebot.message.RawMessage;
import com.amijose.carebot.message.Subject;
import com.amijose.carebot.order.Category;
import com.amijose.carebot.order.Mention;
import com.amijose.carebot.order.Order;
import com.amijose.carebot.order.OrderLine;
import com.amijose.carebot.order.OrderMatch;
import com.amijose.carebot.order.OrderNumber;
import com.amijose.carebot.policy.DecisionTable;
import com.amijose.carebot.policy.Limits;
import com.amijose.carebot.policy.PolicyQuestion;
import com.amijose.carebot.policy.ReturnsPolicy;
import com.amijose.carebot.reply.Reply;
import com.amijose.carebot.triage.Action;
import com.amijose.carebot.triage.Reasoning;
import com.amijose.carebot.triage.Verdict;
import com.amijose.carebot.understanding.ItemMatch;
import com.amijose.carebot.understanding.ItemWish;
import com.amijose.carebot.understanding.Quote;
import com.amijose.carebot.understanding.Reading;
import com.amijose.carebot.understanding.Reason;
import com.amijose.carebot.understanding.Request;
import com.amijose.carebot.understanding.Understanding;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Mails, verdicts and filings for the tests of the store. */
final class AVerdict {
  static final ReturnsPolicy POLICY =
      new ReturnsPolicy(new DecisionTable(Limits.PUBLISHED), ZoneId.of("Europe/London"));

  static final Instant NOW = Instant.parse("2026-10-05T09:00:00Z");
  private static final AtomicInteger NEXT = new AtomicInteger(1);

  private AVerdict() {}

  static FetchedMessage mail(long uid, String body) {
    return mail(uid, "jo@example.test", body);
  }

  static FetchedMessage mail(long uid, String from, String body) {
    String text =
        "Received: by mx.example.test for delivery "
            + uid
            + "\r\nFrom: "
            + from
            + "\r\nMessage-ID: <"
            + body.hashCode()
            + "@example.test>\r\nDate: Mon, 5 Oct 2026 08:59:00 +0000\r\n\r\n"
            + body
            + "\r\n";
    return new FetchedMessage(
        new MessageKey("care@shop.example", "INBOX", 7, uid),
        RawMessage.arrived(text.getBytes(StandardCharsets.UTF_8), NOW.minusSeconds(60)));
  }

  static Message message(String customer, String id, Kind kind) {
    Party party = new Party(EmailAddress.parse(customer).orElseThrow(), Optional.of("Jo"));
    return new Message(
        Optional.of(new MessageId(id)),
        kind,
        Optional.of(party),
        Optional.empty(),
        Optional.of(party),
        Optional.empty(),
        new Subject("my ring", Subject.Origin.OWN),
        NOW.minusSeconds(60),
        new Body("The ring broke.", "The ring broke.", "", List.of()),
        List.of(),
        new Authentication(false, Authentication.Standing.PASS),
        List.of(),
        Set.of(),
        List.of());
  }

  static Verdict.Answer answer(String customer, OrderNumber number) {
    Message message =
        message(customer, "<in" + NEXT.getAndIncrement() + "@example.test>", Kind.CUSTOMER);
    Reply letter =
        new Reply("approved", message.customer(), "Re: my ring", "text", "html", List.of());
    return new Verdict.Answer(
        message, reasoning(number), new Action.Send(letter, List.of("a note")));
  }

  static Reasoning reasoning(OrderNumber number) {
    Quote words = new Quote("The ring broke", 0, 14, false);
    Mention mention = new Mention(number, Mention.Where.BODY);
    Understanding understanding =
        new Understanding(
            "en",
            new Reading<>(Request.RETURN, 0.97, Optional.of(words)),
            new Reading<>(Reason.DAMAGED, 0.93, Optional.empty()),
            List.of(mention),
            false,
            false,
            false,
            true,
            List.of(),
            List.of());
    Order order = order(number);
    ItemWish wish =
        new ItemWish(
            order.lines().get(0), 1, false, Request.RETURN, Reason.DAMAGED, false, false, true);
    OrderMatch match = new OrderMatch.Matched(mention, order, OrderMatch.Proof.SENDER);
    ItemMatch items = new ItemMatch(ItemMatch.How.KNOWN, List.of(wish));
    PolicyQuestion question =
        new PolicyQuestion(
            Request.RETURN,
            Reason.DAMAGED,
            List.of(new PolicyQuestion.Asked(match, Optional.of(items))),
            false,
            NOW.minusSeconds(60));
    return new Reasoning(
        understanding, question, POLICY.decide(question), POLICY.table().version());
  }

  static Order order(OrderNumber number) {
    OrderLine ring =
        new OrderLine(
            1,
            "Gold Ring",
            "R-1",
            1,
            new BigDecimal("49.90"),
            Category.STANDARD,
            Optional.of(true));
    return new Order(
        number,
        EmailAddress.parse("jo@example.test"),
        NOW.minus(Duration.ofDays(20)),
        Optional.of(NOW.minus(Duration.ofDays(18))),
        Optional.empty(),
        false,
        true,
        "Jo Bloggs",
        "AB1 2CD",
        "GB",
        List.of("1 Example Street", "Example Town"),
        "GBP",
        List.of(ring));
  }

  static FrozenReply reply(String recipient, boolean automatic) {
    int number = NEXT.getAndIncrement();
    String id = "<out" + number + "@shop.example>";
    String mail =
        String.join(
            "\r\n",
            "From: <care@shop.example>",
            "To: <" + recipient + ">",
            "Subject: Re: my ring",
            "Date: Mon, 5 Oct 2026 09:00:00 +0000",
            "Message-ID: " + id,
            "MIME-Version: 1.0",
            "Content-Type: text/plain",
            "",
            "Hello",
            "");
    return new FrozenReply(
        EmailAddress.parse(recipient).orElseThrow(),
        new MessageId(id),
        "ref" + number,
        "approved" + number,
        automatic,
        mail.getBytes(StandardCharsets.US_ASCII));
  }

  static Filing.Queued queued(String recipient, String thread, SendLimits limits) {
    OrderNumber number = new OrderNumber("AJ" + (10_000 + NEXT.getAndIncrement()));
    return queued(recipient, thread, limits, number);
  }

  static Filing.Queued queued(
      String recipient, String thread, SendLimits limits, OrderNumber number) {
    return new Filing.Queued(
        answer(recipient, number),
        thread,
        reply(recipient, true),
        limits,
        "RMA-" + NEXT.getAndIncrement(),
        List.of("a note"));
  }

  static Filing.Drafted drafted(String recipient) {
    OrderNumber number = new OrderNumber("AJ" + (10_000 + NEXT.getAndIncrement()));
    return new Filing.Drafted(
        answer(recipient, number),
        "thread" + NEXT.getAndIncrement(),
        reply(recipient, false),
        List.of("a flag is raised", "it arrived long ago"));
  }

  static Filing.Closed closed() {
    Verdict verdict =
        new Verdict.NotForUs(
            message("news@example.test", "<bulk@example.test>", Kind.BULK), "it is a newsletter");
    return new Filing.Closed(verdict, "thread", Ending.NO_REPLY, "it is a newsletter");
  }
}
