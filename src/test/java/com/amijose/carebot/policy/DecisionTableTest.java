package com.amijose.carebot.policy;

import static com.amijose.carebot.given.AnOrder.NOW;
import static com.amijose.carebot.policy.Outcome.APPROVED;
import static com.amijose.carebot.policy.Outcome.DENIED;
import static com.amijose.carebot.policy.Outcome.NOT_COVERED;
import static com.amijose.carebot.policy.Outcome.REVIEW;
import static com.amijose.carebot.policy.Remedy.CANCEL_REFUND;
import static com.amijose.carebot.policy.Remedy.EXCHANGE;
import static com.amijose.carebot.policy.Remedy.FULL_REFUND;
import static com.amijose.carebot.policy.Remedy.REMAKE;
import static com.amijose.carebot.policy.Remedy.STORE_CREDIT;
import static com.amijose.carebot.understanding.Reason.CHANGED_MIND;
import static com.amijose.carebot.understanding.Reason.DAMAGED;
import static com.amijose.carebot.understanding.Reason.FAULTY;
import static com.amijose.carebot.understanding.Reason.NOT_AS_EXPECTED;
import static com.amijose.carebot.understanding.Reason.NOT_RECEIVED;
import static com.amijose.carebot.understanding.Reason.ORDERED_BY_MISTAKE;
import static com.amijose.carebot.understanding.Reason.WRONG_ITEM;
import static com.amijose.carebot.understanding.Reason.WRONG_SIZE;
import static com.amijose.carebot.understanding.Request.CANCEL;
import static com.amijose.carebot.understanding.Request.RETURN;
import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.given.AnOrder;
import com.amijose.carebot.understanding.Request;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The policy page's table, row by row; each test carries the id of its row. */
class DecisionTableTest {
  private static final String NECKLACE = "Tidewater Pearl Necklace";
  private static final String STUDS = "Nova Star Studs";
  private static final String NAMED = "Personalized Name Necklace";
  private static final String CARD = "Amijose Gift Card - £50";

  private Limits limits = Limits.PUBLISHED;

  @Test
  void row_1_a_closed_order_is_for_a_person() {
    expect(
        AskedOf.a(RETURN, CHANGED_MIND).of(AnOrder.of(CARD).deliveredDaysAgo(3).closed()),
        "1",
        REVIEW);
  }

  @Test
  void row_2a_a_gift_card_of_the_wrong_value_is_for_a_person() {
    expect(AskedOf.a(RETURN, WRONG_ITEM).of(AnOrder.of(CARD).deliveredDaysAgo(3)), "2a", REVIEW);
    expect(AskedOf.a(RETURN, NOT_RECEIVED).of(AnOrder.of(CARD).shippedDaysAgo(3)), "2a", REVIEW);
  }

  @Test
  void row_2b_a_gift_card_cancelled_at_once_is_for_a_person() {
    expect(
        AskedOf.a(CANCEL, CHANGED_MIND)
            .of(AnOrder.of(CARD).shipped(NOW).placed(Duration.ofHours(2))),
        "2b",
        REVIEW);
  }

  @Test
  void row_2c_a_gift_card_is_denied() {
    expect(
        AskedOf.a(RETURN, CHANGED_MIND).of(AnOrder.of(CARD).placed(Duration.ofHours(1))),
        "2c",
        DENIED);
    expect(
        AskedOf.a(CANCEL, CHANGED_MIND)
            .of(AnOrder.of(CARD).placed(Duration.ofHours(2).plusSeconds(1))),
        "2c",
        DENIED);
  }

  @Test
  void row_3_what_never_came_is_not_covered() {
    expect(
        AskedOf.a(RETURN, NOT_RECEIVED).of(AnOrder.of(NECKLACE).shippedDaysAgo(50)),
        "3",
        NOT_COVERED);
    expect(
        AskedOf.a(RETURN, NOT_RECEIVED).of(AnOrder.of(STUDS).deliveredDaysAgo(2)),
        "3",
        NOT_COVERED);
  }

