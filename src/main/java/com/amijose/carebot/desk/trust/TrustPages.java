package com.amijose.carebot.desk.trust;

import com.amijose.carebot.desk.Area;
import com.amijose.carebot.desk.Refusal;
import com.amijose.carebot.desk.Role;
import com.amijose.carebot.desk.Routes;
import com.amijose.carebot.desk.Visit;
import com.amijose.carebot.desk.trust.TrustBook.Change;
import com.amijose.carebot.policy.DecisionTable;
import com.amijose.carebot.triage.AnswerKind;
import com.amijose.carebot.triage.Autonomy;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** Which kinds of answers go out by themselves, and the report of a reply that was wrong. */
public final class TrustPages implements Area {
  private static final int LONGEST_REPORT = 2_000;

  private final TrustBook book;
  private final Ground ground;
  private final Clock clock;

  /**
   * What the page tells besides the book.
   *
   * @param obstacles why nothing goes out by itself although a kind is on, and what to do
   */
  public record Ground(
      TrustRule rule,
      Autonomy.Mode mode,
      DecisionTable table,
      ZoneId zone,
      List<String> obstacles) {
    public Ground {
      obstacles = List.copyOf(obstacles);
    }
  }

  public TrustPages(TrustBook book, Ground ground, Clock clock) {
    this.book = book;
    this.ground = ground;
    this.clock = clock;
  }

  /** For the template of the report. */
  public record WrongView(long caseId, boolean isReported, String by, String because) {}

  @Override
  public List<Tab> tabs() {
    return List.of(new Tab("Trust", "/trust", Role.VIEWER));
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/trust", Role.VIEWER, this::show);
    routes.post("/trust/on", Role.LEAD, this::turnOn);
    routes.post("/trust/off", Role.LEAD, this::turnOff);
    routes.get("/cases/{id}/wrong-send", Role.AGENT, this::askWhy);
    routes.post("/cases/{id}/wrong-send", Role.AGENT, this::report);
  }

  private void show(Visit visit) {
    book.noteFates(clock.instant());
    visit.show("trust/trust.jte", "Trust", new TrustSheet(ground).of(book.list()));
  }

  private void turnOn(Visit visit) {
    AnswerKind kind = kind(visit);
    if (!Autonomy.maySend(ground.table(), kind)) {
      throw Refusal.conflict(
          "The policy shows answers of this kind to a person, always.", "Choose another kind.");
    }
    done(book.turnOn(kind, ground.rule(), visit.person().actor(), clock.instant()));
    visit.seeOther("/trust", KindWords.name(kind) + " goes out by itself from now on.");
  }

  private void turnOff(Visit visit) {
    AnswerKind kind = kind(visit);
    done(book.turnOff(kind, visit.person().actor(), clock.instant()));
    visit.seeOther("/trust", KindWords.name(kind) + " waits for a person again.");
  }

  private static AnswerKind kind(Visit visit) {
    try {
      return AnswerKind.parse(visit.field("kind").orElse(""));
    } catch (IllegalArgumentException none) {
      throw Refusal.badRequest("There is no such kind of answer.", "Reload the page.");
    }
  }

  private static void done(Change change) {
    if (change instanceof Change.Refused refused) {
      throw Refusal.conflict(refused.because(), "Go back and look at the page anew.");
    }
  }

  private void askWhy(Visit visit) {
    long caseId = visit.number("id");
    WrongView view =
        book.findWrong(caseId)
            .map(known -> new WrongView(caseId, true, known.by().name(), known.because()))
            .orElseGet(() -> new WrongView(caseId, false, "", ""));
    visit.show("trust/wrong.jte", "Report a wrong reply", view);
  }

  private void report(Visit visit) {
    long caseId = visit.number("id");
    String because = visit.field("because").map(String::strip).orElse("");
    if (because.isEmpty() || because.length() > LONGEST_REPORT) {
      throw Refusal.badRequest(
          "Say what was wrong, in at most " + LONGEST_REPORT + " characters.",
          "Go back; what you typed is still there.");
    }
    done(
        book.reportWrong(
            new TrustBook.WrongSend(caseId, because, visit.person().actor(), clock.instant())));
    visit.seeOther("/cases/" + caseId, "Reported. Answers of this kind wait for a person now.");
  }
}
