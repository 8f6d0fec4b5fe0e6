package com.amijose.carebot.store;

import static com.amijose.carebot.store.AVerdict.NOW;
import static com.amijose.carebot.store.AVerdict.mail;
import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.casework.CaseRow;
import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.casework.Folder;
import com.amijose.carebot.casework.Intake;
import com.amijose.carebot.casework.IntakeSettings;
import com.amijose.carebot.casework.Progress;
import com.amijose.carebot.casework.SafetyRules;
import com.amijose.carebot.casework.SendLimits;
import com.amijose.carebot.casework.Steps;
import com.amijose.carebot.message.Authentication;
import com.amijose.carebot.message.Caution;
import com.amijose.carebot.message.EmailAddress;
import com.amijose.carebot.message.Kind;
import com.amijose.carebot.message.Message;
import com.amijose.carebot.message.OutgoingMessage;
import com.amijose.carebot.message.Party;
import com.amijose.carebot.order.Mention;
import com.amijose.carebot.order.OrderMatch;
import com.amijose.carebot.order.OrderNumber;
import com.amijose.carebot.outbox.BreakerRules;
import com.amijose.carebot.policy.PolicyQuestion;
import com.amijose.carebot.triage.Action;
import com.amijose.carebot.triage.Reasoning;
import com.amijose.carebot.triage.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The intake on a real casebook, with verdicts that the test chooses. */
class IntakeTest {
  private static final Folder INBOX = new Folder("care@shop.example", "INBOX", 7);

  @TempDir Path folder;
  private Database database;
  private SqlCaseBook cases;
  private SqlCaseList list;
  private Instant now = NOW;
  private SafetyRules rules = SafetyRules.STANDARD;
  private Function<Message, Verdict> triage = this::toSend;
  private final List<OutgoingMessage> written = new ArrayList<>();
  private int orderNumber = 20_000;

