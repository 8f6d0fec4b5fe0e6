package com.amijose.carebot.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterCheckTest {

  @Test
  void a_finished_letter_passes() {
    assertThat(
            faults(
                "Hello Jo & co,\n\n1. a\n- b\n",
                "<p>Hello Jo &amp; co,</p><ol><li>a</li><li><b>b</b></li></ol>"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello {{name}}",
        "Hello name}}",
        "Hello ${name}",
        "Hello null,",
        "Hello Optional[Jo]"
      })
  void what_was_not_filled_in_stops_it(String text) {
    assertThat(faults(text, "<p>" + text + "</p>"))
        .isNotEmpty()
        .allMatch(fault -> fault.contains("not filled in"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Hello Null,", "nullify", "non-null-ish", "Optional extras"})
  void honest_words_pass(String text) {
    assertThat(faults(text, "<p>" + text + "</p>")).isEmpty();
  }

  @Test
  void html_that_says_something_else_stops_it_and_the_place_is_named() {
    assertThat(faults("You get a full refund.", "<p>You get a refund.</p>"))
        .containsExactly("text and HTML do not say the same: \"full refund.\" against \"refund.\"");
  }

  @Test
  void words_hidden_in_html_are_not_words_that_a_reader_sees() {
    assertThat(faults("Hello", "<head><style>p{}</style></head><!-- full refund --><p>Hello</p>"))
        .isEmpty();
  }

  @Test
  void gaps_stop_it() {
    assertThat(faults("Hello\n\n\n\nJo", "<p>Hello Jo</p>"))
        .containsExactly("its text has gaps of empty space");
  }

  @Test
  void an_empty_letter_is_stopped() {
    assertThat(faults(" ", "<p></p>")).containsExactly("its text is empty");
  }

  private static List<String> faults(String text, String html) {
    return LetterCheck.faults(
        new Reply("approved", Optional.empty(), "Re: x", text, html, List.of()));
  }
}
