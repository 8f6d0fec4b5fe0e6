package com.amijose.carebot.app;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.casework.CaseRow;
import com.amijose.carebot.casework.OrderImport;
import com.amijose.carebot.casework.review.Correction;
import com.amijose.carebot.order.OrdersFile;
import com.amijose.carebot.outbox.BreakerRules;
import com.amijose.carebot.outbox.RetrySchedule;
import com.amijose.carebot.store.Database;
import com.amijose.carebot.store.DatabaseRefusedException;
import com.amijose.carebot.store.SqlCaseFiles;
import com.amijose.carebot.store.SqlCaseList;
import com.amijose.carebot.store.SqlOrderBook;
import com.amijose.carebot.store.SqlOutbox;
import com.amijose.carebot.store.Use;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** What a command does on the database while the bot may be running on it. */
public final class BesideTheBot {
  private final String database;
  private final Clock clock;

  public BesideTheBot(String database) {
    this.database = database;
    this.clock = Clock.systemUTC();
  }

  /** The database can't be opened; the message says why and what to do. */
  public static final class UnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnavailableException(DatabaseRefusedException refused) {
      super(refused.getMessage(), refused);
    }
  }

  /** Every message that was ever seen, in that order. */
  public void forEachCase(Consumer<CaseRow> row) {
    try (Database open = open(Use.READ_BESIDE)) {
      new SqlCaseList(open).forEach(row);
    }
  }

  /** What people corrected at the desk, oldest first: labelled examples to train by. */
  public List<Correction> corrections() {
    try (Database open = open(Use.READ_BESIDE)) {
      return new SqlCaseFiles(open).list();
    }
  }

  public OrderImport.Counts takeOrders(OrdersFile file) {
    try (Database open = open(Use.WRITE_BESIDE)) {
      return new SqlOrderBook(open).take(file.orders(), clock.instant());
    }
  }

  /** Closes the breaker; false where it was not open. */
  public boolean resume(String person) {
    try (Database open = open(Use.WRITE_BESIDE)) {
      SqlOutbox outbox =
          new SqlOutbox(
              open, RetrySchedule.STANDARD, BreakerRules.STANDARD, Duration.ofMinutes(10));
      return outbox.resume(Actor.person(person), clock.instant());
    }
  }

  private Database open(Use use) {
    try {
      return Database.open(database, use);
    } catch (DatabaseRefusedException refused) {
      throw new UnavailableException(refused);
    }
  }
}
