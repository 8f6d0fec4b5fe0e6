package com.amijose.carebot.reply;

import static com.amijose.carebot.policy.Remedy.CANCEL_REFUND;
import static com.amijose.carebot.policy.Remedy.EXCHANGE;
import static com.amijose.carebot.policy.Remedy.FULL_REFUND;
import static com.amijose.carebot.policy.Remedy.REMAKE;
import static com.amijose.carebot.policy.Remedy.STORE_CREDIT;
import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.policy.Clause;
import com.amijose.carebot.policy.Outcome;
import com.amijose.carebot.understanding.Reason;
import com.amijose.carebot.understanding.Request;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What the letter for each row of the decision table must say. */
class RowLettersTest {
  private static final String GIFT_CARD = "Gift cards can be neither returned nor refunded.";
  private static final String TWO_HOURS =
      "An order can be cancelled within 2 hours of being placed.";
  private static final String WARRANTY =
      "A piece that is damaged or faulty under warranty is exchanged for a new one.";
  private static final String SIXTY_DAYS =
      "New, unworn pieces can come back to us within 60 days of delivery.";
  private static final String NOTHING_PROMISED = "Nothing is decided until then.";
  private static final String RIGHTS = "None of this limits your statutory rights.";
  private static final String UNWORN = "This holds as long as the piece is new and unworn";

  @Test
  void row_1_a_closed_order_waits_for_a_person() {
    assertThat(text(necklace("1").forAPerson(), Outcome.REVIEW))
        .contains("A colleague will look at it personally and answer you within one working day.")
        .contains(NOTHING_PROMISED)
        .doesNotContain("You get");
  }

  @Test
  void row_2a_a_gift_card_with_a_fault_is_told_its_rule_and_waits() {
    assertThat(text(necklace("2a").citing(Clause.GIFT_CARD).forAPerson(), Outcome.REVIEW))
        .contains(GIFT_CARD)
        .contains(NOTHING_PROMISED);
  }

  @Test
  void row_2b_a_gift_card_cancelled_in_time_is_told_both_rules_and_waits() {
    AnItem item =
        necklace("2b")
            .asked(Request.CANCEL, Reason.CHANGED_MIND)
            .stillPlaced(Duration.ofMinutes(61))
            .citing(Clause.GIFT_CARD, Clause.CANCEL_2H)
            .forAPerson();
    assertThat(text(item, Outcome.REVIEW))
        .contains(GIFT_CARD, TWO_HOURS)
        .contains("Your mail came 1 hour 1 minute after the order was placed");
  }

  @Test
  void row_2c_a_gift_card_is_refused_with_what_is_still_possible() {
    assertThat(text(necklace("2c").citing(Clause.GIFT_CARD).refused(), Outcome.DENIED))
        .contains("our answer has to be no this time")
        .contains(GIFT_CARD)
        .contains("If something is wrong with the card itself")
        .contains(RIGHTS);
  }

  @Test
  void row_3_a_parcel_that_never_came_is_followed_up_by_a_person() {
    AnItem item = necklace("3").asked(Request.RETURN, Reason.NOT_RECEIVED);
    assertThat(text(item.notCovered(), Outcome.NOT_COVERED))
        .contains("We are sorry that your parcel has not reached you (order AJ24817).")
        .contains("Our records show it as delivered on Friday 2 October 2026.")
        .contains("ask your neighbours");
  }

  @Test
  void row_4a_a_cancellation_in_time_is_confirmed_and_nothing_is_to_be_sent() {
    AnItem item =
        necklace("4a")
            .asked(Request.CANCEL, Reason.CHANGED_MIND)
            .stillPlaced(Duration.ofHours(2))
            .citing(Clause.CANCEL_2H)
            .gets(CANCEL_REFUND);
    Reply reply = ALetter.to("Jo").of(item).write(Outcome.APPROVED);
    assertThat(reply.template()).isEqualTo("cancelled");
    assertThat(reply.attachments()).isEmpty();
    assertThat(reply.text())
        .contains("We are cancelling it, and the payment goes back the way it was paid.")
        .contains("Your mail came 2 hours after the order was placed")
        .contains("it could be cancelled until 09:14 on Monday 2 November 2026")
        .doesNotContain("return number");
  }

  @Test
  void row_4a_who_asks_for_another_size_is_told_that_the_order_can_be_cancelled() {
    AnItem item =
        necklace("4a")
            .asked(Request.EXCHANGE, Reason.WRONG_SIZE)
            .stillPlaced(Duration.ofMinutes(20))
            .citing(Clause.CANCEL_2H)
            .gets(CANCEL_REFUND);
    assertThat(text(item, Outcome.APPROVED))
        .contains("you are free to order the one you would rather have")
        .contains("Your mail came 20 minutes after");
  }

