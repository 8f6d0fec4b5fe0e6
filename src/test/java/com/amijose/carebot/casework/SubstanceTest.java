package com.amijose.carebot.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SubstanceTest {
  private static final String LETTER =
      "Hello Jo,\n\nyou get a full refund. Post it by Monday 5 October.\n\nWarm regards\nYour care team\n";

  @Test
  void greeting_closing_spaces_case_and_punctuation_do_not_matter() {
    assertThat(
            of(
                "Dear Ms Bloggs\n\nYou get  a full refund;\npost it by Monday, 5 October\n\nKind regards,\nMara\n"))
        .isEqualTo(of(LETTER));
  }

  @Test
  void another_word_matters() {
    assertThat(of(LETTER.replace("full", "half"))).isNotEqualTo(of(LETTER));
    assertThat(of(LETTER.replace("5 October", "6 October"))).isNotEqualTo(of(LETTER));
    assertThat(of(LETTER.replace("you get", "you do not get"))).isNotEqualTo(of(LETTER));
  }

  @Test
  void a_sentence_before_the_closing_matters() {
    assertThat(of(LETTER.replace("Warm regards", "Thank you for your patience.\n\nWarm regards")))
        .isNotEqualTo(of(LETTER));
  }

  @Test
  void a_slip_that_was_taken_out_matters() {
    String mail =
        "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
            + "Content-Type: text/plain\r\n\r\nHello\r\n--b\r\nContent-Type: application/pdf\r\n"
            + "Content-Disposition: attachment; filename=slip.pdf\r\n\r\nx\r\n--b--\r\n";
    String without = "MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nHello\r\n";
    assertThat(Substance.of(mail.getBytes(StandardCharsets.UTF_8)))
        .isNotEqualTo(Substance.of(without.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void any_bytes_have_one() {
    assertThat(Substance.of(new byte[0])).hasSize(64);
    assertThat(Substance.of(new byte[] {0, -1, 10, 13, 127})).hasSize(64);
  }

  private static String of(String text) {
    String mail =
        "From: a@b.example\r\nSubject: x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n";
    return Substance.of((mail + text).getBytes(StandardCharsets.UTF_8));
  }
}
