package com.amijose.carebot.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.app.Bot;
import com.amijose.carebot.casework.CaseRow;
import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.given.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is sent before a trial mail to ourselves has come back. */
class ProviderStoryTest {
  private static final String CARE = "care@shop.example";
  private static final Instant NOW = Instant.parse("2026-10-02T09:00:00Z");

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock(NOW);

  @Test
  void once_it_is_back_replies_are_sent_and_it_is_never_tried_again() throws Exception {
    try (MailServer server = new MailServer(CARE)) {
      Shop shop = shop(server.imapPort(), server.smtpPort());
      try (Bot bot = shop.open()) {
        Shop.awaitWorkedOff(bot, 1);
        // It is BASELINE where it was there before the first look, else our own mail.
        assertThat(Shop.rows(bot).get(0).ending().orElseThrow())
            .isIn(Ending.BASELINE, Ending.NO_REPLY);
        replies(server, bot, 0, 2);
      }
      try (Bot again = shop.open()) {
        replies(server, again, 1, 3);
      }
      assertThat(server.messages("INBOX")).as("one trial mail and two customers'").hasSize(3);
    }
  }

  @Test
  void while_it_is_not_replies_are_drafted_and_people_are_told_after_ten_minutes()
      throws Exception {
    try (MailServer server = new MailServer(CARE);
        Bot bot = shop(server.imapPort(), 1).open()) {
      server.receive(Customers.mail(0, CARE), NOW);
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> !Shop.rows(bot).isEmpty() && Shop.rows(bot).get(0).ending().isPresent());
      CaseRow row = Shop.rows(bot).get(0);
      assertThat(row.ending()).contains(Ending.DRAFTED);
      assertThat(row.endingReason().orElseThrow()).contains("trial mail");
      assertThat(bot.health().notes()).isEmpty();

      clock.pass(Duration.ofMinutes(10).plusSeconds(1));

      List<String> notes = bot.health().notes();
      assertThat(notes).anyMatch(note -> note.contains("trial mail"));
    }
  }

  private void replies(MailServer server, Bot bot, int customer, int messages) {
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> bot.isProven() && bot.isIdle());
    server.receive(Customers.mail(customer, CARE), clock.instant());
    Shop.awaitWorkedOff(bot, messages);
    assertThat(Shop.rows(bot).get(messages - 1).ending()).contains(Ending.REPLIED);
  }

  private Shop shop(int imap, int smtp) {
    return new Shop(folder, CARE, clock)
        .with(
            "imap: {host: 127.0.0.1, port: %d, security: plain, username: %s, password: secret, poll: 1s}"
                .formatted(imap, CARE))
        .with("smtp: {host: 127.0.0.1, port: %d, security: plain}".formatted(smtp))
        .with("mode: auto")
        .with("authentication: {require: false}")
        .with("confidence: {request: 0.3, reason: 0.3}")
        .with("orders: {csv: \"" + Customers.orders(folder, 2, NOW) + "\"}");
  }
}
