package com.amijose.carebot.app;

import com.amijose.carebot.app.BotSettings.OrdersSource;
import com.amijose.carebot.app.BotSettings.Pace;
import com.amijose.carebot.casework.CaseRow;
import com.amijose.carebot.casework.SafetyRules;
import com.amijose.carebot.casework.review.ReviewRules;
import com.amijose.carebot.config.Settings;
import com.amijose.carebot.desk.HttpSettings;
import com.amijose.carebot.desk.policy.PolicyFile;
import com.amijose.carebot.desk.trust.TrustRule;
import com.amijose.carebot.mailbox.ImapSettings;
import com.amijose.carebot.message.EmailAddress;
import com.amijose.carebot.message.Party;
import com.amijose.carebot.message.ReaderSettings;
import com.amijose.carebot.reply.Shop;
import com.amijose.carebot.triage.Autonomy;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The whole bot on an embedded mail server with sample mail: nothing to install or configure. */
public final class Demo {
  private static final EmailAddress CARE = new EmailAddress("care", "amijose.example");
  private static final String BEFORE_THE_BOT = "before-the-bot";
  private static final Duration LOOK_EVERY = Duration.ofMillis(200);
  private static final Duration UP_WITHIN = Duration.ofSeconds(60);
  private static final Duration MAILS_APART = Duration.ofMillis(150);

  private final Settings settings;
  private final Path folder;
  private final PrintStream out;
  private final Clock clock;
  private final Onlooker onlooker = new Onlooker();
  private final CountDownLatch stopping = new CountDownLatch(1);

  /**
   * @param settings models, templates and policy; shop, mailbox and mode are the demo's own
   * @param folder for database, orders, letters and slips; it is made, and should be new
   * @param out where its lines go
   */
  public Demo(Settings settings, Path folder, PrintStream out, Clock clock) {
    this.settings = ofTheDemo(settings);
    this.folder = folder;
    this.out = out;
    this.clock = clock;
  }

  /** A demo by the clock of this machine. */
  public static Demo onThisMachine(Settings settings, Path folder, PrintStream out) {
    return new Demo(settings, folder, out, Clock.systemUTC());
  }

  /** What ends a demo, besides {@link #stop}. */
  private enum End {
    IDLE,
    SIGNAL,
    NOTHING
  }

  /**
   * Runs until it is told to stop, or until the sample mail is worked off.
   *
   * @return all cases, in the order in which they ended
   */
  public List<CaseRow> run(boolean exitWhenIdle) throws InterruptedException {
    return run(exitWhenIdle ? End.IDLE : End.SIGNAL);
  }

  /** Runs on when the mail is worked off, and leaves signals to whoever started it. */
  public void runUntilStopped() throws InterruptedException {
    run(End.NOTHING);
  }

  private List<CaseRow> run(End end) throws InterruptedException {
    DemoFiles files = new DemoFiles(clock.instant(), settings.shop().timeZone());
    write(folder.resolve("orders.csv"), files.orders());
    DemoReport report = new DemoReport(out, onlooker, folder);
    try (DemoServer server = new DemoServer(CARE, clock)) {
      server.receive(files.mail(BEFORE_THE_BOT));
      try (Bot bot =
          new Bot(botSettings(server), onlooker.watch(Assembly.skills(settings)), clock)) {
        if (end == End.SIGNAL) bot.stopOnSignal(server::close);
        bot.start();
        out.println(
            "Carebot's demo: a mail server on 127.0.0.1 (IMAP "
                + server.imapPort()
                + ", SMTP "
                + server.smtpPort()
                + "), and everything it makes in "
                + folder);
        tellOfTheDesk(bot);
        bot.port().ifPresent(port -> out.println("Health: http://127.0.0.1:" + port + "/health"));
        awaitHealth(bot);
        report.heading();
        Set<Long> seen = new HashSet<>();
        List<CaseRow> ended = new ArrayList<>();
        for (String name : files.mails()) {
          server.receive(files.mail(name));
          pause(MAILS_APART);
          ended.addAll(news(bot, seen, report));
        }
        int expected = files.mails().size() + 1;
        while (ended.size() < expected || !bot.isIdle() || end != End.IDLE) {
          if (pause(LOOK_EVERY)) break;
          ended.addAll(news(bot, seen, report));
        }
        report.summary();
        return ended;
      }
    }
  }

