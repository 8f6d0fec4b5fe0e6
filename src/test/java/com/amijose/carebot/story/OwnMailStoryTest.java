package com.amijose.carebot.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.app.Bot;
import com.amijose.carebot.app.DryRun;
import com.amijose.carebot.casework.CaseRow;
import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.config.Settings;
import com.amijose.carebot.given.SettableClock;
import com.amijose.carebot.triage.Autonomy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail of every kind that this repository holds, through the running bot on a real server. */
class OwnMailStoryTest {
  private static final String CARE = "customercare@amijose.com";
  private static final Path MAIL = Path.of("src/test/resources/mail");
  private static final Instant NOW = Instant.parse("2026-10-02T09:00:00Z");
  private static final List<String> KEPT =
      List.of(
          "answer-above-and-below-the-quote",
          "apple-forward",
          "contact-form-comment-first",
          "customer-complains-of-a-bounce",
          "delayed-warning",
          "exim-bounce",
          "forwarded-message-as-attachment",
          "german-attribution",
          "gmail-attribution-broken-in-two",
          "help-desk-acknowledgement",
          "html-gmail-quote",
          "html-outlook-desktop-header",
          "human-talk-of-being-away",
          "japanese-attribution",
          "newsletter-without-list-headers",
          "only-a-quote",
          "outlook-english-header",
          "own-mail-come-back",
          "parcel-notice-from-a-no-reply-address",
          "qmail-bounce",
          "quoted-printable-latin",
          "read-receipt-without-structure",
          "vacation-answer-german");
  private static final String ORDERS =
      """
      Name,Email,Financial Status,Fulfillment Status,Created at,Fulfilled at,Delivered at,Cancelled at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku
      #AJ41001,ann@customer.example,paid,fulfilled,2026-09-12 10:00:00 +0000,2026-09-14 10:00:00 +0000,2026-09-23 10:00:00 +0000,,1,Sea Glass Bracelet,42.00,BR
      #AJ41002,bob@customer.example,paid,fulfilled,2026-09-12 10:00:00 +0000,2026-09-14 10:00:00 +0000,2026-09-23 10:00:00 +0000,,1,Dewdrop Stud Earrings,31.00,ER
      #AJ41003,cat@customer.example,paid,unfulfilled,2026-10-02 08:00:00 +0000,,,,1,Copper Beech Pendant,55.00,PD
      """;

  @TempDir Path folder;

  private final Map<Long, byte[]> byUid = new HashMap<>();
  private final Map<Long, String> kinds = new HashMap<>();

  @Test
  void every_mail_ends_once_and_as_triage_says() throws Exception {
    Path orders = Files.writeString(folder.resolve("orders.csv"), ORDERS);
    try (MailServer server = new MailServer(CARE)) {
      Shop shop =
          new Shop(folder, CARE, new SettableClock(NOW))
              .on(server, "plain")
              .with("mode: auto")
              .with("authentication: {require: false}")
              .with("confidence: {request: 0.5, reason: 0.5}")
              .with("orders: {csv: \"" + orders + "\", max-wait: 0m}");
      List<CaseRow> rows;
      try (Bot bot = shop.open()) {
        for (String name : KEPT) receiveKept(server, name);
        receive(
            server,
            "ann",
            "I changed my mind about the bracelet, order AJ41001. It is unworn. I would like to return it for a refund.");
        receive(
            server,
            "bob",
            "I changed my mind about the earrings, order AJ41002. I would like to return them for a refund.");
        receive(server, "cat", "Please cancel my order AJ41003, I ordered it by mistake.");
        receive(
            server,
            "dan",
            "I changed my mind about the bracelet, order AJ41001. I would like to return it for a refund.");
        receive(
            server,
            "ann",
            "I changed my mind about the bracelet, order AJ41001. It is unworn. I would like to return it for a refund.");
        Shop.awaitWorkedOff(bot, byUid.size());
        rows = Shop.rows(bot);
      }

      Settings settings = shop.settings().middle();
      DryRun triage =
          new DryRun(settings, DryRun.orders(orders, settings.categories()), Autonomy.Mode.AUTO);
      Correspondence correspondence = new Correspondence(server, rows);
      correspondence.everyMessageHasExactlyOneEnding(KEPT.size() + 5);
      for (CaseRow row : rows) {
        correspondence.endingFits(row, triage.triage(byUid.get(row.key().uid())));
        String kind = kinds.get(row.key().uid());
        if (kind != null) assertThat(row.kind()).as(row.toString()).contains(kind);
      }
      correspondence.nobodyIsAnsweredTwiceAndAllRepliesAreThere();
      correspondence.repliesAreAsTheContractWants();
      correspondence.copiesLieInSentAndDraftsInDrafts();
      correspondence.theInboxIsMarkedAndOtherwiseAsItWas();
      assertThat(endings(rows))
          .as(rows.toString())
          .containsEntry(Ending.DUPLICATE, 1L)
          .containsKeys(Ending.DRAFTED, Ending.NO_REPLY);
      assertThat(endings(rows).get(Ending.REPLIED)).isGreaterThanOrEqualTo(3);
    }
  }

  private static Map<Ending, Long> endings(List<CaseRow> rows) {
    Map<Ending, Long> endings = new HashMap<>();
    rows.forEach(row -> endings.merge(row.ending().orElseThrow(), 1L, Long::sum));
    return endings;
  }

  private void receiveKept(MailServer server, String name) throws IOException {
    byte[] mail = Files.readAllBytes(MAIL.resolve(name).resolve("message.eml"));
    long uid = server.receive(mail, NOW);
    byUid.put(uid, mail);
    Path kind = MAIL.resolve(name).resolve("kind.txt");
    if (Files.exists(kind)) kinds.put(uid, Files.readString(kind).strip());
  }

  private void receive(MailServer server, String who, String words) {
    byte[] mail =
        ("Return-Path: <%1$s@customer.example>\r\nFrom: %1$s@customer.example\r\nTo: %2$s\r\n"
                    .formatted(who, CARE)
                + "Message-ID: <%s@customer.example>\r\nDate: Fri, 02 Oct 2026 09:00:00 +0000\r\n"
                    .formatted(who)
                + "Subject: Order\r\n\r\n"
                + words
                + "\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byUid.put(server.receive(mail, NOW), mail);
  }
}
