package com.amijose.carebot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.message.EmailAddress;
import com.amijose.carebot.outbox.Delivery.Deferred;
import com.amijose.carebot.outbox.Delivery.Delivered;
import com.amijose.carebot.outbox.Delivery.Refused;
import com.amijose.carebot.outbox.Delivery.Scope;
import com.amijose.carebot.outbox.Delivery.Uncertain;
import com.amijose.carebot.outbox.ScriptedSmtp.At;
import com.amijose.carebot.outbox.SmtpSettings.Login;
import com.amijose.carebot.outbox.SmtpSettings.Security;
import com.amijose.carebot.outbox.SmtpSettings.Timeouts;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reliability §2.3, line by line: where an attempt fails, and what that means. */
class SmtpTransportTest {
  private static final Timeouts SHORT =
      new Timeouts(Duration.ofMillis(400), Duration.ofMillis(400), Duration.ofMillis(500));

  private static final List<String> NO_REPLY =
      List.of(
          ScriptedSmtp.EOF,
          ScriptedSmtp.RESET,
          ScriptedSmtp.STALL,
          ScriptedSmtp.GARBAGE,
          ScriptedSmtp.HALF);

  @TestFactory
  Stream<DynamicTest> each_failure_means_what_the_table_says() {
    List<Row> rows = new ArrayList<>();
    for (At at : List.of(At.GREETING, At.EHLO, At.AUTH)) {
      rows.add(new Row(at, "421 later\r\n", Deferred.class, Scope.SENDER));
      rows.add(new Row(at, "554 never\r\n", Deferred.class, Scope.SENDER));
      NO_REPLY.forEach(no -> rows.add(new Row(at, no, Deferred.class, Scope.SENDER)));
    }
    for (At at : List.of(At.MAIL, At.RCPT, At.DATA)) {
      rows.add(new Row(at, "451 later\r\n", Deferred.class, Scope.MESSAGE));
      NO_REPLY.forEach(no -> rows.add(new Row(at, no, Deferred.class, Scope.MESSAGE)));
    }
    rows.add(new Row(At.MAIL, "550 never\r\n", Deferred.class, Scope.SENDER));
    rows.add(new Row(At.MAIL, "554 never\r\n", Deferred.class, Scope.SENDER));
    rows.add(new Row(At.RCPT, "550 never\r\n", Refused.class, null));
    rows.add(new Row(At.DATA, "554 never\r\n", Refused.class, null));
    rows.add(new Row(At.DOT, "451 later\r\n", Deferred.class, Scope.MESSAGE));
    rows.add(new Row(At.DOT, "552 never\r\n", Refused.class, null));
    NO_REPLY.forEach(no -> rows.add(new Row(At.DOT, no, Uncertain.class, null)));
    rows.add(new Row(At.DOT, "250-and so on\r\n", Uncertain.class, null));
    return rows.stream()
        .map(row -> DynamicTest.dynamicTest(row.toString(), () -> assertMeaning(row)));
  }

  private static void assertMeaning(Row row) throws IOException {
    try (ScriptedSmtp server = new ScriptedSmtp(true).on(row.at(), row.reply());
        SmtpTransport transport = transport(server, true)) {
      AtomicInteger dots = new AtomicInteger();
      Delivery delivery =
          transport.deliver(AReply.to("jo@example.test"), () -> dots.incrementAndGet() == 1);
      assertThat(delivery).isInstanceOf(row.meaning());
      if (delivery instanceof Deferred deferred) {
        assertThat(deferred.scope()).isEqualTo(row.scope());
      }
      assertThat(dots.get()).as("recorded before the dot").isEqualTo(row.at() == At.DOT ? 1 : 0);
      assertThat(server.accepted).isEmpty();
    }
  }

  @Test
  void a_mail_arrives_byte_for_byte_with_its_own_message_id() throws IOException {
    try (ScriptedSmtp server = new ScriptedSmtp(false);
        SmtpTransport transport = transport(server, false)) {
      assertThat(transport.deliver(AReply.to("jo@example.test"), () -> true))
          .isInstanceOf(Delivered.class);
      assertThat(server.accepted).containsExactly(AReply.mail("<jo@example.test>"));
      assertThat(server.commands).contains("MAIL FROM:<care@shop.example>");
    }
  }

  @Test
  void after_250_a_server_that_hangs_at_quit_has_the_mail() throws IOException {
    for (String quit : NO_REPLY) {
      try (ScriptedSmtp server = new ScriptedSmtp(false).on(At.QUIT, quit);
          SmtpTransport transport = transport(server, false)) {
        assertThat(transport.deliver(AReply.to("jo@example.test"), () -> true))
            .isInstanceOf(Delivered.class);
      }
    }
  }