  @Test
  void row_4a_an_order_is_cancelled_up_to_exactly_two_hours_after_it_was_placed() {
    expect(
        AskedOf.a(CANCEL, CHANGED_MIND).of(AnOrder.of(NAMED).placed(Duration.ofHours(2))),
        "4a",
        APPROVED,
        CANCEL_REFUND);
    expect(
        AskedOf.a(RETURN, CHANGED_MIND).of(AnOrder.of(NECKLACE).placed(Duration.ofMinutes(5))),
        "4a",
        APPROVED,
        CANCEL_REFUND);
  }

  @Test
  void row_4b_a_personalized_piece_in_the_making_is_exchanged_or_credited() {
    expect(
        AskedOf.a(CANCEL, CHANGED_MIND)
            .of(AnOrder.of(NAMED).placed(Duration.ofHours(2).plusSeconds(1))),
        "4b",
        APPROVED,
        EXCHANGE,
        STORE_CREDIT);
  }

  @Test
  void row_4c_an_order_not_sent_yet_is_for_a_person_after_two_hours() {
    expect(
        AskedOf.a(CANCEL, CHANGED_MIND).of(AnOrder.of(NECKLACE).placed(Duration.ofHours(3))),
        "4c",
        REVIEW);
    expect(
        AskedOf.a(RETURN, NOT_RECEIVED).of(AnOrder.of(NECKLACE).placed(Duration.ofDays(30))),
        "4c",
        REVIEW);
  }

  @Test
  void row_5a_a_personalized_piece_on_its_way_is_exchanged_or_credited() {
    expect(
        AskedOf.a(CANCEL, CHANGED_MIND).of(AnOrder.of(NAMED).shippedDaysAgo(2)),
        "5a",
        APPROVED,
        EXCHANGE,
        STORE_CREDIT);
  }

  @Test
  void row_5b_a_cancellation_of_what_was_sent_is_a_return() {
    expect(
        AskedOf.a(CANCEL, CHANGED_MIND).of(AnOrder.of(NECKLACE).deliveredDaysAgo(1)),
        "5b 9a",
        APPROVED,
        FULL_REFUND);
    expect(
        AskedOf.a(CANCEL, ORDERED_BY_MISTAKE).of(AnOrder.of(NAMED).deliveredDaysAgo(1)),
        "5b 7b",
        DENIED);
    assertThat(
            item(AskedOf.a(CANCEL, CHANGED_MIND).of(AnOrder.of(NECKLACE).deliveredDaysAgo(1)))
                .clauses())
        .contains(Clause.CANCEL_SHIPPED);
  }

  @Test
  void row_5c_a_piece_that_the_customer_broke_is_for_a_person() {
    expect(
        AskedOf.a(RETURN, FAULTY)
            .causedByTheCustomer()
            .of(AnOrder.of(NECKLACE).deliveredDaysAgo(3)),
        "5c",
        REVIEW);
  }

  @Test
  void row_6a_the_shops_fault_is_refunded_or_exchanged_to_the_30th_day() {
    expect(
        AskedOf.a(RETURN, DAMAGED).of(AnOrder.of(STUDS).deliveredDaysAgo(30)),
        "6a",
        APPROVED,
        FULL_REFUND,
        EXCHANGE);
    expect(
        AskedOf.a(RETURN, FAULTY).worn().of(AnOrder.of(NAMED).deliveredDaysAgo(0)),
        "6a",
        APPROVED,
        FULL_REFUND,
        EXCHANGE);
    expect(
        AskedOf.a(RETURN, WRONG_ITEM).of(AnOrder.of(NECKLACE).shippedDaysAgo(4)),
        "6a",
        APPROVED,
        FULL_REFUND,
        EXCHANGE);
  }

  @Test
  void row_6b_a_fault_inside_the_warranty_is_exchanged_on_its_last_day_too() {
    limits = withWarranty(365);
    expect(
        AskedOf.a(RETURN, FAULTY).of(AnOrder.of(NECKLACE).deliveredDaysAgo(31)),
        "6b",
        APPROVED,
        EXCHANGE);
    expect(
        AskedOf.a(RETURN, FAULTY).of(AnOrder.of(NECKLACE).deliveredDaysAgo(365)),
        "6b",
        APPROVED,
        EXCHANGE);
  }