  /** Ends {@link #run}, from whichever thread. */
  public void stop() {
    stopping.countDown();
  }

  private static List<CaseRow> news(Bot bot, Set<Long> seen, DemoReport report) {
    List<CaseRow> fresh = new ArrayList<>();
    bot.cases()
        .forEach(
            row -> {
              if (row.ending().isPresent() && seen.add(row.caseId())) fresh.add(row);
            });
    fresh.forEach(report::show);
    return fresh;
  }

  /** Somebody to sign in as, made anew for each demo. */
  private void tellOfTheDesk(Bot bot) {
    DemoLead lead = DemoLead.addTo(bot.people(), CARE.domain(), clock.instant());
    bot.deskAddress()
        .ifPresent(
            address -> {
              out.println("Care desk: " + address + "/");
              out.println("  sign in as " + lead.login() + " with the password " + lead.password());
              out.println("  (a real lead needs a second step as well; the demo does without)");
            });
  }

  private void awaitHealth(Bot bot) throws InterruptedException {
    long deadline = System.nanoTime() + UP_WITHIN.toNanos();
    while (!bot.health().isUp()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("the demo did not start: " + bot.health().problems());
      }
      if (pause(LOOK_EVERY)) return;
    }
  }

  /** True where the demo is told to stop. */
  private boolean pause(Duration length) throws InterruptedException {
    return stopping.await(length.toMillis(), TimeUnit.MILLISECONDS);
  }

  private BotSettings botSettings(DemoServer server) {
    ImapSettings imap =
        new ImapSettings(
            DemoServer.HOST,
            server.imapPort(),
            ImapSettings.Security.PLAIN,
            CARE.toString(),
            DemoServer.PASSWORD,
            Optional.empty(),
            ImapSettings.Folders.USUAL,
            Duration.ofSeconds(5),
            ImapSettings.Timeouts.STANDARD);
    return new BotSettings(
        new Party(CARE, Optional.of(settings.shop().name() + " Customer Care")),
        imap,
        server.smtp(CARE),
        "jdbc:sqlite:" + folder.resolve("carebot.db"),
        false,
        SafetyRules.STANDARD,
        Optional.of(HttpSettings.ofTheDemo()),
        Optional.of(new OrdersSource(folder.resolve("orders.csv"), settings.categories())),
        Duration.ZERO,
        Optional.empty(),
        new BotSettings.AtTheDesk(settings.shop().timeZone(), ReviewRules.STANDARD.undo()),
        new BotSettings.Whole(
            settings.shop(),
            settings.mode(),
            settings.limits(),
            settings.templates(),
            TrustRule.STANDARD,
            PolicyFile.none("The demo has no configuration file to save into.", settings.limits()),
            List.of()),
        Pace.STANDARD);
  }

  private static Settings ofTheDemo(Settings settings) {
    Shop shop = settings.shop();
    Shop own =
        new Shop(
            shop.name(),
            shop.company(),
            CARE,
            List.of(shop.name() + " Returns", "1 Example Street", "Example Town EX1 9ZZ"),
            shop.phone(),
            shop.timeZone(),
            shop.numberExample(),
            shop.statutoryRightsLine());
    ReaderSettings reader =
        new ReaderSettings(
            CARE,
            List.of(CARE.domain()),
            List.of("mailer@shopify.example"),
            Optional.of("mx.amijose.example"));
    return new Settings(
        own,
        reader,
        Autonomy.Mode.AUTO,
        settings.confidence(),
        settings.limits(),
        settings.categories(),
        settings.models(),
        settings.templates(),
        Optional.empty());
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