  @Test
  void a_connection_that_breaks_in_the_body_leaves_no_end_of_data() throws IOException {
    try (ScriptedSmtp server = new ScriptedSmtp(false).on(At.BODY, ScriptedSmtp.RESET);
        SmtpTransport transport = transport(server, false)) {
      String large = AReply.mail("<jo@example.test>") + "one more line\r\n".repeat(3_000);
      AtomicInteger dots = new AtomicInteger();
      Delivery delivery =
          transport.deliver(
              AReply.saying(large, "jo@example.test"), () -> dots.incrementAndGet() > 0);
      // Small bodies may still lie in buffers when the reset comes: then the dot was announced.
      if (dots.get() == 0) assertThat(delivery).isInstanceOf(Deferred.class);
      else assertThat(delivery).isInstanceOf(Uncertain.class);
      assertThat(server.accepted).isEmpty();
    }
  }

  @Test
  void a_reply_that_was_taken_over_is_abandoned_without_an_end_of_data() throws Exception {
    try (ScriptedSmtp server = new ScriptedSmtp(false);
        SmtpTransport transport = transport(server, false)) {
      Delivery delivery = transport.deliver(AReply.to("jo@example.test"), () -> false);
      assertThat(delivery).isInstanceOf(Deferred.class);
      org.awaitility.Awaitility.await().until(() -> !server.ended.isEmpty());
      assertThat(server.ended).doesNotContain("end of data");
      assertThat(server.accepted).isEmpty();
    }
  }

  @Test
  void a_slow_250_within_the_time_for_the_dot_is_a_delivery() throws IOException {
    Timeouts patient =
        new Timeouts(Duration.ofMillis(400), Duration.ofMillis(200), Duration.ofSeconds(5));
    try (ScriptedSmtp server = new ScriptedSmtp(false).slowAtDot(Duration.ofMillis(700));
        SmtpTransport transport = transport(server, patient)) {
      assertThat(transport.deliver(AReply.to("jo@example.test"), () -> true))
          .isInstanceOf(Delivered.class);
    }
  }

  @Test
  void a_mail_larger_than_the_server_takes_is_not_tried() throws IOException {
    try (ScriptedSmtp server = new ScriptedSmtp(false);
        SmtpTransport transport = transport(server, false)) {
      String large = AReply.mail("<jo@example.test>") + "one more line\r\n".repeat(5_000);
      assertThat(transport.deliver(AReply.saying(large, "jo@example.test"), () -> true))
          .isInstanceOf(Refused.class);
      assertThat(server.commands).noneMatch(line -> line.startsWith("MAIL"));
    }
  }

  @Test
  void two_mails_in_a_row_share_a_connection_and_a_lost_one_is_made_anew() throws IOException {
    try (ScriptedSmtp server = new ScriptedSmtp(false);
        SmtpTransport transport = transport(server, false)) {
      transport.deliver(AReply.to("jo@example.test"), () -> true);
      transport.deliver(AReply.to("jo@example.test"), () -> true);
      assertThat(server.commands).filteredOn(line -> line.startsWith("EHLO")).hasSize(1);
      server.on(At.RCPT, ScriptedSmtp.EOF);
      transport.deliver(AReply.to("jo@example.test"), () -> true);
      server.on(At.RCPT, "250 fine\r\n");
      assertThat(transport.deliver(AReply.to("jo@example.test"), () -> true))
          .isInstanceOf(Delivered.class);
      assertThat(server.accepted).hasSize(3);
    }
  }

  @Test
  void without_starttls_nothing_is_said_in_the_clear() throws IOException {
    try (ScriptedSmtp server = new ScriptedSmtp(true);
        SmtpTransport transport =
            new SmtpTransport(
                settings(server, Security.STARTTLS, true, SHORT), Clock.systemUTC())) {
      Delivery delivery = transport.deliver(AReply.to("jo@example.test"), () -> true);
      assertThat(delivery).isInstanceOf(Deferred.class);
      assertThat(server.commands).noneMatch(line -> line.startsWith("AUTH"));
    }
  }

  private static SmtpTransport transport(ScriptedSmtp server, boolean login) {
    return new SmtpTransport(settings(server, Security.PLAIN, login, SHORT), Clock.systemUTC());
  }

  private static SmtpTransport transport(ScriptedSmtp server, Timeouts timeouts) {
    return new SmtpTransport(settings(server, Security.PLAIN, false, timeouts), Clock.systemUTC());
  }

  private static SmtpSettings settings(
      ScriptedSmtp server, Security security, boolean login, Timeouts timeouts) {
    return new SmtpSettings(
        "127.0.0.1",
        server.port(),
        security,
        login ? Optional.of(new Login("care", "secret")) : Optional.empty(),
        Optional.empty(),
        EmailAddress.parse("care@shop.example").orElseThrow(),
        timeouts);
  }

  private record Row(At at, String reply, Class<? extends Delivery> meaning, Scope scope) {
    @Override
    public String toString() {
      return at + " " + reply.strip() + " means " + meaning.getSimpleName();
    }
  }
}