  @Test
  void row_6c_a_fault_past_the_warranty_is_denied() {
    limits = withWarranty(365);
    expect(AskedOf.a(RETURN, FAULTY).of(AnOrder.of(NECKLACE).deliveredDaysAgo(366)), "6c", DENIED);
  }

  @Test
  void row_6d_a_late_fault_without_a_configured_warranty_is_for_a_person() {
    expect(AskedOf.a(RETURN, FAULTY).of(AnOrder.of(NECKLACE).deliveredDaysAgo(31)), "6d", REVIEW);
  }

  @Test
  void row_7a_a_personalized_piece_or_earrings_that_disappoint_may_be_remade() {
    expect(
        AskedOf.a(RETURN, NOT_AS_EXPECTED).of(AnOrder.of(STUDS).deliveredDaysAgo(6)),
        "7a",
        REVIEW,
        REMAKE);
    expect(
        AskedOf.a(RETURN, NOT_AS_EXPECTED).worn().of(AnOrder.of(NAMED).deliveredDaysAgo(90)),
        "7a",
        REVIEW,
        REMAKE);
  }

  @Test
  void row_7b_personalized_pieces_and_earrings_do_not_come_back() {
    expect(AskedOf.a(RETURN, CHANGED_MIND).of(AnOrder.of(STUDS).deliveredDaysAgo(1)), "7b", DENIED);
    expect(AskedOf.a(RETURN, WRONG_SIZE).of(AnOrder.of(NAMED).deliveredDaysAgo(1)), "7b", DENIED);
  }

  @Test
  void row_8_what_was_worn_does_not_come_back() {
    expect(
        AskedOf.a(RETURN, CHANGED_MIND).worn().of(AnOrder.of(NECKLACE).deliveredDaysAgo(1)),
        "8",
        DENIED);
  }

  @Test
  void row_9a_a_piece_is_refunded_to_the_30th_day() {
    expect(
        AskedOf.a(RETURN, CHANGED_MIND).of(AnOrder.of(NECKLACE).deliveredDaysAgo(30)),
        "9a",
        APPROVED,
        FULL_REFUND);
    expect(
        AskedOf.a(RETURN, CHANGED_MIND).of(AnOrder.of(NECKLACE).shippedDaysAgo(2)),
        "9a",
        APPROVED,
        FULL_REFUND);
  }

  @Test
  void row_9a_offers_an_exchange_where_one_was_asked_for() {
    expect(
        AskedOf.a(Request.EXCHANGE, WRONG_SIZE).of(AnOrder.of(NECKLACE).deliveredDaysAgo(30)),
        "9a",
        APPROVED,
        FULL_REFUND,
        EXCHANGE);
  }

  @Test
  void row_9b_from_day_31_to_60_it_is_an_exchange_or_a_credit() {
    expect(
        AskedOf.a(RETURN, CHANGED_MIND).of(AnOrder.of(NECKLACE).deliveredDaysAgo(31)),
        "9b",
        APPROVED,
        EXCHANGE,
        STORE_CREDIT);
    expect(
        AskedOf.a(RETURN, CHANGED_MIND).of(AnOrder.of(NECKLACE).deliveredDaysAgo(60)),
        "9b",
        APPROVED,
        EXCHANGE,
        STORE_CREDIT);
  }

  @Test
  void row_9c_from_day_61_it_is_too_late() {
    expect(
        AskedOf.a(RETURN, CHANGED_MIND).of(AnOrder.of(NECKLACE).deliveredDaysAgo(61)),
        "9c",
        DENIED);
  }

  private void expect(PolicyQuestion question, String rows, Outcome outcome, Remedy... remedies) {
    ItemDecision item = item(question);
    assertThat(String.join(" ", item.rows())).isEqualTo(rows);
    assertThat(item.outcome()).isEqualTo(outcome);
    assertThat(item.remedies()).containsExactlyInAnyOrder(remedies);
  }

  private ItemDecision item(PolicyQuestion question) {
    return new ReturnsPolicy(new DecisionTable(limits), AnOrder.LONDON)
        .decide(question)
        .items()
        .get(0);
  }

  private static Limits withWarranty(int days) {
    return new Limits(Duration.ofHours(2), 30, 60, OptionalInt.of(days), 21, 14);
  }
}
