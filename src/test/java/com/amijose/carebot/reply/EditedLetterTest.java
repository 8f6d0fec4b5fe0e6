package com.amijose.carebot.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amijose.carebot.message.EmailAddress;
import com.amijose.carebot.message.Party;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person's own words as a letter: text and HTML say the same, whatever they typed. */
class EditedLetterTest {
  private static final EditedLetter.Before BEFORE =
      new EditedLetter.Before(
          "approved",
          new Party(new EmailAddress("jo", "customer.example"), Optional.empty()),
          "Re: my ring",
          List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "One line.",
        "Dear Jo,\n\nyes.\n\n\n\n\nKind regards",
        "Dear Jo,\r\n\r\n- one\r\n- two\r\n\r\n1. three",
        "a < b & c > d \"e\" 'f' &amp; <b>g</b>",
        "   indented\n\ttabbed   \ntrailing   ",
        "Zoë – “señor” 😀 日本語",
        "\u0000\u0007bell\u00a0space",
        "https://shop.example/returns?a=1&b=2"
      })
  void text_and_html_say_the_same(String words) {
    assertThat(LetterCheck.faults(EditedLetter.of(BEFORE, words))).isEmpty();
  }

  @Test
  void nothing_else_of_the_letter_changes() {
    Reply letter = EditedLetter.of(BEFORE, "Dear Jo,\n\nyes.");
    assertThat(letter.template()).isEqualTo("approved");
    assertThat(letter.to()).contains(BEFORE.to());
    assertThat(letter.subject()).isEqualTo("Re: my ring");
    assertThat(letter.text()).isEqualTo("Dear Jo,\n\nyes.\n");
    assertThat(letter.html()).contains("<p>Dear Jo,</p>\n<p>yes.</p>");
  }

  @Test
  void what_cannot_go_out_is_refused_with_its_reason() {
    for (String words : List.of("", " \n\t", "Dear {{name}}", "${shop}", "x".repeat(50_001))) {
      assertThatThrownBy(() -> EditedLetter.of(BEFORE, words))
          .isInstanceOf(UnwritableLetterException.class)
          .hasMessageContaining("the reply");
    }
  }
}
