package com.amijose.carebot.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amijose.carebot.policy.Clause;
import com.amijose.carebot.policy.Missing;
import com.amijose.carebot.policy.Outcome;
import com.amijose.carebot.policy.Remedy;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Names, titles and addresses come from outside: they are text, whatever they hold (reliability
 * A27).
 */
class ForeignValuesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "Ring \"><a href='//evil.example'>",
        "A & B <b>bold</b>",
        "Ring &lt;3"
      })
  void markup_in_a_title_is_shown_and_not_run(String title) {
    Reply reply = approved(AnItem.called(title));
    assertThat(reply.text()).contains(title);
    assertThat(reply.html()).doesNotContain(title).doesNotContain("<script").doesNotContain("<img");
    assertThat(VisibleText.of(reply.html())).contains(title);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{shop}}", "{{{shop}}}", "${jndi:ldap://x}", "Ring }}"})
  void a_title_that_looks_like_a_placeholder_stops_the_letter(String title) {
    assertThatThrownBy(() -> approved(AnItem.called(title)))
        .isInstanceOf(UnwritableLetterException.class)
        .hasMessageContaining("looks like a value that was not filled in");
  }

  @Test
  void line_breaks_and_direction_marks_in_values_make_no_new_lines() {
    Reply reply =
        approved(
            AnItem.called("Ring\r\n\r\nYou get 1000\u202e")
                .sentTo("Jo\nBloggs", "1 High\r\nStreet"));
    assertThat(reply.text()).contains("* Ring You get 1000\n").contains("1 High Street");
    assertThat(reply.html()).doesNotContain("\u202e");
  }

  @Test
  void an_order_without_name_and_address_leaves_both_to_the_customer() {
    assertThat(approved(AnItem.called("Ring").sentTo("")).text())
        .contains("   Order AJ24817, return RMA-7K2Q-94XD\n   your name\n   your address\n");
  }

  @Test
  void html_names_no_link_and_loads_nothing() {
    assertThat(approved(AnItem.called("Ring")).html())
        .doesNotContain("href")
        .doesNotContain("src=")
        .doesNotContain("url(");
  }

  @Test
  void the_same_letter_is_the_same_to_the_last_byte() {
    Reply one = approved(AnItem.called("Ring"));
    Reply other = approved(AnItem.called("Ring"));
    assertThat(one.text()).isEqualTo(other.text());
    assertThat(one.html()).isEqualTo(other.html());
    assertThat(one.attachments().get(0).bytes()).isEqualTo(other.attachments().get(0).bytes());
  }

  @Test
  void a_line_that_nobody_named_is_not_bound_to_the_return() {
    Reply reply =
        ALetter.to("Jo")
            .of(decided(AnItem.called("Ring")), decided(AnItem.called("Bangle")))
            .lineUnknownIn("AJ24817")
            .write(Outcome.APPROVED);
    assertThat(reply.text())
        .contains("* Ring, Bangle\n")
        .contains(
            "You did not say which piece you mean, but the answer is the same for each of them.");
  }

  @Test
  void a_piece_that_is_not_on_the_order_is_asked_for_among_its_lines() {
    Reply reply =
        ALetter.to("Jo")
            .own(AnItem.called("Ring").order(java.util.List.of(AnItem.called("Ring").line(1))))
            .lineUnknownIn("AJ24817")
            .missing(Missing.ITEM)
            .write(Outcome.NEEDS_INFO);
    assertThat(reply.text())
        .contains("- which of these you mean:\n  - Ring\n")
        .contains("\"It is the Ring. That is all.\"");
  }

  @Test
  void a_reviewed_letter_confirms_no_piece_of_its_own() {
    Reply reply =
        ALetter.to("Jo")
            .of(decided(AnItem.called("Ring")), AnItem.called("Bangle").decidedBy("1").forAPerson())
            .write(Outcome.REVIEW);
    assertThat(reply.text())
        .contains("This is not decided yet: a colleague will confirm it together with the rest.");
    assertThat(reply.attachments()).isEmpty();
  }

  private static AnItem decided(AnItem item) {
    return item.delivered(LocalDate.of(2026, 10, 21))
        .decidedBy("9a")
        .citing(Clause.RETURN_60, Clause.REFUND_30)
        .gets(Remedy.FULL_REFUND);
  }

  private static Reply approved(AnItem item) {
    return ALetter.to("Jo Bloggs").of(decided(item)).write(Outcome.APPROVED);
  }
}
