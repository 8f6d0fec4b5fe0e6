package com.amijose.carebot.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutgoingMailTest {
  private static final EmailAddress JO = EmailAddress.parse("jo@example.test").orElseThrow();
  private static final EmailAddress CARE =
      EmailAddress.parse("customercare@amijose.com").orElseThrow();
  private static final OutgoingCheck CHECK = new OutgoingCheck();

  @Test
  void a_reply_is_read_back_as_it_was_written() {
    byte[] bytes =
        write(
            mail(
                "Re: Ihre Rücksendung – Größe 52",
                "Zoë Müller",
                "Guten Tag,\n\n.dot\nFrom here\n" + "ü".repeat(500)));
    assertThat(CHECK.faults(bytes, JO)).isEmpty();
    Message read = Readers.readBytes(bytes);
    assertThat(read.subject().text()).isEqualTo("Re: Ihre Rücksendung – Größe 52");
    assertThat(read.from()).contains(new Party(CARE, Optional.of("Amijose, care")));
    assertThat(read.body().text()).isEqualTo("Guten Tag,\n\n.dot\nFrom here\n" + "ü".repeat(500));
    assertThat(read.id()).contains(new MessageId("<r-1@amijose.com>"));
    assertThat(read.references().stream().map(MessageId::value))
        .containsExactly("<a@example.test>", "<b@example.test>", "<f00ba4@amijose.com>");
    assertThat(read.attachments())
        .containsExactly(new Attachment("slip é.pdf", "application/pdf", 300, false));
    assertThat(read.kind()).isEqualTo(Kind.OWN);
  }

  @Test
  void the_same_mail_is_written_as_the_same_bytes() {
    OutgoingMessage mail = mail("Re: x", "Jo", "text");
    assertThat(write(mail)).isEqualTo(write(mail));
  }

  @Test
  void only_an_automatic_mail_says_that_it_is_automatic() {
    OutgoingMessage mail = mail("Re: x", "Jo", "text");
    OutgoingMessage byHand =
        new OutgoingMessage(
            mail.id(),
            mail.date(),
            mail.from(),
            mail.to(),
            mail.subject(),
            mail.inReplyTo(),
            mail.references(),
            mail.reference(),
            false,
            mail.text(),
            mail.html(),
            List.of());
    assertThat(text(write(mail))).contains("\r\nAuto-Submitted: auto-replied\r\n");
    assertThat(text(write(byHand))).doesNotContain("Auto-Submitted");
    assertThat(CHECK.faults(write(byHand), JO)).isEmpty();
  }

  @Test
  void a_value_that_would_forge_a_header_is_refused() {
    for (String evil :
        List.of("x\r\nBcc: eve@example.test", "x\nBcc: eve", "x\rBcc", "x\u0000y", "x\u2028y")) {
      assertThatThrownBy(() -> write(mail(evil, "Jo", "text")))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> write(mail("Re", evil, "text")))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void an_encoded_character_whose_low_byte_is_a_line_end_stays_encoded() {
    byte[] bytes = write(mail("Re: \u760d\u760a\u010a", "\u010censu", "text"));
    assertThat(CHECK.faults(bytes, JO)).isEmpty();
    assertThat(Readers.readBytes(bytes).subject().text()).isEqualTo("Re: \u760d\u760a\u010a");
  }

  @Test
  void a_subject_of_one_endless_word_keeps_every_line_short() {
    byte[] bytes = write(mail("x".repeat(3000), "Jo", "text"));
    assertThat(CHECK.faults(bytes, JO)).isEmpty();
    assertThat(Readers.readBytes(bytes).subject().text()).isEqualTo("x".repeat(3000));
  }

  @Test
  void the_gate_finds_what_must_not_leave() {
    String good = text(write(mail("Re: x", "Jo", "text")));
    assertThat(faults(good)).isEmpty();
    assertThat(faults(good.replace("\r\nTo: ", "\r\nCc: eve@example.test\r\nTo: ")))
        .containsExactly("a header field is not allowed: cc");
    assertThat(faults(good.replace("\r\nTo: ", "\r\nTo: eve@example.test\r\nTo: ")))
        .contains("it does not have exactly one recipient");
    assertThat(faults(good.replace("jo@example.test>", "eve@example.test>")))
        .containsExactly("its recipient is another than the decision's");
    assertThat(faults(good.replace("\r\ntext\r\n", "\r\ntext\n")))
        .contains("a CR or LF stands alone");
    assertThat(faults(good.replace("\r\ntext", "\r\nhi {{name}}")))
        .containsExactly("a placeholder is unresolved in the text");
    assertThat(faults(good.replace("\r\ntext", "\r\nhi ${name}")))
        .containsExactly("a placeholder is unresolved in the text");
    assertThat(faults(good.replace("\r\ntext", "\r\nDear null,")))
        .containsExactly("a placeholder is unresolved in the text");
    assertThat(faults(good.replace("Re: x", "Re: {{x}}")))
        .containsExactly("a placeholder is unresolved in the subject");
    assertThat(faults(good.replace("\r\ntext", "\r\n" + "y".repeat(999))))
        .containsExactly("a line is longer than 998 characters");
    assertThat(faults(good.replace("\r\ntext", "\r\ncaf\u00e9")))
        .contains("a byte is not 7-bit text");
    assertThat(CHECK.faults(new byte[0], JO)).isNotEmpty();
  }

  private static List<String> faults(String mail) {
    return CHECK.faults(mail.getBytes(StandardCharsets.ISO_8859_1), JO);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  private static byte[] write(OutgoingMessage mail) {
    return new MimeWriter().write(mail);
  }

  private static OutgoingMessage mail(String subject, String name, String text) {
    return new OutgoingMessage(
        new MessageId("<r-1@amijose.com>"),
        Instant.parse("2026-10-02T08:14:00Z"),
        new Party(CARE, Optional.of("Amijose, care")),
        new Party(JO, Optional.of(name)),
        subject,
        Optional.of(new MessageId("<b@example.test>")),
        List.of(new MessageId("<a@example.test>")),
        "f00ba4",
        true,
        text,
        "<p>" + text + "</p>",
        List.of(new OutgoingAttachment("slip é.pdf", "application/pdf", new byte[300])));
  }
}
