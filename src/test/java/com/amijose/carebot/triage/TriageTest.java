package com.amijose.carebot.triage;

import static com.amijose.carebot.given.AnOrder.LONDON;
import static com.amijose.carebot.given.AnOrder.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.given.AMail;
import com.amijose.carebot.given.AnOrder;
import com.amijose.carebot.message.Kind;
import com.amijose.carebot.message.Message;
import com.amijose.carebot.order.ListedOrders;
import com.amijose.carebot.order.Mention;
import com.amijose.carebot.order.OrderMatch;
import com.amijose.carebot.order.OrderNumber;
import com.amijose.carebot.policy.DecisionTable;
import com.amijose.carebot.policy.Limits;
import com.amijose.carebot.policy.Outcome;
import com.amijose.carebot.policy.ReturnsPolicy;
import com.amijose.carebot.reply.LetterWriter;
import com.amijose.carebot.reply.Occasion;
import com.amijose.carebot.reply.Reply;
import com.amijose.carebot.reply.UnwritableLetterException;
import com.amijose.carebot.understanding.Flag;
import com.amijose.carebot.understanding.FlagReading;
import com.amijose.carebot.understanding.LineItemMatcher;
import com.amijose.carebot.understanding.Reading;
import com.amijose.carebot.understanding.Reason;
import com.amijose.carebot.understanding.Request;
import com.amijose.carebot.understanding.Understanding;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The mission, with a reading, a letter and a past that the test says. */
class TriageTest {
  private final ListedOrders orders =
      new ListedOrders(List.of(AnOrder.of("Tidewater Pearl Necklace").deliveredDaysAgo(9).build()));
  private Request request = Request.RETURN;
  private List<Mention> mentions =
      List.of(new Mention(new OrderNumber("AJ24817"), Mention.Where.BODY));
  private int returnsBefore;
  private LetterWriter letters =
      (letter, occasion) ->
          new Reply("approved", letter.message().customer(), "Re: it", "text", "html", List.of());

  @Test
  void a_clear_cut_return_is_sent() {
    Verdict.Answer answer = answerTo(AMail.from("jo@example.test").build());
    assertThat(answer.reasoning().decision().outcome()).contains(Outcome.APPROVED);
    assertThat(answer.action()).isInstanceOf(Action.Send.class);
  }

  @Test
  void what_is_no_customers_mail_gets_no_answer() {
    Message bounce = AMail.from("jo@example.test").ofKind(Kind.BOUNCE).build();
    assertThat(triage().triage(bounce, occasion()))
        .isEqualTo(new Verdict.NotForUs(bounce, "it reports that a mail could not be delivered"));
  }

  @Test
  void without_a_number_the_only_open_order_is_inferred_and_the_reply_drafted() {
    mentions = List.of();
    Verdict.Answer answer = answerTo(AMail.from("jo@example.test").build());
    assertThat(answer.reasoning().orders()).first().isInstanceOf(OrderMatch.Inferred.class);
    assertThat(answer.action()).isInstanceOf(Action.Draft.class);
  }

  @Test
  void nothing_is_inferred_for_a_request_that_is_not_decided() {
    mentions = List.of();
    request = Request.OTHER;
    assertThat(answerTo(AMail.from("jo@example.test").build()).reasoning().orders()).isEmpty();
  }

  @Test
  void the_third_return_in_90_days_is_for_a_person() {
    returnsBefore = 1;
    assertThat(flags()).isEmpty();
    returnsBefore = 2;
    assertThat(flags()).containsExactly(Flag.REPEAT);
    assertThat(answerTo(AMail.from("jo@example.test").build()).action())
        .isInstanceOf(Action.Draft.class);
    request = Request.EXCHANGE;
    assertThat(flags()).isEmpty();
  }

  @Test
  void the_past_is_asked_about_90_days_before_the_arrival() {
    PastReturns past =
        (customer, since, until) -> {
          assertThat(until).isEqualTo(NOW);
          assertThat(since).isEqualTo(NOW.minus(Duration.ofDays(90)));
          assertThat(customer.toString()).isEqualTo("jo@example.test");
          return 0;
        };
    Verdict verdict = triage(past).triage(AMail.from("jo@example.test").build(), occasion());
    assertThat(verdict).isInstanceOf(Verdict.Answer.class);
  }

  @Test
  void a_letter_that_cannot_be_written_calls_a_person() {
    letters =
        (letter, occasion) -> {
          throw new UnwritableLetterException("approved.txt lacks a value for name");
        };
    Verdict.Answer answer = answerTo(AMail.from("jo@example.test").build());
    assertThat(answer.action().reply()).isEmpty();
    assertThat(answer.action().reasons())
        .containsExactly("no letter could be written: approved.txt lacks a value for name");
  }

  private List<Flag> flags() {
    return answerTo(AMail.from("jo@example.test").build())
        .reasoning()
        .understanding()
        .flags()
        .stream()
        .map(FlagReading::flag)
        .toList();
  }

  private Verdict.Answer answerTo(Message message) {
    return (Verdict.Answer) triage().triage(message, occasion());
  }

  private static Occasion occasion() {
    return new Occasion(NOW, "RMA-PREVIEW");
  }

  private Triage triage() {
    return triage((customer, since, until) -> returnsBefore);
  }

  private Triage triage(PastReturns past) {
    ReturnsPolicy policy = new ReturnsPolicy(new DecisionTable(Limits.PUBLISHED), LONDON);
    return new Triage(
        (message, form) -> understanding(),
        new LineItemMatcher(passage -> 0.9),
        new Known(orders, past),
        policy,
        letters,
        new Autonomy(Autonomy.Mode.AUTO, new Autonomy.Confidence(0.9, 0.9), policy),
        LONDON);
  }

  private Understanding understanding() {
    return new Understanding(
        "en",
        new Reading<>(request, 0.95, Optional.empty()),
        new Reading<>(Reason.CHANGED_MIND, 0.95, Optional.empty()),
        mentions,
        false,
        false,
        false,
        false,
        List.of(),
        List.of());
  }
}
