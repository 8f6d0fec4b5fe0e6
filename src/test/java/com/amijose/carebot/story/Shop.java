package com.amijose.carebot.story;

import com.amijose.carebot.app.Assembly;
import com.amijose.carebot.app.Bot;
import com.amijose.carebot.app.BotSettings;
import com.amijose.carebot.casework.CaseRow;
import com.amijose.carebot.config.Home;
import com.amijose.carebot.config.RunSettings;
import com.amijose.carebot.config.SettingsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/**
 * The bot of one shop, as its configuration file describes it; started as often as a test likes.
 */
final class Shop {
  private final Path folder;
  private final String address;
  private final Clock clock;
  private final List<String> lines = new ArrayList<>();
  private String database;

  Shop(Path folder, String address, Clock clock) {
    this.folder = folder;
    this.address = address;
    this.clock = clock;
    this.database = "jdbc:sqlite:" + folder.resolve("care.db");
    lines.add("shop: {address: %s}".formatted(address));
    lines.add("desk: {enabled: false}");
    lines.add("metrics: {enabled: false}");
  }

  /** One more line of the configuration. */
  Shop with(String line) {
    lines.add(line);
    return this;
  }

  Shop on(MailServer server, String security) {
    return withServer(server, security, "");
  }

  Shop withServer(MailServer server, String security, String more) {
    lines.add(
        "imap: {host: 127.0.0.1, port: %d, security: %s, username: %s, password: secret, poll: 1s%s}"
            .formatted(server.imapPort(), security, address, more));
    lines.add(
        "smtp: {host: 127.0.0.1, port: %d, security: %s, probe: off%s}"
            .formatted(server.smtpPort(), security, more));
    return this;
  }

  /** In the clear, and with more to say of SMTP. */
  Shop withSmtp(MailServer server, String more) {
    lines.add(
        "imap: {host: 127.0.0.1, port: %d, security: plain, username: %s, password: secret, poll: 1s}"
            .formatted(server.imapPort(), address));
    lines.add(
        "smtp: {host: 127.0.0.1, port: %d, security: plain, probe: off, %s}"
            .formatted(server.smtpPort(), more));
    return this;
  }

  Shop in(String otherDatabase) {
    database = otherDatabase;
    return this;
  }

  RunSettings settings() {
    try {
      Path config = folder.resolve("carebot.yml");
      Files.writeString(config, String.join("\n", lines) + "\ndatabase: \"" + database + "\"\n");
      return SettingsReader.forRun(config, new Home(Path.of("")), name -> null);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Assembled, not started. */
  Bot bot() {
    RunSettings settings = settings();
    return new Bot(
        Assembly.botSettings(settings, BotSettings.Backlog.BASELINE),
        Assembly.skills(settings.middle()),
        clock);
  }

  /** Started, and up. */
  Bot open() {
    Bot bot = bot();
    bot.start();
    Awaitility.await()
        .dontCatchUncaughtExceptions()
        .atMost(Duration.ofSeconds(60))
        .until(() -> bot.health().isUp());
    return bot;
  }

  /** Waits until so many messages are known and nothing of them is left to be done. */
  static void awaitWorkedOff(Bot bot, int messages) {
    Awaitility.await()
        .dontCatchUncaughtExceptions()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> rows(bot).size() >= messages && bot.isIdle());
  }

  static List<CaseRow> rows(Bot bot) {
    List<CaseRow> rows = new ArrayList<>();
    bot.cases().forEach(rows::add);
    return rows;
  }
}
