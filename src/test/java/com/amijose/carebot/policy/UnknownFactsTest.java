package com.amijose.carebot.policy;

import static com.amijose.carebot.given.AnOrder.NOW;
import static com.amijose.carebot.policy.Missing.IDENTITY;
import static com.amijose.carebot.policy.Missing.ITEM;
import static com.amijose.carebot.policy.Missing.ORDER_NUMBER;
import static com.amijose.carebot.policy.Missing.REASON;
import static com.amijose.carebot.policy.Outcome.APPROVED;
import static com.amijose.carebot.policy.Outcome.DENIED;
import static com.amijose.carebot.policy.Outcome.NEEDS_INFO;
import static com.amijose.carebot.policy.Outcome.PARTIAL;
import static com.amijose.carebot.policy.Outcome.REVIEW;
import static com.amijose.carebot.policy.Remedy.EXCHANGE;
import static com.amijose.carebot.policy.Remedy.FULL_REFUND;
import static com.amijose.carebot.policy.Remedy.STORE_CREDIT;
import static com.amijose.carebot.understanding.Reason.CHANGED_MIND;
import static com.amijose.carebot.understanding.Reason.DAMAGED;
import static com.amijose.carebot.understanding.Reason.FAULTY;
import static com.amijose.carebot.understanding.Reason.NOT_AS_EXPECTED;
import static com.amijose.carebot.understanding.Reason.NOT_RECEIVED;
import static com.amijose.carebot.understanding.Reason.NOT_STATED;
import static com.amijose.carebot.understanding.Reason.UNWANTED_GIFT;
import static com.amijose.carebot.understanding.Request.CANCEL;
import static com.amijose.carebot.understanding.Request.QUESTION;
import static com.amijose.carebot.understanding.Request.RETURN;
import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.given.AnOrder;
import com.amijose.carebot.order.Mention;
import com.amijose.carebot.order.OrderMatch;
import com.amijose.carebot.order.OrderNumber;
import com.amijose.carebot.understanding.ItemMatch;
import com.amijose.carebot.understanding.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The policy page's "Deciding when a fact is unknown", "Orders and people" and "One message,
 * several items".
 */
class UnknownFactsTest {
  private static final String NECKLACE = "Tidewater Pearl Necklace";
  private static final String BRACELET = "Marlowe Curb Chain Bracelet";
  private static final String STUDS = "Nova Star Studs";
  private static final String NAMED = "Personalized Name Necklace";

  private final ReturnsPolicy policy =
      new ReturnsPolicy(new DecisionTable(Limits.PUBLISHED), AnOrder.LONDON);

  @Test
  void no_reason_is_asked_for_where_every_reason_is_refunded() {
    Decision decision =
        policy.decide(AskedOf.a(RETURN, NOT_STATED).of(AnOrder.of(NECKLACE).deliveredDaysAgo(12)));
    expect(decision, APPROVED, Set.of());
    assertThat(decision.remedies()).containsExactly(FULL_REFUND);
    assertThat(decision.items().get(0).rows()).containsExactlyInAnyOrder("9a", "6a");
  }

  @Test
  void the_reason_is_asked_for_where_it_decides() {
    Decision decision =
        policy.decide(AskedOf.a(RETURN, NOT_STATED).of(AnOrder.of(STUDS).deliveredDaysAgo(7)));
    expect(decision, NEEDS_INFO, Set.of(REASON));
    assertThat(decision.items().get(0).rows()).containsExactlyInAnyOrder("7b", "7a", "6a");
  }

  @Test
  void a_gift_card_without_a_reason_counts_as_an_ordinary_wish() {
    expect(
        policy.decide(
            AskedOf.a(RETURN, NOT_STATED).of(AnOrder.of("Gift Card").deliveredDaysAgo(7))),
        DENIED,
        Set.of());
  }

  @Test
  void row_5a_takes_a_missing_reason_as_it_stands() {
    Decision decision =
        policy.decide(AskedOf.a(CANCEL, NOT_STATED).of(AnOrder.of(NAMED).shippedDaysAgo(2)));
    expect(decision, APPROVED, Set.of());
    assertThat(decision.remedies()).containsExactly(EXCHANGE, STORE_CREDIT);
    assertThat(decision.items().get(0).rows()).containsExactly("5a");
  }

  @Test
  void an_unknown_delivery_date_is_harmless_while_every_day_is_inside() {
    Decision decision =
        policy.decide(AskedOf.a(RETURN, DAMAGED).of(AnOrder.of(NECKLACE).shippedDaysAgo(30)));
    expect(decision, APPROVED, Set.of());
    assertThat(decision.items().get(0).dates().firstPossibleDay()).hasValue(9);
    assertThat(decision.items().get(0).dates().lastPossibleDay()).hasValue(30);
  }