  @Test
  void row_4b_a_personalized_piece_not_yet_sent_offers_exchange_or_credit_without_posting() {
    AnItem item =
        necklace("4b")
            .asked(Request.CANCEL, Reason.CHANGED_MIND)
            .stillPlaced(Duration.ofHours(5))
            .citing(Clause.CANCEL_2H, Clause.CANCEL_PERSONALIZED)
            .gets(EXCHANGE, STORE_CREDIT);
    Reply reply = ALetter.to("Jo").of(item).write(Outcome.APPROVED);
    assertThat(reply.attachments()).isEmpty();
    assertThat(reply.text())
        .contains("Good news: there is something we can do for you about order AJ24817.")
        .contains("To choose, just reply with one word: EXCHANGE or CREDIT.")
        .contains("A personalized piece is made for you alone, so after 2 hours")
        .contains("It has not left us yet, so there is nothing for you to send back.")
        .doesNotContain("How to send it back");
  }

  @Test
  void row_4c_a_late_cancellation_waits_for_a_person() {
    AnItem item =
        necklace("4c").stillPlaced(Duration.ofHours(26)).citing(Clause.CANCEL_2H).forAPerson();
    assertThat(text(item, Outcome.REVIEW))
        .contains("Your mail came 1 day after the order was placed")
        .contains(TWO_HOURS)
        .contains(NOTHING_PROMISED);
  }

  @Test
  void row_5a_a_cancelled_personalized_piece_on_its_way_comes_back_for_exchange_or_credit() {
    AnItem item =
        necklace("5a")
            .asked(Request.CANCEL, Reason.CHANGED_MIND)
            .onItsWay()
            .citing(Clause.CANCEL_SHIPPED, Clause.CANCEL_PERSONALIZED)
            .gets(EXCHANGE, STORE_CREDIT);
    assertThat(text(item, Outcome.APPROVED))
        .contains(
            "It left us on Monday 28 September 2026, and we have no word of its delivery yet.")
        .contains("Once an order has left us it can no longer be stopped")
        .contains("As it had already left us, we take your message as a return.")
        .contains("Please send it back once it has reached you")
        .contains("by Monday 16 November 2026 at the latest");
  }

  @Test
  void row_5b_a_cancellation_that_became_a_return_says_so() {
    AnItem item =
        recent("5b", "9a")
            .asked(Request.CANCEL, Reason.CHANGED_MIND)
            .citing(Clause.CANCEL_SHIPPED, Clause.RETURN_60, Clause.REFUND_30)
            .gets(FULL_REFUND);
    assertThat(text(item, Outcome.APPROVED))
        .contains(
            "You asked us to cancel. As it had already left us, we take your message as a return.")
        .contains("You get a full refund; it goes back the way it was paid.");
  }

  @Test
  void row_5c_a_piece_that_the_customer_broke_waits_for_a_person() {
    AnItem item = recent("5c").asked(Request.EXCHANGE, Reason.DAMAGED);
    assertThat(text(item.citing(Clause.DAMAGED_WARRANTY).forAPerson(), Outcome.REVIEW))
        .contains(WARRANTY)
        .contains(NOTHING_PROMISED);
  }

  @Test
  void row_6a_a_damaged_piece_is_refunded_or_exchanged_as_the_customer_chooses() {
    AnItem item =
        recent("6a")
            .asked(Request.RETURN, Reason.DAMAGED)
            .citing(Clause.DAMAGED_REFUND_30, Clause.DAMAGED_WARRANTY)
            .gets(FULL_REFUND, EXCHANGE);
    assertThat(text(item, Outcome.APPROVED))
        .contains("or a new one in exchange, if it is in stock")
        .contains("To choose, just reply with one word: REFUND or EXCHANGE.")
        .contains("the 30 days for a full refund end on Friday 20 November 2026")
        .contains(WARRANTY)
        .doesNotContain(UNWORN);
  }

  @Test
  void row_6b_a_fault_under_warranty_is_exchanged() {
    AnItem item =
        necklace("6b")
            .asked(Request.EXCHANGE, Reason.FAULTY)
            .underWarranty(365)
            .citing(Clause.DAMAGED_WARRANTY)
            .gets(EXCHANGE);
    assertThat(text(item, Outcome.APPROVED))
        .contains("You get a new one in exchange, if it is in stock.")
        .contains("Its warranty runs until Saturday 2 October 2027.")
        .contains(
            "so your mail came on day 31; a full refund was possible until Sunday 1 November 2026.");
  }

  @Test
  void row_6c_a_fault_past_the_warranty_is_refused_and_a_repair_is_looked_at() {
    AnItem item =
        necklace("6c")
            .asked(Request.EXCHANGE, Reason.FAULTY)
            .underWarranty(30)
            .citing(Clause.DAMAGED_WARRANTY)
            .refused();
    assertThat(text(item, Outcome.DENIED))
        .contains("its warranty ended on Sunday 1 November 2026")
        .contains("if you would like us to see whether it can be repaired")
        .contains(RIGHTS);
  }

  @Test
  void row_6d_a_late_fault_without_a_warranty_waits_for_a_person() {
    AnItem item = necklace("6d").asked(Request.RETURN, Reason.FAULTY);
    assertThat(text(item.citing(Clause.DAMAGED_WARRANTY).forAPerson(), Outcome.REVIEW))
        .contains("a full refund was possible until Sunday 1 November 2026")
        .contains(WARRANTY)
        .contains(NOTHING_PROMISED);
  }

