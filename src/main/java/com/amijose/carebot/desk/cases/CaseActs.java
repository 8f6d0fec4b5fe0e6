package com.amijose.carebot.desk.cases;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.casework.Discard;
import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.casework.review.Acted;
import com.amijose.carebot.casework.review.CaseCare;
import com.amijose.carebot.casework.review.CaseFile;
import com.amijose.carebot.casework.review.HeldReply;
import com.amijose.carebot.casework.review.Review;
import com.amijose.carebot.desk.Refusal;
import com.amijose.carebot.desk.Role;
import com.amijose.carebot.desk.Routes;
import com.amijose.carebot.desk.Visit;
import com.amijose.carebot.outbox.Resolution;
import com.amijose.carebot.policy.Missing;
import com.amijose.carebot.reply.EditedLetter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The forms of a case's page: each is one act, which is done or refused with its reason. */
final class CaseActs {
  private static final Set<String> TYPED_FIELDS = Set.of("reply", "note");
  private static final int LONGEST_NOTE = 10_000;

  private final CasePages pages;
  private final CaseDesk desk;
  private final Review review;
  private final CaseCare care;

  CaseActs(CasePages pages, CaseDesk desk) {
    this.pages = pages;
    this.desk = desk;
    this.review = desk.review();
    this.care = desk.records().care();
  }

  void addTo(Routes routes) {
    act(routes, "approve", visit -> pages.goOn(visit, approve(visit)));
    act(routes, "undo", visit -> pages.stay(visit, review.undo(id(visit), by(visit))));
    act(routes, "keep", visit -> pages.stay(visit, review.keep(id(visit), by(visit))));
    act(routes, "edit", visit -> pages.stay(visit, edit(visit)));
    act(routes, "typed", this::keepTyped);
    act(routes, "correct", visit -> pages.stayAndCompare(visit, correct(visit)));
    act(routes, "write-anew", visit -> pages.stayAndCompare(visit, writeAnew(visit)));
    act(routes, "ask", visit -> pages.stayAndCompare(visit, ask(visit)));
    act(routes, "refuse", visit -> pages.stayAndCompare(visit, refuse(visit)));
    act(routes, "hand-over", visit -> pages.goOn(visit, handOver(visit)));
    act(routes, "not-a-return", visit -> pages.goOn(visit, notAReturn(visit)));
    act(routes, "close", visit -> pages.goOn(visit, close(visit)));
    act(routes, "snooze", visit -> pages.goOn(visit, snooze(visit)));
    act(routes, "wake", visit -> pages.stay(visit, wake(visit)));
    act(routes, "assign", visit -> pages.stay(visit, assign(visit)));
    act(routes, "note", visit -> pages.stay(visit, note(visit)));
    act(routes, "resolve", visit -> pages.stay(visit, resolve(visit)));
  }

  private static void act(Routes routes, String name, Routes.Answer answer) {
    routes.post("/cases/{id}/" + name, Role.AGENT, answer);
  }

  private static long id(Visit visit) {
    return visit.number("id");
  }

  private static Actor by(Visit visit) {
    return visit.person().actor();
  }

  /** Of the reply that the person saw; empty where there was none. */
  private static String hash(Visit visit) {
    return visit.field("hash").orElse("");
  }

  private Instant now() {
    return desk.clock().instant();
  }

  private Acted approve(Visit visit) {
    return review.approve(id(visit), hash(visit), by(visit));
  }

  /** A refused edit is kept as typed, so that not a word of it is lost. */
  private Acted edit(Visit visit) {
    String text = visit.field("text").orElse("");
    Acted acted = review.edit(id(visit), hash(visit), text, by(visit));
    if (!acted.isDone()) keepTyped(visit, "reply", text);
    return acted;
  }

  private void keepTyped(Visit visit) {
    String field = visit.field("field").orElse("");
    if (!TYPED_FIELDS.contains(field))
      throw Refusal.badRequest("This desk keeps no such field.", "Reload the page.");
    keepTyped(visit, field, visit.field("text").orElse(""));
    visit.context().status(204);
  }

  private void keepTyped(Visit visit, String field, String text) {
    String kept = text.substring(0, Math.min(text.length(), EditedLetter.LONGEST));
    desk.records()
        .rewrites()
        .keepTyped(
            id(visit), visit.person().login(), new CaseFile.Typed(field, hash(visit), kept, now()));
  }

