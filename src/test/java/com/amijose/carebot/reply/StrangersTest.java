package com.amijose.carebot.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.message.Subject;
import com.amijose.carebot.policy.Clause;
import com.amijose.carebot.policy.Missing;
import com.amijose.carebot.policy.Outcome;
import com.amijose.carebot.policy.Remedy;
import com.amijose.carebot.understanding.Request;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a letter tells people who are not known to own an order: nothing (reliability I24, I25, A8).
 */
class StrangersTest {

  @Test
  void an_unknown_number_and_somebody_elses_get_the_same_letter_to_the_last_byte() {
    Reply unknown =
        ALetter.to("Jo Bloggs")
            .ofNumber("AJ24999", false)
            .missing(Missing.REASON)
            .write(Outcome.NEEDS_INFO);
    Reply someoneElses =
        ALetter.to("Jo Bloggs").ofNumber("AJ24999", true).write(Outcome.NEEDS_INFO);
    assertThat(someoneElses).isEqualTo(unknown);
  }

  @Test
  void they_are_the_same_beside_an_order_of_their_own_too() {
    Reply unknown =
        ALetter.to("Jo").of(bracelet()).ofNumber("AJ24999", false).write(Outcome.NEEDS_INFO);
    Reply someoneElses =
        ALetter.to("Jo").of(bracelet()).ofNumber("AJ24999", true).write(Outcome.NEEDS_INFO);
    assertThat(List.of(someoneElses.subject(), someoneElses.text(), someoneElses.html()))
        .isEqualTo(List.of(unknown.subject(), unknown.text(), unknown.html()));
    assertThat(unknown.text()).contains("Curb Bracelet").contains("AJ24999");
  }

  @ParameterizedTest
  @EnumSource(names = {"QUESTION", "ORDER_STATUS", "RETURN_STATUS", "OTHER"})
  void what_the_policy_does_not_decide_is_silent_about_their_number(Request request) {
    Reply reply = ALetter.to("Jo").ofNumber("AJ24999", true).asking(request).writeUndecided();
    assertThat(reply.text()).doesNotContain("AJ24999").doesNotContain("Jo");
    assertThat(reply.subject()).isEqualTo("Re: your message to Amijose");
  }

  @Test
  void a_stranger_is_greeted_without_a_name_and_their_words_are_not_sent_on() {
    Reply reply =
        ALetter.to("Jo Bloggs")
            .subject("You have won a prize", Subject.Origin.OWN)
            .ofNumber("AJ24999", true)
            .write(Outcome.NEEDS_INFO);
    assertThat(reply.subject()).isEqualTo("Re: your message to Amijose");
    assertThat(reply.text()).startsWith("Hello,\n").doesNotContain("prize");
    assertThat(reply.attachments()).isEmpty();
  }

  @Test
  void who_gives_no_number_at_all_is_a_stranger_too() {
    Reply reply =
        ALetter.to("Jo Bloggs")
            .subject("You have won a prize", Subject.Origin.OWN)
            .missing(Missing.ORDER_NUMBER)
            .write(Outcome.NEEDS_INFO);
    assertThat(reply.subject()).isEqualTo("Re: your message to Amijose");
    assertThat(reply.text()).startsWith("Hello,\n");
  }

  @Test
  void a_form_of_two_addresses_is_told_nothing_even_of_an_order_that_matched() {
    Reply reply =
        ALetter.to("Jo Bloggs")
            .byForm("somebody.else@example.test")
            .of(bracelet())
            .missing(Missing.IDENTITY)
            .write(Outcome.NEEDS_INFO);
    assertThat(reply.text())
        .startsWith("Hello,\n")
        .doesNotContain("Curb Bracelet")
        .doesNotContain("High Street")
        .contains("postcode and the surname");
    assertThat(reply.attachments()).isEmpty();
  }

  @Test
  void a_form_of_two_addresses_without_a_number_is_asked_for_number_and_identity() {
    Reply reply =
        ALetter.to("Jo")
            .byForm("else@example.test")
            .missing(Missing.IDENTITY)
            .write(Outcome.NEEDS_INFO);
    assertThat(reply.text())
        .contains("your order number: it looks like AJ12345")
        .contains("\"Order AJ12345. Postcode AB1 2CD, surname Example. That is all.\"");
  }

  private static AnItem bracelet() {
    return AnItem.called("Curb Bracelet")
        .delivered(LocalDate.of(2026, 10, 21))
        .decidedBy("9a")
        .citing(Clause.RETURN_60, Clause.REFUND_30)
        .gets(Remedy.FULL_REFUND);
  }
}
