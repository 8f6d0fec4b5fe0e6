package com.amijose.carebot.triage;

import static com.amijose.carebot.given.AnOrder.LONDON;
import static com.amijose.carebot.given.AnOrder.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.given.AMail;
import com.amijose.carebot.given.AnOrder;
import com.amijose.carebot.message.Authentication;
import com.amijose.carebot.order.Mention;
import com.amijose.carebot.order.Order;
import com.amijose.carebot.order.OrderMatch;
import com.amijose.carebot.order.OrderNumber;
import com.amijose.carebot.policy.Decision;
import com.amijose.carebot.policy.DecisionTable;
import com.amijose.carebot.policy.Limits;
import com.amijose.carebot.policy.PolicyQuestion;
import com.amijose.carebot.policy.ReturnsPolicy;
import com.amijose.carebot.understanding.Flag;
import com.amijose.carebot.understanding.FlagReading;
import com.amijose.carebot.understanding.ItemMatch;
import com.amijose.carebot.understanding.ItemWish;
import com.amijose.carebot.understanding.Quote;
import com.amijose.carebot.understanding.Reading;
import com.amijose.carebot.understanding.Reason;
import com.amijose.carebot.understanding.Request;
import com.amijose.carebot.understanding.Understanding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The policy page's "Sent or drafted", condition by condition: each draws exactly one objection.
 */
class AutonomyTest {
  private static final ReturnsPolicy POLICY =
      new ReturnsPolicy(new DecisionTable(Limits.PUBLISHED), LONDON);
  private static final String NECKLACE = "Tidewater Pearl Necklace";
  private static final String STUDS = "Nova Star Studs";
  private static final String NAMED = "Personalized Name Necklace";

  private Autonomy.Mode mode = Autonomy.Mode.AUTO;
  private TrustedKinds trusted = TrustedKinds.NONE;
  private String template = "approved";
  private AMail mail = AMail.from("jo@example.test");
  private AnOrder order = AnOrder.of(NECKLACE).deliveredDaysAgo(9);
  private Request request = Request.RETURN;
  private Reason reason = Reason.CHANGED_MIND;
  private double requestConfidence = 0.95;
  private double reasonConfidence = 0.95;
  private String language = "en";
  private ItemMatch.How how = ItemMatch.How.KNOWN;
  private boolean inferred;
  private final List<FlagReading> flags = new ArrayList<>();
  private final List<OrderMatch> others = new ArrayList<>();

  @Test
  void a_clear_cut_return_is_sent() {
    assertThat(objections()).isEmpty();
  }

  @Test
  void a_question_that_the_answer_decides_is_sent() {
    order = AnOrder.of(STUDS).deliveredDaysAgo(9);
    reason = Reason.NOT_STATED;
    assertThat(objections()).isEmpty();
  }

  @Test
  void in_mode_review_nothing_is_sent() {
    mode = Autonomy.Mode.REVIEW;
    expectOne("mode is review");
  }

  @Test
  void in_mode_review_a_kind_that_is_trusted_is_sent() {
    mode = Autonomy.Mode.REVIEW;
    trusted = AnswerKind.of("approved", List.of("9a"))::equals;
    assertThat(objections()).isEmpty();
  }

  @Test
  void trust_in_one_kind_says_nothing_of_the_same_letter_on_other_rows() {
    mode = Autonomy.Mode.REVIEW;
    trusted = AnswerKind.of("approved", List.of("6a"))::equals;
    expectOne("mode is review");
  }

  @Test
  void trust_in_one_kind_says_nothing_of_another_letter_on_the_same_rows() {
    mode = Autonomy.Mode.REVIEW;
    trusted = AnswerKind.of("cancelled", List.of("9a"))::equals;
    expectOne("mode is review");
  }

  @Test
  void what_is_always_drafted_stays_so_however_much_it_is_trusted() {
    mode = Autonomy.Mode.REVIEW;
    trusted = kind -> true;
    order = AnOrder.of(NECKLACE).deliveredDaysAgo(45);
    expectOne("row 9b is always shown to a person");
    order = AnOrder.of(NECKLACE).deliveredDaysAgo(61);
    expectOne("the outcome is denied");
  }