  @Test
  void row_7a_a_remake_is_proposed_and_not_promised() {
    AnItem item =
        recent("7a")
            .asked(Request.RETURN, Reason.NOT_AS_EXPECTED)
            .citing(Clause.PROMISE_RECREATE, Clause.NO_PERSONALIZED_EARRINGS)
            .forAPerson(REMAKE);
    assertThat(text(item, Outcome.REVIEW))
        .contains("We would like to propose making it again for you.")
        .contains("before anything is decided")
        .contains("we do all we can to make it again");
  }

  @Test
  void row_7b_earrings_are_refused_with_the_way_for_a_fault() {
    AnItem item = recent("7b").citing(Clause.NO_PERSONALIZED_EARRINGS).refused();
    assertThat(text(item, Outcome.DENIED))
        .contains("Personalized pieces and earrings cannot be refunded or exchanged")
        .contains("reply with a photo")
        .contains(RIGHTS);
  }

  @Test
  void row_8_a_worn_piece_is_refused() {
    assertThat(text(recent("8").citing(Clause.UNWORN).refused(), Outcome.DENIED))
        .contains("We can only take back pieces that are new and unworn.")
        .contains(RIGHTS);
  }

  @Test
  void row_9a_is_refunded_on_the_condition_that_it_is_unworn() {
    AnItem item = recent("9a").citing(Clause.RETURN_60, Clause.REFUND_30).gets(FULL_REFUND);
    assertThat(text(item, Outcome.APPROVED))
        .contains("You get a full refund; it goes back the way it was paid.")
        .contains(SIXTY_DAYS)
        .contains(UNWORN)
        .contains("RMA-7K2Q-94XD");
  }

  @Test
  void row_9a_who_asked_for_an_exchange_gets_it_or_a_refund_for_a_word() {
    AnItem item =
        recent("9a")
            .asked(Request.EXCHANGE, Reason.WRONG_SIZE)
            .citing(Clause.RETURN_60, Clause.REFUND_30)
            .gets(FULL_REFUND, EXCHANGE);
    assertThat(text(item, Outcome.APPROVED))
        .contains("You get another one in exchange, if it is in stock")
        .contains("just reply REFUND")
        .doesNotContain("To choose");
  }

  @Test
  void row_9a_without_a_day_of_delivery_tells_the_days_that_it_can_have_been() {
    AnItem item =
        recent("9a")
            .deliveredSometime(14, 29)
            .citing(Clause.RETURN_60, Clause.REFUND_30)
            .gets(FULL_REFUND);
    assertThat(text(item, Outcome.APPROVED))
        .contains("We have no day of delivery on record. It left us on Monday 28 September 2026")
        .contains("between day 14 and day 29 after delivery");
  }

  @Test
  void row_9b_offers_exchange_or_credit_and_shows_the_day_that_was_missed() {
    AnItem item =
        necklace("9b").citing(Clause.RETURN_60, Clause.REFUND_30).gets(EXCHANGE, STORE_CREDIT);
    assertThat(text(item, Outcome.APPROVED))
        .contains(
            "It was delivered on Friday 2 October 2026, so your mail came on day 31; a full refund was"
                + " possible until Sunday 1 November 2026.")
        .contains("To choose, just reply with one word: EXCHANGE or CREDIT.")
        .contains(UNWORN);
  }

  @Test
  void row_9c_is_refused_with_the_last_day_that_it_was_possible() {
    AnItem item =
        necklace("9c").delivered(LocalDate.of(2026, 8, 19)).citing(Clause.RETURN_60).refused();
    assertThat(text(item, Outcome.DENIED))
        .contains("so your mail came on day 75; it could be returned until Sunday 18 October 2026.")
        .contains(SIXTY_DAYS)
        .contains(RIGHTS);
  }

  @Test
  void row_9c_past_the_warranty_does_not_point_to_a_fault() {
    AnItem item =
        necklace("9c").delivered(LocalDate.of(2026, 8, 19)).citing(Clause.RETURN_60).refused();
    Reply reply = ALetter.to("Jo").of(item).limits(ALetter.withWarranty(70)).write(Outcome.DENIED);
    assertThat(reply.text()).contains("whether it can be repaired").doesNotContain("other rules");
  }

  @Test
  void rows_9a_and_6a_together_are_told_by_what_they_have_in_common() {
    AnItem item =
        recent("9a", "6a")
            .asked(Request.RETURN, Reason.NOT_STATED)
            .citing(Clause.RETURN_60, Clause.REFUND_30, Clause.DAMAGED_REFUND_30)
            .gets(FULL_REFUND);
    assertThat(text(item, Outcome.APPROVED)).contains("You get a full refund").contains(UNWORN);
  }

  private static AnItem necklace(String... rows) {
    return AnItem.called("Gold Heart Necklace").decidedBy(rows);
  }

  private static AnItem recent(String... rows) {
    return necklace(rows).delivered(LocalDate.of(2026, 10, 21));
  }

  private static String text(AnItem item, Outcome outcome) {
    return ALetter.to("Jo Bloggs").of(item).write(outcome).text();
  }
}
