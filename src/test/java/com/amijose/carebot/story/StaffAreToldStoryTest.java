package com.amijose.carebot.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.app.Bot;
import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.given.SettableClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot wait is told at once, once, and without a word of the mail. */
class StaffAreToldStoryTest {
  private static final String CARE = "care@shop.example";
  private static final Instant NOW = Instant.parse("2026-10-02T09:00:00Z");
  private static final String ORDERS =
      """
      Name,Email,Financial Status,Fulfillment Status,Created at,Fulfilled at,Delivered at,Cancelled at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku
      #AJ41001,ann@customer.example,paid,fulfilled,2026-09-12 10:00:00 +0000,2026-09-14 10:00:00 +0000,2026-09-23 10:00:00 +0000,,1,Sea Glass Bracelet,42.00,BR
      #AJ41003,cat@customer.example,paid,unfulfilled,2026-10-02 08:00:00 +0000,,,,1,Copper Beech Pendant,55.00,PD
      """;

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock(NOW);

  @Test
  void of_flags_of_drafts_that_wait_and_of_cancellations_to_be_done_in_the_shop() throws Exception {
    Path orders = Files.writeString(folder.resolve("orders.csv"), ORDERS);
    try (MailServer server = new MailServer(CARE);
        Hook hook = new Hook()) {
      Shop shop =
          new Shop(folder, CARE, clock)
              .on(server, "plain")
              .with("mode: auto")
              .with("authentication: {require: false}")
              .with("confidence: {request: 0.3, reason: 0.3}")
              .with("notify: {webhook: \"" + hook.address() + "\"}")
              .with("orders: {csv: \"" + orders + "\"}");
      hook.answering(500);
      try (Bot bot = shop.open()) {
        server.receive(
            mail("ann", "My solicitor will take you to court over order AJ41001. I want a refund."),
            NOW);
        Shop.awaitWorkedOff(bot, 1);
        assertThat(bot.health().isUp()).as("a webhook that is broken stops nothing").isTrue();
        hook.answering(204);
        clock.pass(Duration.ofSeconds(31));
        awaitTold(hook, 1);
        assertThat(hook.told.get(0))
            .isEqualTo(
                "{\"case\":1,\"alert\":\"flagged\",\"flags\":[\"legal\"],"
                    + "\"since\":\"2026-10-02T09:00:00Z\"}");

        server.receive(mail("cat", "Please cancel my order AJ41003."), clock.instant());
        Shop.awaitWorkedOff(bot, 2);
        assertThat(Shop.rows(bot).get(1).ending()).contains(Ending.REPLIED);
        awaitTold(hook, 2);
        assertThat(hook.told.get(1)).contains("\"case\":2,\"alert\":\"cancel_now\"");
        assertThat(bot.health().notes()).isEmpty();

        clock.pass(Duration.ofMinutes(15));
        awaitTold(hook, 3);
        assertThat(hook.told.get(2)).contains("\"case\":2,\"alert\":\"cancel_late\"");
        assertThat(bot.health().notes()).anyMatch(note -> note.contains("(case 2)"));

        Files.writeString(
            orders,
            ORDERS.replace("+0000,,,,1,Copper", "+0000,,,2026-10-02 09:20:00 +0000,1,Copper"));
        Awaitility.await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> bot.health().notes().isEmpty());

        clock.pass(Duration.ofHours(4));
        awaitTold(hook, 4);
        assertThat(hook.told.get(3)).contains("\"case\":1,\"alert\":\"waiting\"");
      }
      try (Bot again = shop.open()) {
        server.receive(mail("ann", "Thank you so much for the lovely bracelet."), clock.instant());
        Shop.awaitWorkedOff(again, 3);
      }
      assertThat(hook.told).as("nothing is told again after a start").hasSize(4);
    }
  }

  private static void awaitTold(Hook hook, int times) {
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> hook.told.size() >= times);
    assertThat(hook.told).hasSize(times);
  }

  private static byte[] mail(String who, String words) {
    String id = Optional.of(words).map(text -> Integer.toHexString(text.hashCode())).get();
    return ("Return-Path: <%1$s@customer.example>\r\nFrom: %1$s@customer.example\r\nTo: %2$s\r\n"
                .formatted(who, CARE)
            + "Message-ID: <%s@customer.example>\r\nSubject: Order\r\n\r\n".formatted(id)
            + words
            + "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
