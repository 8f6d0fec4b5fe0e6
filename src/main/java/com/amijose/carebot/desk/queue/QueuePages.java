package com.amijose.carebot.desk.queue;

import com.amijose.carebot.desk.Area;
import com.amijose.carebot.desk.Refusal;
import com.amijose.carebot.desk.Role;
import com.amijose.carebot.desk.Routes;
import com.amijose.carebot.desk.Visit;
import java.util.List;

/** The lists of cases, and what is done with several at once. */
public final class QueuePages implements Area {
  private final QueueDesk desk;
  private final QueueViews views;
  private final Together together;

  public QueuePages(QueueDesk desk) {
    this.desk = desk;
    this.views = new QueueViews(desk);
    this.together = new Together(desk);
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/queue", Role.VIEWER, visit -> show(visit, Queue.REVIEW));
    routes.get("/queue/{name}", Role.VIEWER, visit -> show(visit, queue(visit)));
    routes.get("/queue/{name}/rail", Role.VIEWER, this::showRail);
    together.addTo(routes);
  }

  @Override
  public List<Tab> tabs() {
    return List.of(new Tab("Queue", "/queue", Role.VIEWER));
  }

  /** How many cases wait for a person. */
  public long waiting() {
    return QueueViews.waiting(desk.book().count(desk.clock().instant()));
  }

  private void show(Visit visit, Queue queue) {
    QueueView view = views.of(QueueQuery.of(queue, visit), visit);
    if (visit.isPiece()) {
      visit.showPiece("queue/piece.jte", view);
    } else {
      visit.show("queue/queue.jte", queue.title(), view);
    }
  }

  /** The same list, narrow, beside a case that is open. */
  private void showRail(Visit visit) {
    visit.showPiece("queue/rail.jte", views.rail(QueueQuery.of(queue(visit), visit), visit));
  }

  private static Queue queue(Visit visit) {
    return Queue.find(visit.path("name"))
        .orElseThrow(() -> Refusal.notFound("There is no such queue."));
  }
}