  private Acted correct(Visit visit) {
    CaseFile file = pages.file(visit);
    return new CorrectionForm(visit, file)
        .read()
        .fold(
            corrected -> review.correct(id(visit), hash(visit), corrected, by(visit)),
            Acted::refused);
  }

  private Acted writeAnew(Visit visit) {
    return review.writeAnew(id(visit), hash(visit), by(visit));
  }

  private Acted ask(Visit visit) {
    Set<Missing> facts =
        Arrays.stream(Missing.values())
            .filter(fact -> visit.fields("fact").contains(fact.word()))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Missing.class)));
    return review.ask(id(visit), hash(visit), facts, by(visit));
  }

  private Acted refuse(Visit visit) {
    return review.refuse(id(visit), hash(visit), visit.field("row").orElse(""), by(visit));
  }

  private Acted handOver(Visit visit) {
    Optional<String> to = visit.field("to").map(String::strip);
    String why = visit.field("why").map(text -> ": " + line(text)).orElse("");
    String because = "handed to " + to.orElse("a person") + why;
    Acted ended =
        care.end(new Discard(id(visit), because, by(visit), now()), Ending.HUMAN, List.of());
    if (ended.isDone() && to.isPresent()) care.assign(id(visit), to, by(visit), now());
    return ended;
  }

  private Acted notAReturn(Visit visit) {
    return review.notAReturn(
        id(visit), visit.field("why").map(CaseActs::line).orElse(""), by(visit));
  }

  private Acted close(Visit visit) {
    String why = visit.field("why").map(CaseActs::line).orElse("nothing is left to do");
    return care.end(
        new Discard(id(visit), "closed: " + why, by(visit), now()), Ending.NO_REPLY, List.of());
  }

  private Acted snooze(Visit visit) {
    Optional<Instant> until = visit.field("until").flatMap(this::moment);
    if (until.isEmpty()) return Acted.refused("choose until when");
    return care.snooze(id(visit), until, by(visit), now());
  }

  /** A moment of the list, or a day and time as a browser's field gives them. */
  private Optional<Instant> moment(String text) {
    try {
      return Optional.of(
          text.endsWith("Z")
              ? Instant.parse(text)
              : LocalDateTime.parse(text).atZone(desk.zone()).toInstant());
    } catch (DateTimeException no) {
      return Optional.empty();
    }
  }

  private Acted wake(Visit visit) {
    return care.snooze(id(visit), Optional.empty(), by(visit), now());
  }

  private Acted assign(Visit visit) {
    Optional<String> to =
        visit.field("me").isPresent()
            ? Optional.of(visit.person().login())
            : visit.field("to").map(CaseActs::line);
    return care.assign(id(visit), to, by(visit), now());
  }

  private Acted note(Visit visit) {
    String text = visit.field("text").orElse("");
    if (text.length() > LONGEST_NOTE) {
      keepTyped(visit, "note", text);
      return Acted.refused("the note is longer than 10,000 characters");
    }
    return care.note(id(visit), text, by(visit), now());
  }

  /** Reliability §2.3: only a person says what became of a reply that nobody knows of. */
  private Acted resolve(Visit visit) {
    Optional<Resolution> how =
        Arrays.stream(Resolution.values())
            .filter(
                each -> each.name().toLowerCase(Locale.ROOT).equals(visit.field("how").orElse("")))
            .findFirst();
    if (how.isEmpty()) return Acted.refused("say what became of it");
    Optional<String> reference =
        pages
            .file(visit)
            .reply()
            .filter(reply -> reply.state() == HeldReply.State.UNCERTAIN)
            .map(reply -> reply.frozen().reference());
    boolean done =
        reference.isPresent()
            && desk.outbox().resolve(reference.get(), how.get(), by(visit), now());
    return done
        ? Acted.done("Noted in the timeline.")
        : Acted.refused("somebody has settled this meanwhile: see the timeline");
  }

  /** What goes into the trail is one line of a decent length. */
  private static String line(String text) {
    return MailView.head(text.strip().replaceAll("\\s+", " "), 200);
  }
}
