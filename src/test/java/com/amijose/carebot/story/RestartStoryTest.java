package com.amijose.carebot.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.app.Assembly;
import com.amijose.carebot.app.Bot;
import com.amijose.carebot.app.BotSettings;
import com.amijose.carebot.casework.CaseRow;
import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.config.Home;
import com.amijose.carebot.config.RunSettings;
import com.amijose.carebot.config.SettingsReader;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole bot with a real mail server, stopped and started in the middle of its work. */
class RestartStoryTest {
  private static final String CARE = "care@shop.example";
  private static final int MAILS = 30;
  private static final DateTimeFormatter ORDER_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss Z").withZone(ZoneId.of("UTC"));

  @TempDir Path folder;

  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP).dynamicPort(),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort()
          });

  @BeforeEach
  void begin() throws Exception {
    server.start();
    server.setUser(CARE, CARE, "secret");
    StringBuilder orders =
        new StringBuilder(
            "Name,Email,Financial Status,Fulfillment Status,Created at,Fulfilled at,Delivered at,"
                + "Cancelled at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku\n");
    for (int n = 0; n < MAILS; n++) {
      orders.append(
          "#AJ%d,c%d@customer.example,paid,fulfilled,%s,%s,%s,,1,Sea Glass Bracelet,42.00,BR\n"
              .formatted(41000 + n, n, daysAgo(20), daysAgo(18), daysAgo(9)));
    }
    Files.writeString(folder.resolve("orders.csv"), orders);
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void a_restart_in_the_middle_loses_nothing_and_answers_nobody_twice() throws Exception {
    List<CaseRow> rows = new ArrayList<>();
    try (Bot first = started()) {
      awaitUp(first);
      for (int n = 0; n < MAILS / 2; n++) receive(n);
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> ended(first).stream().anyMatch(row -> row.ending().isPresent()));
    }
    for (int n = MAILS / 2; n < MAILS; n++) receive(n);
    try (Bot second = started()) {
      Awaitility.await()
          .atMost(Duration.ofSeconds(120))
          .until(() -> ended(second).size() == MAILS && second.isIdle());
      rows.addAll(ended(second));
    }

    assertThat(rows).extracting(CaseRow::messageId).doesNotHaveDuplicates().hasSize(MAILS);
    assertThat(rows).extracting(CaseRow::ending).doesNotContain(Optional.empty());
    long replied =
        rows.stream().filter(row -> row.ending().equals(Optional.of(Ending.REPLIED))).count();
    assertThat(replied).isPositive();
    List<String> recipients = new ArrayList<>();
    for (MimeMessage mail : server.getReceivedMessages()) {
      boolean ours = mail.getHeader("X-Returns-Ref") != null;
      boolean delivered = ours && Arrays.toString(mail.getAllRecipients()).contains("@customer.");
      if (delivered
          && !mail.isSet(jakarta.mail.Flags.Flag.DRAFT)
          && mail.getHeader("Auto-Submitted") != null) {
        recipients.add(mail.getAllRecipients()[0].toString());
      }
    }
    // Each reply lies in the customer's mailbox once; its copy in Sent is the second.
    assertThat(recipients.stream().distinct().count()).isEqualTo(replied);
    assertThat(recipients).hasSize((int) replied * 2);
  }

  private static List<CaseRow> ended(Bot bot) {
    List<CaseRow> rows = new ArrayList<>();
    bot.cases().forEach(row -> row.ending().ifPresent(ending -> rows.add(row)));
    return rows;
  }

  private Bot started() throws Exception {
    Path config = folder.resolve("carebot.yml");
    Files.writeString(
        config,
        """
        shop: {address: %1$s}
        mode: auto
        imap: {host: 127.0.0.1, port: %2$d, security: plain, username: %1$s, password: secret, poll: 2s}
        smtp: {host: 127.0.0.1, port: %3$d, security: plain, probe: off}
        database: "jdbc:sqlite:%4$s/care.db"
        orders: {csv: "%4$s/orders.csv"}
        confidence: {request: 0.5, reason: 0.5}
        authentication: {require: false}
        limits: off
        desk: {enabled: false}
        metrics: {enabled: false}
        """
            .formatted(CARE, server.getImap().getPort(), server.getSmtp().getPort(), folder));
    RunSettings settings = SettingsReader.forRun(config, new Home(Path.of("")), name -> null);
    Bot bot =
        new Bot(
            Assembly.botSettings(settings, BotSettings.Backlog.BASELINE),
            Assembly.skills(settings.middle()),
            Clock.systemUTC());
    bot.start();
    return bot;
  }

  private static void awaitUp(Bot bot) {
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> bot.health().isUp());
  }

  private void receive(int n) throws Exception {
    String text =
        "Return-Path: <c%1$d@customer.example>\r\nFrom: c%1$d@customer.example\r\nTo: %2$s\r\n"
                .formatted(n, CARE)
            + "Message-ID: <m%d@customer.example>\r\nSubject: Return\r\n\r\n".formatted(n)
            + "I changed my mind about the bracelet, order AJ%d. ".formatted(41000 + n)
            + "It is unworn. I would like to return it for a refund.\r\n";
    MimeMessage mail = GreenMailUtil.newMimeMessage(text);
    server.getUserManager().getUserByEmail(CARE).deliver(mail);
  }

  private static String daysAgo(int days) {
    return ORDER_TIME.format(Instant.now().minus(Duration.ofDays(days)));
  }
}
