package com.amijose.carebot.desk.cases;

import com.amijose.carebot.casework.review.Acted;
import com.amijose.carebot.casework.review.CaseFile;
import com.amijose.carebot.casework.review.CaseFiles;
import com.amijose.carebot.desk.Area;
import com.amijose.carebot.desk.Refusal;
import com.amijose.carebot.desk.Role;
import com.amijose.carebot.desk.Routes;
import com.amijose.carebot.desk.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The page of a case, what hangs on it, and where its acts lead. */
public final class CasePages implements Area {
  private static final String NOTHING_LEFT = "/cases/none";

  private final CaseDesk desk;
  private final CaseViews views;
  private final Presence presence;

  public CasePages(CaseDesk desk) {
    this.desk = desk;
    this.views = new CaseViews(desk.review(), desk.people(), new Words(desk.zone()), desk.clock());
    this.presence = new Presence(desk.clock());
  }

  @Override
  public void addTo(Routes routes) {
    routes.get(
        NOTHING_LEFT,
        Role.VIEWER,
        visit -> visit.show("cases/none.jte", "Nothing waits", "Nothing waits for you any more"));
    routes.get("/cases/{id}", Role.VIEWER, this::show);
    routes.get("/cases/{id}/presence", Role.VIEWER, this::showPresence);
    routes.get("/cases/{id}/standing", Role.VIEWER, this::tellStanding);
    routes.get("/undo", Role.VIEWER, this::showUndo);
    new Enclosures(desk.records().files()).addTo(routes);
    new CaseActs(this, desk).addTo(routes);
  }

  private void show(Visit visit) {
    show(visit, file(visit), "", visit.query("changed").isPresent());
  }

  private void show(Visit visit, CaseFile file, String alert, boolean changed) {
    CaseView view = views.of(file, alert, changed);
    visit.show("cases/case.jte", view.heading().title(), view);
  }

  CaseFile file(Visit visit) {
    return desk.records()
        .files()
        .find(visit.number("id"), visit.person().login())
        .orElseThrow(() -> Refusal.notFound("There is no such case."));
  }

  /** Stays at the case, or says there why nothing was done. */
  void stay(Visit visit, Acted acted) {
    answer(visit, acted, "/cases/" + visit.number("id"));
  }

  /** Stays at the case and shows what is different now. */
  void stayAndCompare(Visit visit, Acted acted) {
    answer(visit, acted, "/cases/" + visit.number("id") + "?changed=yes");
  }

  /** After an act that settles a case the next one opens. */
  void goOn(Visit visit, Acted acted) {
    long id = visit.number("id");
    String next =
        desk.records()
            .files()
            .next(id, desk.clock().instant())
            .map(other -> "/cases/" + other)
            .orElse(NOTHING_LEFT);
    answer(visit, acted, next);
  }

  private void answer(Visit visit, Acted acted, String onward) {
    long id = visit.number("id");
    if (acted instanceof Acted.Done done) {
      desk.events().publish("case", id);
      desk.events().publish("queue", id);
      if (done.said().isEmpty()) visit.seeOther(onward);
      else visit.seeOther(onward, done.said());
    } else if (acted instanceof Acted.Refused refused) {
      Optional<CaseFile> file = desk.records().files().find(id, visit.person().login());
      if (file.isEmpty()) throw Refusal.notFound("There is no such case.");
      visit.context().status(409);
      show(visit, file.get(), "Nothing was done: " + refused.because() + ".", false);
    }
  }

  /** A page that shows a reply on its way asks whether it has arrived, and looks anew if so. */
  private void tellStanding(Visit visit) {
    String now = file(visit).reply().map(reply -> reply.state().name()).orElse("");
    if (!now.equals(visit.query("was").orElse(""))) visit.context().header("HX-Refresh", "true");
    visit.context().status(204);
  }

  /** Who else looks at this case. */
  public record Looking(long caseId, List<String> others) {}

  private void showPresence(Visit visit) {
    long id = visit.number("id");
    String name = visit.person().name();
    if (presence.arrives(id, name)) desk.events().publish("presence", id);
    visit.showPiece("cases/presence.jte", new Looking(id, presence.others(id, name)));
  }

  /** What can still be taken back; {@code seconds} are left until it is sent. */
  public record Undoable(long caseId, long seconds, String until) {}

  private void showUndo(Visit visit) {
    Instant now = desk.clock().instant();
    List<Undoable> all =
        desk.records().files().approvedBy(visit.person().login()).stream()
            .filter(each -> each.until().isAfter(now))
            .map(each -> undoable(each, now))
            .toList();
    visit.showPiece("cases/undo.jte", all);
  }

  private static Undoable undoable(CaseFiles.OnItsWay each, Instant now) {
    long millis = each.until().toEpochMilli() - now.toEpochMilli();
    return new Undoable(each.caseId(), (millis + 999) / 1000, each.until().toString());
  }
}
