package com.amijose.carebot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.message.EmailAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LastGateTest {
  private final LastGate gate = new LastGate();

  private Optional<String> objection(String mail) {
    return gate.objection(AReply.saying(mail, "jo@example.test"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jo@example.test",
        "<jo@example.test>",
        "Jo Bloggs <JO@example.test>",
        "\"Bloggs, Jo\" <jo@example.test>"
      })
  void a_mail_to_its_recipient_passes(String to) {
    assertThat(objection(AReply.mail(to))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<al@example.test>",
        "<al@example.test>, <jo@example.test>",
        "al@example.test <jo@example.test>",
        "\"x\" <al@example.test>, \"y\" <jo@example.test>",
        ""
      })
  void a_mail_to_anybody_else_does_not(String to) {
    assertThat(objection(AReply.mail(to))).contains("its To is not the recipient of the decision");
  }

  @Test
  void a_copy_to_anybody_does_not_pass() {
    String mail = AReply.mail("<jo@example.test>");
    assertThat(objection(mail.replace("Subject:", "Bcc: <al@example.test>\r\nSubject:")))
        .contains("it has a header that we never write");
    assertThat(objection(mail.replace("Subject:", "To: <jo@example.test>\r\nSubject:")))
        .contains("it does not have exactly one to");
  }

  @Test
  void bytes_that_changed_since_the_decision_do_not_pass() {
    QueuedReply reply = AReply.to("jo@example.test");
    reply.bytes()[reply.bytes().length - 3] ^= 1;
    assertThat(gate.objection(reply)).contains("its bytes are not those that were decided on");
  }

  @Test
  void unclean_line_ends_long_lines_and_placeholders_do_not_pass() {
    String mail = AReply.mail("<jo@example.test>");
    assertThat(objection(mail + "a\nb\r\n")).contains("a line ends in a bare LF");
    assertThat(objection(mail + "a\rb\r\n")).contains("a line ends in a bare CR");
    assertThat(objection(mail + "x".repeat(998) + "\r\n")).isEmpty();
    assertThat(objection(mail + "x".repeat(999) + "\r\n"))
        .contains("a line is longer than 998 characters");
    assertThat(objection(mail + "Dear {{name}}\r\n"))
        .contains("it contains an unresolved placeholder");
  }

  @Test
  void an_address_beyond_plain_ascii_does_not_pass() {
    QueuedReply plain = AReply.to("jo@example.test");
    QueuedReply odd =
        new QueuedReply(
            1,
            1,
            new EmailAddress("\"jo\"", "example.test"),
            plain.messageId(),
            "ref",
            plain.bytes(),
            plain.hash(),
            true,
            plain.queuedAt(),
            0,
            "me",
            1);
    assertThat(gate.objection(odd)).contains("its recipient is not a plain ASCII address");
  }
}