  @BeforeEach
  void open() {
    database = Databases.sqlite(folder);
    cases = new SqlCaseBook(database, "test", BreakerRules.STANDARD);
    list = new SqlCaseList(database);
    cases.advance(new Progress(INBOX, 0, NOW.minus(Duration.ofDays(30))));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Verdict toSend(Message message) {
    Verdict.Answer answer =
        AVerdict.answer("jo@example.test", new OrderNumber("AJ" + orderNumber++));
    return new Verdict.Answer(message, answer.reasoning(), answer.action());
  }

  private CaseRow take(long uid) {
    return take(
        uid, AVerdict.message("jo@example.test", "<" + uid + "@example.test>", Kind.CUSTOMER));
  }

  private CaseRow take(long uid, Message message) {
    intake(message).take(mail(uid, "mail " + uid));
    return list.find(INBOX.message(uid)).orElseThrow();
  }

  private Intake intake(Message message) {
    Party shop =
        new Party(EmailAddress.parse("care@shop.example").orElseThrow(), Optional.of("Shop"));
    Steps steps =
        new Steps(
            raw -> message,
            (read, occasion) -> triage.apply(read),
            this::write,
            new SqlOrderBook(database));
    IntakeSettings settings = new IntakeSettings("me", shop, rules, Duration.ofMinutes(30));
    return new Intake(cases, steps, settings, Clock.fixed(now, ZoneOffset.UTC));
  }

  private byte[] write(OutgoingMessage mail) {
    written.add(mail);
    return mail.reference().getBytes(StandardCharsets.US_ASCII);
  }

  private void assertDrafted(CaseRow row, String because) {
    assertThat(row.ending()).contains(Ending.DRAFTED);
    assertThat(row.endingReason().orElseThrow()).contains(because);
    assertThat(row.outbox()).isEmpty();
    assertThat(written.get(written.size() - 1).automatic()).isFalse();
  }

  private static Message with(
      Message message, Instant arrivedAt, Authentication.Standing standing, Set<Caution> cautions) {
    return new Message(
        message.id(),
        message.kind(),
        message.from(),
        message.replyTo(),
        message.customer(),
        message.contactForm(),
        message.subject(),
        arrivedAt,
        message.body(),
        message.attachments(),
        new Authentication(false, standing),
        message.references(),
        cautions,
        message.flaws());
  }

  private static Message customers() {
    return AVerdict.message("jo@example.test", "<c@example.test>", Kind.CUSTOMER);
  }

  @Test
  void what_may_be_sent_is_queued_automatic_and_in_answer_to_the_mail() {
    CaseRow row = take(1);
    assertThat(row.outbox()).contains("READY");
    assertThat(row.action()).contains("send");
    OutgoingMessage mail = written.get(0);
    assertThat(mail.automatic()).isTrue();
    assertThat(mail.inReplyTo().orElseThrow().value()).isEqualTo("<1@example.test>");
    assertThat(mail.to().address()).isEqualTo(EmailAddress.parse("jo@example.test").orElseThrow());
    assertThat(mail.reference()).hasSize(32);
  }

  @Test
  void taking_a_message_again_changes_nothing() {
    take(1);
    take(1);
    assertThat(written).hasSize(1);
  }

  @Test
  void each_caution_means_a_draft_that_names_it() {
    long uid = 1;
    for (Caution caution : Caution.values()) {
      Message message =
          with(customers(), NOW.minusSeconds(60), Authentication.Standing.PASS, Set.of(caution));
      assertDrafted(take(uid++, message), caution.because());
    }
  }

  @Test
  void a_sender_whom_our_server_does_not_vouch_for_gets_a_draft() {
    long uid = 1;
    for (Authentication.Standing standing :
        List.of(Authentication.Standing.FAIL, Authentication.Standing.ABSENT)) {
      Message message = with(customers(), NOW.minusSeconds(60), standing, Set.of());
      assertDrafted(take(uid++, message), "does not vouch");
    }
    rules = new SafetyRules(SendLimits.STANDARD, false, Duration.ofHours(72));
    Message message =
        with(customers(), NOW.minusSeconds(60), Authentication.Standing.ABSENT, Set.of());
    assertThat(take(uid, message).outbox()).contains("READY");
  }

  @Test
  void old_mail_and_mail_from_before_the_start_get_a_draft() {
    Message old =
        with(
            customers(),
            NOW.minus(Duration.ofHours(72)).minusMillis(1),
            Authentication.Standing.PASS,
            Set.of());
    assertDrafted(take(1, old), "more than 72 hours ago");
    Message justInTime =
        with(customers(), NOW.minus(Duration.ofHours(72)), Authentication.Standing.PASS, Set.of());
    assertThat(take(2, justInTime).outbox()).contains("READY");
    cases.advance(
        new Progress(new Folder("care@shop.example", "INBOX", 8), 0, NOW.minusSeconds(59)));
    assertDrafted(take(3), "before the bot was switched on");
  }

  @Test
  void a_letter_that_goes_to_anybody_but_the_customer_waits() {
    assertDrafted(
        take(1, AVerdict.message("al@example.test", "<x@example.test>", Kind.CUSTOMER)),
        "its recipient is not the plain address of the customer");
  }

  @Test
  void over_a_limit_the_reply_becomes_a_draft_that_says_so() {
    rules = new SafetyRules(SendLimits.of(1, 99, 99, 99), true, Duration.ofHours(72));
    assertThat(take(1).outbox()).contains("READY");
    assertDrafted(take(2), "the limit of 1 automatic replies per day to this address");
  }

  @Test
  void what_is_no_customers_ends_without_a_letter() {
    triage = message -> new Verdict.NotForUs(message, "it is a newsletter");
    assertThat(take(1, AVerdict.message("n@example.test", "<n@example.test>", Kind.BULK)).ending())
        .contains(Ending.NO_REPLY);
    assertThat(
            take(2, AVerdict.message("n@example.test", "<u@example.test>", Kind.UNREADABLE))
                .ending())
        .contains(Ending.QUARANTINED);
    assertThat(
            take(3, AVerdict.message("care@shop.example", "<o@example.test>", Kind.OWN)).ending())
        .as("a colleague's mail is for the team")
        .contains(Ending.HUMAN);
    assertThat(written).isEmpty();
  }

  @Test
  void a_draft_without_a_letter_is_for_a_person() {
    triage =
        message ->
            new Verdict.Answer(
                message,
                AVerdict.reasoning(new OrderNumber("AJ1")),
                new Action.Draft(Optional.empty(), List.of("the template lacks a value")));
    CaseRow row = take(1);
    assertThat(row.ending()).contains(Ending.HUMAN);
    assertThat(row.endingReason()).contains("the template lacks a value");
  }

  @Test
  void a_mail_that_breaks_the_reader_three_times_is_quarantined_and_throws_nothing() {
    triage =
        message -> {
          throw new IllegalStateException("broken");
        };
    Message message = customers();
    intake(message).take(mail(1, "poison"));
    for (int i = 0; i < 3; i++) {
      now = now.plusSeconds(10);
      intake(message).takeDue();
    }
    CaseRow row = list.find(INBOX.message(1)).orElseThrow();
    assertThat(row.ending()).contains(Ending.QUARANTINED);
    assertThat(row.endingReason().orElseThrow()).contains("IllegalStateException");
    assertThat(intake(message).takeDue()).isZero();
  }

  @Test
  void a_number_above_the_highest_waits_for_the_next_orders_but_not_for_ever() {
    new SqlOrderBook(database).take(List.of(AVerdict.order(new OrderNumber("AJ5000"))), NOW);
    triage = message -> naming(message, "AJ5001");
    assertThat(take(1).ending()).isEmpty();
    now = NOW.plus(Duration.ofMinutes(29));
    assertThat(intake(customers()).takeDue()).isZero();
    now = NOW.plus(Duration.ofMinutes(30));
    assertThat(intake(customers()).takeDue()).isEqualTo(1);
    assertThat(list.find(INBOX.message(1)).orElseThrow().action()).contains("send");
    now = NOW;
    triage = message -> naming(message, "AJ4999");
    assertThat(take(2).action()).as("an unknown number below waits for nothing").contains("send");
  }

  private Verdict naming(Message message, String number) {
    Verdict.Answer answer = (Verdict.Answer) toSend(message);
    Mention mention = new Mention(new OrderNumber(number), Mention.Where.BODY);
    Reasoning reasoning =
        new Reasoning(
            answer.reasoning().understanding(),
            new PolicyQuestion(
                answer.reasoning().question().request(),
                answer.reasoning().question().reason(),
                List.of(
                    new PolicyQuestion.Asked(new OrderMatch.Unknown(mention), Optional.empty())),
                false,
                NOW),
            answer.reasoning().decision(),
            "policy-1");
    return new Verdict.Answer(message, reasoning, answer.action());
  }
}
