package com.amijose.carebot.desk.letters;

import com.amijose.carebot.message.EmailAddress;
import com.amijose.carebot.message.MimeReader;
import com.amijose.carebot.message.MimeWriter;
import com.amijose.carebot.message.Party;
import com.amijose.carebot.message.ReaderSettings;
import com.amijose.carebot.policy.DecisionTable;
import com.amijose.carebot.policy.Limits;
import com.amijose.carebot.policy.ReturnsPolicy;
import com.amijose.carebot.reply.Shop;
import com.amijose.carebot.store.Database;
import com.amijose.carebot.store.SqlLetterCases;
import com.amijose.carebot.store.SqlTestMails;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The templates pages over a database, with a transport of the test's own. */
final class ALettersArea {
  static final ZoneId LONDON = ZoneId.of("Europe/London");
  static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final EmailAddress CARE = EmailAddress.parse("care@shop.example").orElseThrow();

  private ALettersArea() {}

  static LettersPages over(Database database, Path templates, ATransport transport) {
    Shop shop =
        new Shop(
            "Amijose",
            "Amijose Ltd",
            CARE,
            List.of("Amijose Returns", "1 Example Street"),
            Optional.empty(),
            LONDON,
            "AJ12345",
            "None of this touches your rights.");
    MimeReader reader =
        new MimeReader(new ReaderSettings(CARE, List.of(), List.of(), Optional.empty()));
    Clock clock = Clock.fixed(NOW, LONDON);
    return new LettersPages(
        new Workshop(
            templates,
            shop,
            new ReturnsPolicy(new DecisionTable(Limits.PUBLISHED), LONDON),
            reader::read),
        new SqlLetterCases(database),
        new TestPost(
            new Party(CARE, Optional.of("Amijose")),
            new MimeWriter()::write,
            transport,
            new SqlTestMails(database),
            clock),
        LONDON,
        clock);
  }
}
