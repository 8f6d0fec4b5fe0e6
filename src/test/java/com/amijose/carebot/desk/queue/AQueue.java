package com.amijose.carebot.desk.queue;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.casework.Approval;
import com.amijose.carebot.casework.Drafts;
import com.amijose.carebot.casework.review.Acted;
import com.amijose.carebot.desk.ADesk;
import com.amijose.carebot.desk.Area;
import com.amijose.carebot.desk.Events;
import com.amijose.carebot.desk.Role;
import com.amijose.carebot.desk.Routes;
import com.amijose.carebot.given.SettableClock;
import com.amijose.carebot.store.Database;
import com.amijose.carebot.store.SomeCases;
import com.amijose.carebot.store.SqlApprovals;
import com.amijose.carebot.store.SqlDrafts;
import com.amijose.carebot.store.SqlQueueBook;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A desk with queues, and a page of a case that only says that it is one. */
final class AQueue implements AutoCloseable {
  final SettableClock clock = new SettableClock(SomeCases.now().plus(Duration.ofHours(3)));
  final Database database;
  final SomeCases cases;
  final SqlDrafts drafts;
  final SqlApprovals approvals;
  final ADesk desk;

  AQueue(Path folder) {
    database = ADesk.database(folder);
    cases = new SomeCases(database);
    drafts = new SqlDrafts(database);
    approvals = new SqlApprovals(database);
    desk = ADesk.over(database, this::areas);
  }

  private List<Area> areas(Events events) {
    QueueDesk queues =
        new QueueDesk(
            new SqlQueueBook(database),
            drafts,
            this::approve,
            events,
            ZoneId.of("Europe/London"),
            clock);
    return List.of(new QueuePages(queues), new ACasePage());
  }

  private Acted approve(long caseId, String hash, Actor by) {
    return approvals.approve(
        new Approval(caseId, hash, Optional.empty(), clock.instant(), by, clock.instant()));
  }

  Drafts drafts() {
    return drafts;
  }

  @Override
  public void close() {
    desk.close();
    database.close();
  }

  /** Stands in for the page of a case. */
  private static final class ACasePage implements Area {
    @Override
    public void addTo(Routes routes) {
      routes.get("/undo", Role.VIEWER, visit -> visit.context().html(""));
      routes.get(
          "/cases/{id}",
          Role.VIEWER,
          visit ->
              visit
                  .context()
                  .html(
                      "<!doctype html><html lang=en><title>Case</title><h1>Case %d</h1>"
                          .formatted(visit.number("id"))));
    }
  }
}