  @Test
  void an_unknown_delivery_date_is_for_a_person_where_the_days_differ() {
    expect(
        policy.decide(AskedOf.a(RETURN, FAULTY).of(AnOrder.of(NECKLACE).shippedDaysAgo(45))),
        REVIEW,
        Set.of());
  }

  @Test
  void approvals_without_a_remedy_in_common_are_for_a_person() {
    Decision decision =
        policy.decide(
            AskedOf.a(RETURN, CHANGED_MIND).whoHasIt().of(AnOrder.of(NECKLACE).shippedDaysAgo(40)));
    expect(decision, REVIEW, Set.of());
    assertThat(decision.remedies()).isEmpty();
    assertThat(decision.items().get(0).rows()).containsExactlyInAnyOrder("9a", "9b");
  }

  @Test
  void what_may_still_be_under_way_is_taken_as_shipped() {
    expect(
        policy.decide(AskedOf.a(RETURN, CHANGED_MIND).of(AnOrder.of(NECKLACE).shippedDaysAgo(21))),
        APPROVED,
        Set.of());
  }

  @Test
  void what_was_sent_longer_ago_than_the_transit_time_is_taken_as_delivered() {
    Decision decision =
        policy.decide(AskedOf.a(RETURN, UNWANTED_GIFT).of(AnOrder.of(NECKLACE).shippedDaysAgo(90)));
    expect(decision, DENIED, Set.of());
    assertThat(decision.items().get(0).dates().firstPossibleDay()).hasValue(69);
  }

  @Test
  void what_never_came_is_never_taken_as_delivered() {
    Decision decision =
        policy.decide(AskedOf.a(RETURN, NOT_RECEIVED).of(AnOrder.of(NECKLACE).shippedDaysAgo(90)));
    assertThat(decision.items().get(0).rows()).containsExactly("3");
  }

  @Test
  void both_kinds_unknown_asks_the_customer_if_an_answer_could_settle_it() {
    Decision decision =
        policy.decide(
            AskedOf.a(RETURN, NOT_STATED).whoHasIt().of(AnOrder.of(STUDS).shippedDaysAgo(40)));
    expect(decision, NEEDS_INFO, Set.of(REASON));
  }

  @Test
  void both_kinds_unknown_is_for_a_person_if_no_answer_could_settle_it() {
    Decision decision =
        policy.decide(
            AskedOf.a(RETURN, NOT_STATED).whoHasIt().of(AnOrder.of(NECKLACE).shippedDaysAgo(75)));
    expect(decision, REVIEW, Set.of());
  }

  @Test
  void the_item_is_asked_for_where_the_lines_differ() {
    Decision decision =
        policy.decide(
            AskedOf.a(RETURN, CHANGED_MIND)
                .ofOneOf(AnOrder.of(NECKLACE, STUDS).deliveredDaysAgo(7)));
    expect(decision, NEEDS_INFO, Set.of(ITEM));
    assertThat(decision.items()).hasSize(2).noneMatch(ItemDecision::firm);
  }

  @Test
  void the_item_is_not_asked_for_where_the_lines_agree() {
    Decision decision =
        policy.decide(
            AskedOf.a(RETURN, CHANGED_MIND)
                .ofOneOf(AnOrder.of(NECKLACE, BRACELET).deliveredDaysAgo(14)));
    expect(decision, APPROVED, Set.of());
    assertThat(decision.remedies()).containsExactly(FULL_REFUND);
  }

  @Test
  void item_and_reason_are_asked_for_at_once() {
    expect(
        policy.decide(
            AskedOf.a(RETURN, NOT_STATED).ofOneOf(AnOrder.of(NECKLACE, STUDS).deliveredDaysAgo(7))),
        NEEDS_INFO,
        Set.of(ITEM, REASON));
  }

  @Test
  void an_unknown_item_of_which_one_would_be_for_a_person_is_still_a_question() {
    expect(
        policy.decide(
            AskedOf.a(RETURN, NOT_AS_EXPECTED)
                .ofOneOf(AnOrder.of(NECKLACE, STUDS).deliveredDaysAgo(7))),
        NEEDS_INFO,
        Set.of(ITEM));
  }

  @Test
  void a_piece_that_is_not_on_the_order_is_asked_for() {
    PolicyQuestion question =
        AskedOf.a(RETURN, CHANGED_MIND)
            .of(ItemMatch.How.NOT_ON_ORDER, AnOrder.of(NECKLACE).deliveredDaysAgo(7));
    expect(policy.decide(question), NEEDS_INFO, Set.of(ITEM));
  }

  @Test
  void extras_are_no_items() {
    Decision decision =
        policy.decide(
            AskedOf.a(RETURN, CHANGED_MIND)
                .of(AnOrder.of(NECKLACE, "Gift Wrap").deliveredDaysAgo(7)));
    assertThat(decision.items()).hasSize(1);
  }