  @Test
  void what_speaks_against_one_answer_speaks_against_it_in_a_trusted_kind_too() {
    mode = Autonomy.Mode.REVIEW;
    trusted = kind -> true;
    requestConfidence = 0.5;
    expectOne("the request is read as");
    requestConfidence = 0.95;
    language = "de";
    expectOne("not in English");
  }

  @Test
  void mode_auto_needs_no_trust_and_gets_nothing_from_it() {
    trusted = kind -> true;
    order = AnOrder.of(NECKLACE).deliveredDaysAgo(45);
    expectOne("row 9b is always shown to a person");
  }

  @Test
  void the_table_says_which_kinds_could_ever_go_out_by_themselves() {
    DecisionTable table = POLICY.table();
    assertThat(Autonomy.maySend(table, AnswerKind.parse("approved_9a"))).isTrue();
    assertThat(Autonomy.maySend(table, AnswerKind.parse("needs-info"))).isTrue();
    assertThat(Autonomy.maySend(table, AnswerKind.parse("approved_6a_9b"))).isFalse();
    assertThat(Autonomy.maySend(table, AnswerKind.parse("denied_9c"))).isFalse();
    assertThat(Autonomy.maySend(table, AnswerKind.parse("acknowledgement"))).isFalse();
  }

  @Test
  void any_other_outcome_is_drafted() {
    order = AnOrder.of(NECKLACE).deliveredDaysAgo(61);
    expectOne("the outcome is denied");
  }

  @Test
  void a_refusal_within_14_days_carries_a_note_on_the_law() {
    order = AnOrder.of(STUDS).deliveredDaysAgo(14);
    assertThat(objections())
        .containsExactly(
            "the outcome is denied",
            STUDS + ": a statutory right may stand above the policy here; look before you refuse");
    order = AnOrder.of(STUDS).deliveredDaysAgo(15);
    expectOne("the outcome is denied");
  }

  @Test
  void a_request_that_the_policy_does_not_decide_is_drafted() {
    request = Request.QUESTION;
    expectOne("the returns policy does not decide");
  }

  @Test
  void a_question_beside_an_item_that_is_denied_anyway_is_drafted() {
    order = AnOrder.of(NECKLACE).deliveredDaysAgo(61);
    others.add(new OrderMatch.Unknown(mention("AJ99999")));
    expectOne("denied, whatever the customer answers");
  }

  @Test
  void a_question_beside_an_item_that_is_approved_is_sent() {
    others.add(new OrderMatch.Unknown(mention("AJ99999")));
    assertThat(objections()).isEmpty();
  }

  @Test
  void a_question_which_item_is_meant_is_sent_although_one_would_be_denied() {
    order = AnOrder.of(NECKLACE, STUDS).deliveredDaysAgo(9);
    how = ItemMatch.How.UNKNOWN;
    assertThat(objections()).isEmpty();
  }

  @Test
  void row_9b_is_always_drafted() {
    order = AnOrder.of(NECKLACE).deliveredDaysAgo(31);
    expectOne("row 9b is always shown to a person");
  }

  @Test
  void row_9b_under_an_unknown_item_on_which_all_agree_is_drafted() {
    order = AnOrder.of(NECKLACE, "Petra Anklet").deliveredDaysAgo(31);
    how = ItemMatch.How.UNKNOWN;
    assertThat(objections()).hasSize(2).allMatch(text -> text.contains("row 9b"));
  }

  @Test
  void row_4b_is_always_drafted() {
    order = AnOrder.of(NAMED).placed(Duration.ofHours(3));
    expectOne("row 4b is always shown to a person");
  }

  @Test
  void row_5a_is_always_drafted() {
    request = Request.CANCEL;
    order = AnOrder.of(NAMED).shippedDaysAgo(2);
    expectOne("row 5a is always shown to a person");
  }

