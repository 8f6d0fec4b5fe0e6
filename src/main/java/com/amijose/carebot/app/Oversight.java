package com.amijose.carebot.app;

import com.amijose.carebot.audit.AuditTrail;
import com.amijose.carebot.desk.Area;
import com.amijose.carebot.desk.figures.FigureBook;
import com.amijose.carebot.desk.figures.FiguresPages;
import com.amijose.carebot.desk.letters.LetterCases;
import com.amijose.carebot.desk.letters.LettersPages;
import com.amijose.carebot.desk.letters.TestMails;
import com.amijose.carebot.desk.letters.TestPost;
import com.amijose.carebot.desk.letters.Workshop;
import com.amijose.carebot.desk.policy.PolicyPages;
import com.amijose.carebot.desk.policy.StoredQuestions;
import com.amijose.carebot.desk.trust.TrustBook;
import com.amijose.carebot.desk.trust.TrustPages;
import com.amijose.carebot.outbox.MailTransport;
import com.amijose.carebot.policy.DecisionTable;
import com.amijose.carebot.policy.ReturnsPolicy;
import com.amijose.carebot.store.Database;
import com.amijose.carebot.store.SqlAuditTrail;
import com.amijose.carebot.store.SqlFigures;
import com.amijose.carebot.store.SqlLetterCases;
import com.amijose.carebot.store.SqlStoredQuestions;
import com.amijose.carebot.store.SqlTestMails;
import com.amijose.carebot.store.SqlTrust;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** Assembles what people see of the whole: figures, trust, policy and templates. */
final class Oversight {
  private final BotSettings settings;
  private final Skills skills;
  private final Books books;
  private final MailTransport transport;
  private final Clock clock;

  /** What these pages stand on. */
  record Books(
      TrustBook trust,
      FigureBook figures,
      StoredQuestions questions,
      LetterCases letters,
      TestMails testMails,
      AuditTrail trail) {

    static Books of(Database database) {
      return new Books(
          new SqlTrust(database),
          new SqlFigures(database),
          new SqlStoredQuestions(database),
          new SqlLetterCases(database),
          new SqlTestMails(database),
          new SqlAuditTrail(database));
    }
  }

  /**
   * @param transport for test mails alone
   */
  Oversight(
      BotSettings settings, Skills skills, Books books, MailTransport transport, Clock clock) {
    this.settings = settings;
    this.skills = skills;
    this.books = books;
    this.transport = transport;
    this.clock = clock;
  }

  List<Area> areas() {
    BotSettings.Whole whole = settings.whole();
    ZoneId zone = whole.shop().timeZone();
    DecisionTable table = new DecisionTable(whole.limits());
    return List.of(
        new FiguresPages(books.figures(), zone, clock),
        new TrustPages(
            books.trust(),
            new TrustPages.Ground(whole.trust(), whole.mode(), table, zone, whole.obstacles()),
            clock),
        new PolicyPages(
            new PolicyPages.Ground(table, zone),
            books.questions(),
            whole.policyFile(),
            books.trail(),
            clock),
        new LettersPages(
            new Workshop(
                whole.templates(), whole.shop(), new ReturnsPolicy(table, zone), skills.read()),
            books.letters(),
            new TestPost(settings.from(), skills.write(), transport, books.testMails(), clock),
            zone,
            clock));
  }
}