  @Test
  void without_an_order_number_both_questions_are_one_mail() {
    expect(
        policy.decide(AskedOf.a(RETURN, NOT_STATED).of(new OrderMatch[0])),
        NEEDS_INFO,
        Set.of(ORDER_NUMBER, REASON));
    expect(
        policy.decide(AskedOf.a(RETURN, CHANGED_MIND).of(new OrderMatch[0])),
        NEEDS_INFO,
        Set.of(ORDER_NUMBER));
  }

  @Test
  void somebody_elses_order_misses_the_identity_and_nothing_else() {
    expect(
        policy.decide(AskedOf.a(RETURN, NOT_STATED).of(elses("AJ20001"))),
        NEEDS_INFO,
        Set.of(IDENTITY));
  }

  @Test
  void a_known_order_beside_an_unknown_one_is_decided_and_the_whole_needs_the_number() {
    Decision decision =
        policy.decide(AskedOf.a(RETURN, CHANGED_MIND).of(own(NECKLACE), unknown("AJ99999")));
    expect(decision, NEEDS_INFO, Set.of(ORDER_NUMBER));
    assertThat(decision.items()).hasSize(1);
    assertThat(decision.items().get(0).outcome()).isEqualTo(APPROVED);
    assertThat(decision.remedies()).isEmpty();
  }

  @Test
  void a_review_beside_somebody_elses_order_is_a_review_that_still_names_what_is_missing() {
    Decision decision =
        policy.decide(AskedOf.a(RETURN, NOT_AS_EXPECTED).of(own(STUDS), elses("AJ20001")));
    expect(decision, REVIEW, Set.of(IDENTITY));
  }

  @Test
  void approved_and_denied_together_are_partial() {
    Decision decision =
        policy.decide(
            AskedOf.a(RETURN, CHANGED_MIND).of(AnOrder.of(NECKLACE, STUDS).deliveredDaysAgo(9)));
    expect(decision, PARTIAL, Set.of());
    assertThat(decision.remedies()).isEmpty();
  }

  @Test
  void a_message_older_than_its_order_is_for_a_person() {
    AnOrder order = AnOrder.of(NECKLACE).placed(Duration.ofHours(-1));
    expect(policy.decide(AskedOf.a(CANCEL, CHANGED_MIND).of(order)), REVIEW, Set.of());
  }

  @Test
  void a_line_that_was_sent_is_shipped_although_the_order_is_partly_open() {
    AnOrder order =
        AnOrder.of()
            .with("Solstice Pendant", 1, Optional.of(true))
            .with("Isolde Ring", 1, Optional.of(false))
            .shippedDaysAgo(0);
    Decision decision = policy.decide(AskedOf.a(CANCEL, CHANGED_MIND).of(order));
    assertThat(decision.items().get(0).rows()).containsExactly("5b", "9a");
    assertThat(decision.items().get(1).rows()).containsExactly("4c");
  }

  @Test
  void a_stage_that_changed_after_the_message_arrived_is_noted() {
    AnOrder order =
        AnOrder.of(NECKLACE).placed(Duration.ofMinutes(46)).shipped(NOW.plusSeconds(7200));
    Decision decision = policy.decide(AskedOf.a(CANCEL, NOT_STATED).of(order));
    expect(decision, APPROVED, Set.of());
    assertThat(decision.items().get(0).rows()).containsExactly("4a");
    assertThat(decision.items().get(0).stageChangedSince()).isTrue();
  }

  @Test
  void a_request_that_is_no_return_gets_no_decision() {
    assertThat(policy.decide(AskedOf.a(QUESTION, NOT_STATED).of(own(NECKLACE))).outcome())
        .isEmpty();
  }

  @Test
  void a_doubtful_identity_tells_nothing_of_any_order() {
    PolicyQuestion question =
        new PolicyQuestion(
            RETURN,
            Reason.NOT_STATED,
            List.of(new PolicyQuestion.Asked(elses("AJ24817"), Optional.empty())),
            true,
            NOW);
    expect(policy.decide(question), NEEDS_INFO, Set.of(IDENTITY));
  }

  private static void expect(Decision decision, Outcome outcome, Set<Missing> missing) {
    assertThat(decision.outcome()).hasValue(outcome);
    assertThat(decision.missing()).containsExactlyInAnyOrderElementsOf(missing);
  }

  private static OrderMatch own(String title) {
    return new OrderMatch.Matched(
        new Mention(new OrderNumber("AJ24817"), Mention.Where.BODY),
        AnOrder.of(title).deliveredDaysAgo(9).build(),
        OrderMatch.Proof.SENDER);
  }

  private static OrderMatch elses(String number) {
    return new OrderMatch.SomeoneElses(new Mention(new OrderNumber(number), Mention.Where.BODY));
  }

  private static OrderMatch unknown(String number) {
    return new OrderMatch.Unknown(new Mention(new OrderNumber(number), Mention.Where.BODY));
  }
}
