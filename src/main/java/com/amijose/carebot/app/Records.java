package com.amijose.carebot.app;

import com.amijose.carebot.casework.Alerts;
import com.amijose.carebot.casework.CaseBook;
import com.amijose.carebot.casework.CaseList;
import com.amijose.carebot.casework.Chores;
import com.amijose.carebot.casework.Drafts;
import com.amijose.carebot.casework.OrderImport;
import com.amijose.carebot.casework.review.CaseRecords;
import com.amijose.carebot.desk.people.SignIn;
import com.amijose.carebot.desk.queue.QueueBook;
import com.amijose.carebot.mailbox.ProviderNotes;
import com.amijose.carebot.order.OrderBook;
import com.amijose.carebot.outbox.BreakerRules;
import com.amijose.carebot.outbox.Outbox;
import com.amijose.carebot.outbox.RetrySchedule;
import com.amijose.carebot.store.Database;
import com.amijose.carebot.store.SqlAlerts;
import com.amijose.carebot.store.SqlApprovals;
import com.amijose.carebot.store.SqlAuditTrail;
import com.amijose.carebot.store.SqlCaseBook;
import com.amijose.carebot.store.SqlCaseCare;
import com.amijose.carebot.store.SqlCaseFiles;
import com.amijose.carebot.store.SqlCaseList;
import com.amijose.carebot.store.SqlChores;
import com.amijose.carebot.store.SqlDrafts;
import com.amijose.carebot.store.SqlOrderBook;
import com.amijose.carebot.store.SqlOutbox;
import com.amijose.carebot.store.SqlPeople;
import com.amijose.carebot.store.SqlProviderNotes;
import com.amijose.carebot.store.SqlQueueBook;
import com.amijose.carebot.store.SqlRewrites;
import com.amijose.carebot.store.SqlSessionBook;
import com.amijose.carebot.triage.PastReturns;
import java.time.Duration;

/** Everything that is kept in one database. */
record Records(
    Database database,
    CaseBook cases,
    CaseList list,
    PastReturns past,
    Chores chores,
    Drafts drafts,
    Outbox outbox,
    OrderBook orders,
    OrderImport orderImport,
    ProviderNotes notes,
    Alerts alerts,
    CaseRecords work,
    SignIn.Books people,
    QueueBook queues,
    Oversight.Books whole) {

  /**
   * @param dotTimeout how long the courier waits for the server's last word
   */
  static Records of(Database database, Duration dotTimeout) {
    SqlCaseList list = new SqlCaseList(database);
    SqlOrderBook orders = new SqlOrderBook(database);
    return new Records(
        database,
        new SqlCaseBook(database, softwareVersion(), BreakerRules.STANDARD),
        list,
        list,
        new SqlChores(database),
        new SqlDrafts(database),
        new SqlOutbox(database, RetrySchedule.STANDARD, BreakerRules.STANDARD, dotTimeout),
        orders,
        orders,
        new SqlProviderNotes(database),
        new SqlAlerts(database),
        new CaseRecords(
            new SqlCaseFiles(database),
            new SqlApprovals(database),
            new SqlRewrites(database, softwareVersion()),
            new SqlCaseCare(database)),
        new SignIn.Books(
            new SqlPeople(database), new SqlSessionBook(database), new SqlAuditTrail(database)),
        new SqlQueueBook(database),
        Oversight.Books.of(database));
  }

  private static String softwareVersion() {
    String version = Records.class.getPackage().getImplementationVersion();
    return version == null ? "0.1.0-SNAPSHOT" : version;
  }
}