  @Test
  void row_4a_is_sent_for_a_cancellation_alone() {
    order = AnOrder.of(NECKLACE).placed(Duration.ofMinutes(30));
    request = Request.CANCEL;
    assertThat(objections()).isEmpty();
    request = Request.EXCHANGE;
    expectOne("something else than a cancellation");
  }

  @Test
  void a_stage_that_changed_since_is_drafted() {
    request = Request.CANCEL;
    order = AnOrder.of(NECKLACE).placed(Duration.ofMinutes(30)).shipped(NOW.plusSeconds(60));
    expectOne("its stage has changed");
  }

  @Test
  void the_contact_forms_mail_is_drafted() {
    mail = AMail.from("mailer@shopify.test").answerTo("jo@example.test").byForm("jo@example.test");
    expectOne("contact form");
  }

  @Test
  void an_answer_to_another_address_is_drafted() {
    mail = AMail.from("jo@example.test").answerTo("other@example.test");
    expectOne("Reply-To is another address");
  }

  @Test
  void the_same_address_in_reply_to_is_no_objection() {
    mail = AMail.from("jo@example.test").answerTo("Jo@Example.test");
    assertThat(objections()).isEmpty();
  }

  @Test
  void an_inferred_order_is_drafted() {
    inferred = true;
    expectOne("inferred");
  }

  @Test
  void a_request_under_its_threshold_is_drafted() {
    requestConfidence = 0.89;
    expectOne("the request is read as return with a confidence of 89 % only");
  }

  @Test
  void a_reason_under_its_threshold_is_drafted_where_another_would_matter() {
    reasonConfidence = 0.5;
    expectOne("would matter if it were damaged, faulty, wrong_item, not_received");
  }

  @Test
  void a_reason_under_its_threshold_is_no_matter_where_none_would() {
    reasonConfidence = 0.5;
    request = Request.CANCEL;
    order = AnOrder.of(NECKLACE).placed(Duration.ofMinutes(30));
    assertThat(objections()).isEmpty();
  }

  @Test
  void any_language_but_english_is_drafted() {
    language = "fr";
    expectOne("not in English");
  }

  @Test
  void a_failed_authentication_is_drafted() {
    mail.authenticated(new Authentication(true, Authentication.Standing.FAIL));
    expectOne("dmarc=fail");
  }

  @Test
  void each_flag_is_drafted() {
    for (Flag flag : Flag.values()) {
      flags.clear();
      flags.add(new FlagReading(flag, new Quote("words", 0, 5, false)));
      expectOne("flag " + flag.word());
    }
  }

  private void expectOne(String words) {
    assertThat(objections()).hasSize(1).allMatch(text -> text.contains(words));
  }

  private List<String> objections() {
    Order built = order.build();
    Mention mention = mention(built.number().value());
    List<OrderMatch> matches = new ArrayList<>(others);
    matches.add(
        inferred
            ? new OrderMatch.Inferred(mention, built)
            : new OrderMatch.Matched(mention, built, OrderMatch.Proof.SENDER));
    List<ItemWish> wishes =
        built.items().stream()
            .map(line -> new ItemWish(line, 1, true, request, reason, false, false, false))
            .toList();
    List<PolicyQuestion.Asked> asked =
        matches.stream()
            .map(
                match ->
                    new PolicyQuestion.Asked(
                        match, match.ownOrder().map(own -> new ItemMatch(how, wishes))))
            .toList();
    PolicyQuestion question = new PolicyQuestion(request, reason, asked, false, NOW);
    Decision decision = POLICY.decide(question);
    Reasoning reasoning =
        new Reasoning(understanding(), question, decision, POLICY.table().version());
    return new Autonomy(mode, new Autonomy.Confidence(0.9, 0.9), POLICY, trusted)
        .objections(mail.build(), reasoning, template);
  }

  private Understanding understanding() {
    return new Understanding(
        language,
        new Reading<>(request, requestConfidence, Optional.empty()),
        new Reading<>(reason, reasonConfidence, Optional.empty()),
        List.of(),
        false,
        false,
        false,
        false,
        List.of(),
        flags);
  }

  private static Mention mention(String number) {
    return new Mention(new OrderNumber(number), Mention.Where.BODY);
  }
}
