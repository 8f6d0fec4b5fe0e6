package com.amijose.carebot.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.message.Subject;
import com.amijose.carebot.policy.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectLineTest {
  private static final String NEUTRAL = "Re: your message to Amijose";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "My order AJ24817|Re: My order AJ24817",
        "Re: My order|Re: My order",
        "RE: re: My order|Re: My order",
        "AW: Re[2]: My order|Re: My order",
        "Fwd: My order|Re: Fwd: My order",
        "Regarding my order|Re: Regarding my order",
        "It broke...help|Re: It broke...help"
      })
  void a_known_customer_keeps_the_thread(String own, String expected) {
    assertThat(subject(own, Subject.Origin.OWN)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "look at https://evil.example/x",
        "www.evil.example",
        "go to evil.example now",
        "write to me@evil.example",
        "{{name}}",
        "${jndi:x}",
        "Re:",
        "",
        "\u200b\u200b"
      })
  void links_placeholders_and_nothing_are_not_sent_on(String own) {
    assertThat(subject(own, Subject.Origin.OWN)).isEqualTo(NEUTRAL);
  }

  @Test
  void the_forms_own_subject_is_not_the_customers() {
    assertThat(subject("New customer message on 2 November", Subject.Origin.FORM))
        .isEqualTo(NEUTRAL);
  }

  @Test
  void it_is_one_line_of_at_most_100_characters() {
    String subject = subject("a line\r\nBcc: victim \t" + "long ".repeat(50), Subject.Origin.OWN);
    assertThat(subject)
        .startsWith("Re: a line Bcc: victim long")
        .hasSizeLessThanOrEqualTo(100)
        .endsWith("…");
  }

  @Test
  void a_letter_outside_the_basic_plane_is_not_cut_in_two() {
    String subject = subject("💍".repeat(120), Subject.Origin.OWN);
    assertThat(subject).hasSizeLessThanOrEqualTo(100).endsWith("💍…");
  }

  private static String subject(String own, Subject.Origin origin) {
    return ALetter.to("Jo")
        .subject(own, origin)
        .of(AnItem.called("Ring").decidedBy("1").forAPerson())
        .write(Outcome.REVIEW)
        .subject();
  }
}
