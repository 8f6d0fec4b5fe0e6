package com.amijose.carebot.desk.cases;

import com.amijose.carebot.app.Assembly;
import com.amijose.carebot.app.Skills;
import com.amijose.carebot.casework.FetchedMessage;
import com.amijose.carebot.casework.Folder;
import com.amijose.carebot.casework.Intake;
import com.amijose.carebot.casework.IntakeSettings;
import com.amijose.carebot.casework.Postbag;
import com.amijose.carebot.casework.Progress;
import com.amijose.carebot.casework.SafetyRules;
import com.amijose.carebot.casework.Steps;
import com.amijose.carebot.casework.review.CaseFile;
import com.amijose.carebot.casework.review.CaseRecords;
import com.amijose.carebot.casework.review.Review;
import com.amijose.carebot.casework.review.ReviewRules;
import com.amijose.carebot.casework.review.Thinking;
import com.amijose.carebot.config.Home;
import com.amijose.carebot.config.Settings;
import com.amijose.carebot.config.SettingsReader;
import com.amijose.carebot.desk.ADesk;
import com.amijose.carebot.desk.Events;
import com.amijose.carebot.given.AnOrder;
import com.amijose.carebot.given.SettableClock;
import com.amijose.carebot.message.Party;
import com.amijose.carebot.message.RawMessage;
import com.amijose.carebot.order.Order;
import com.amijose.carebot.outbox.BreakerRules;
import com.amijose.carebot.outbox.RetrySchedule;
import com.amijose.carebot.store.Database;
import com.amijose.carebot.store.SqlApprovals;
import com.amijose.carebot.store.SqlCaseBook;
import com.amijose.carebot.store.SqlCaseCare;
import com.amijose.carebot.store.SqlCaseFiles;
import com.amijose.carebot.store.SqlCaseList;
import com.amijose.carebot.store.SqlOrderBook;
import com.amijose.carebot.store.SqlOutbox;
import com.amijose.carebot.store.SqlRewrites;
import com.amijose.carebot.triage.Known;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A desk with real cases behind it: mails go through the real reader, models, policy and letters,
 * and what would be sent stays in the outbox. Its clock stands until the test moves it.
 */
public final class ACareTeam implements AutoCloseable {
  static final Instant NOW = AnOrder.NOW;
  private static final Folder INBOX = new Folder("care@amijose.com", "INBOX", 7);

  final SettableClock clock = new SettableClock(NOW);
  final Database database;
  final SqlOutbox outbox;
  final SqlOrderBook orders;
  final CaseRecords records;
  final ADesk desk;
  private final Intake intake;
  private long uid;

  /** Loading the models takes a second, so all tests share them. */
  private static final class Loaded {
    static final Settings SETTINGS =
        SettingsReader.forRun(
                Path.of("config/carebot.yml"),
                new Home(Path.of("")),
                Map.of("CAREBOT_IMAP_PASSWORD", "one", "CAREBOT_SMTP_PASSWORD", "two")::get)
            .middle();
    static final Skills SKILLS = Assembly.skills(SETTINGS);
  }

  ACareTeam(Path folder) {
    database = ADesk.database(folder);
    outbox =
        new SqlOutbox(
            database, RetrySchedule.STANDARD, BreakerRules.STANDARD, Duration.ofMinutes(10));
    orders = new SqlOrderBook(database);
    records =
        new CaseRecords(
            new SqlCaseFiles(database),
            new SqlApprovals(database),
            new SqlRewrites(database, "test"),
            new SqlCaseCare(database));
    SqlCaseBook cases = new SqlCaseBook(database, "test", BreakerRules.STANDARD);
    cases.advance(new Progress(INBOX, 0, NOW.minus(Duration.ofDays(30))));
    Known known = new Known(orders, new SqlCaseList(database));
    Skills skills = Loaded.SKILLS;
    Party from =
        new Party(Loaded.SETTINGS.shop().address(), Optional.of(Loaded.SETTINGS.shop().name()));
    intake =
        new Intake(
            cases,
            new Steps(skills.read(), skills.triage().apply(known), skills.write(), orders),
            new IntakeSettings("test", from, SafetyRules.STANDARD, Duration.ZERO),
            clock);
    Thinking thinking =
        new Thinking(
            skills.read(), skills.rethink().apply(known), new Postbag(from, skills.write()));
    Review review = new Review(records, thinking, ReviewRules.STANDARD, clock);
    desk = ADesk.over(database, events -> List.of(pages(review, events)));
  }

  private CasePages pages(Review review, Events events) {
    return new CasePages(
        new CaseDesk(
            records,
            review,
            outbox,
            events,
            () -> List.of("agent@shop.example", "lead@shop.example"),
            AnOrder.LONDON,
            clock));
  }

  void knows(Order... known) {
    orders.take(List.of(known), clock.instant());
  }

  /** A mail of this customer arrives; returns its case. */
  long receive(String from, String subject, String text) {
    return receive(
        ("From: %s\r\nTo: customercare@amijose.com\r\nSubject: %s\r\nMessage-ID: <%d@customer.example>\r\n"
                .formatted(from, subject, uid + 1)
            + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n"
            + text.replace("\n", "\r\n")
            + "\r\n"));
  }

  long receive(String mail) {
    return receive(mail.getBytes(StandardCharsets.UTF_8));
  }

  long receive(byte[] mail) {
    uid++;
    Instant at = clock.instant();
    intake.take(new FetchedMessage(INBOX.message(uid), RawMessage.arrived(mail, at)));
    return new SqlCaseList(database).find(INBOX.message(uid)).orElseThrow().caseId();
  }

  /** The usual case: a bracelet that came nine days ago, and a change of mind. */
  long receiveStandardCase() {
    return receiveStandardCase("AJ24817", "jo@example.test");
  }

  long receiveStandardCase(String number, String customer) {
    knows(
        AnOrder.of("Sea Glass Bracelet", "Nova Star Studs")
            .numbered(number)
            .by(customer)
            .deliveredDaysAgo(9)
            .build());
    return receive(
        "Jo Bloggs <" + customer + ">",
        "Return of my bracelet",
        "Hello,\n\nI have changed my mind about the Sea Glass Bracelet from order "
            + number
            + ". It is unworn. I would like to return it for a refund.\n\nThanks\nJo");
  }

  CaseFile file(long id) {
    return records.files().find(id, "agent@shop.example").orElseThrow();
  }

  String hash(long id) {
    return file(id).reply().orElseThrow().frozen().hash();
  }

  @Override
  public void close() {
    desk.close();
    database.close();
  }
}
