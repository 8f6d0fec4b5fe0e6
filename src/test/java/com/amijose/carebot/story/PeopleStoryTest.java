package com.amijose.carebot.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.app.Bot;
import com.amijose.carebot.casework.CaseRow;
import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.given.SettableClock;
import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.Flags;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do in their own mail program is noticed, and wins. */
class PeopleStoryTest {
  private static final String CARE = "care@shop.example";
  private static final Instant NOW = Instant.parse("2026-10-02T09:00:00Z");

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock(NOW);

  @Test
  void a_draft_that_a_person_sends_closes_the_case() throws Exception {
    try (MailServer server = new MailServer(CARE);
        Bot bot = shop("review").on(server, "plain").open()) {
      server.receive(Customers.mail(0, CARE), NOW);
      Shop.awaitWorkedOff(bot, 1);
      assertThat(row(bot).ending()).contains(Ending.DRAFTED);
      clock.pass(Duration.ofSeconds(16));
      StoredMessage draft = server.messages("Drafts").get(0);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      draft.getMimeMessage().writeTo(bytes);

      server.put("Sent", bytes.toByteArray(), new Flags(Flags.Flag.SEEN), clock.instant());

      awaitEnding(bot, Ending.REPLIED);
      assertThat(row(bot).endingReason().orElseThrow()).contains("sent from the mailbox");
      assertThat(server.delivered()).as("nothing is sent by the bot itself").isEmpty();
    }
  }

  @Test
  void an_answer_of_a_persons_own_stops_ours_before_it_is_sent() throws Exception {
    int nobody = freePort();
    try (MailServer server = new MailServer(CARE)) {
      Shop shop =
          shop("auto")
              .with(
                  "imap: {host: 127.0.0.1, port: %d, security: plain, username: %s, password: secret, poll: 1s}"
                      .formatted(server.imapPort(), CARE))
              .with(
                  "smtp: {host: 127.0.0.1, port: %d, security: plain, probe: off}"
                      .formatted(nobody));
      try (Bot bot = shop.open()) {
        server.receive(Customers.mail(0, CARE), NOW);
        Awaitility.await()
            .atMost(Duration.ofSeconds(20))
            .until(
                () -> !Shop.rows(bot).isEmpty() && row(bot).outbox().equals(Optional.of("READY")));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> server.hasFolder("Sent"));
        clock.pass(Duration.ofSeconds(16));

        server.put("Sent", answer(), new Flags(Flags.Flag.SEEN), clock.instant());

        awaitEnding(bot, Ending.REPLIED);
        assertThat(row(bot).outbox()).as("ours is withdrawn").isEmpty();
      }
    }
  }

  private Shop shop(String mode) {
    return new Shop(folder, CARE, clock)
        .with("mode: " + mode)
        .with("authentication: {require: false}")
        .with("confidence: {request: 0.3, reason: 0.3}")
        .with("orders: {csv: \"" + Customers.orders(folder, 1, NOW) + "\"}");
  }

  private static CaseRow row(Bot bot) {
    return Shop.rows(bot).get(0);
  }

  private void awaitEnding(Bot bot, Ending ending) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              clock.pass(Duration.ofSeconds(1));
              return row(bot).ending().equals(Optional.of(ending));
            });
  }

  private static byte[] answer() {
    return ("From: %s\r\nTo: c0@customer.example\r\nMessage-ID: <own@shop.example>\r\nIn-Reply-To: %s\r\nSubject: Re: Return\r\n\r\nOf course.\r\n"
            .formatted(CARE, Customers.id(0)))
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static int freePort() throws java.io.IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
