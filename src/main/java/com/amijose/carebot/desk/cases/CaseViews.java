package com.amijose.carebot.desk.cases;

import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.casework.review.CaseFacts;
import com.amijose.carebot.casework.review.CaseFile;
import com.amijose.carebot.casework.review.HeldReply;
import com.amijose.carebot.casework.review.Review;
import com.amijose.carebot.message.MailContents;
import com.amijose.carebot.message.Message;
import com.amijose.carebot.message.RawMessage;
import com.amijose.carebot.policy.Missing;
import com.amijose.carebot.policy.Row;
import com.amijose.carebot.understanding.Reason;
import com.amijose.carebot.understanding.Request;
import com.amijose.carebot.understanding.Understanding;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Turns a recorded case into what its page shows. */
final class CaseViews {
  private static final int LONGEST_TITLE = 120;

  private final Review review;
  private final Supplier<List<String>> people;
  private final Words words;
  private final Clock clock;

  CaseViews(Review review, Supplier<List<String>> people, Words words, Clock clock) {
    this.review = review;
    this.people = people;
    this.words = words;
    this.clock = clock;
  }

  /**
   * @param alert why an act was refused just now; empty otherwise
   * @param showChange whether a correction was made just now
   */
  CaseView of(CaseFile file, String alert, boolean showChange) {
    Instant now = clock.instant();
    Optional<Message> message = file.raw().map(review::read);
    Optional<MailContents> contents = file.raw().map(RawMessage::bytes).map(MailContents::of);
    Optional<ReplyView> reply = ReplyView.of(file, words);
    String subject = message.map(each -> each.subject().text()).orElse("");
    String title = subject.isBlank() ? "Case " + file.facts().caseId() : subject;
    return new CaseView(
        file.facts().caseId(),
        CaseView.heading(
            file.facts(), MailView.head(title, LONGEST_TITLE), words, standing(file, now)),
        Words.sentence(alert),
        Words.sentence(objection(file, now)),
        message.map(each -> MailView.of(file, each, contents.orElseThrow(), words)),
        DecisionView.of(file, review.rows(), words),
        file.reasoning().map(each -> OrderView.listOf(each, words)).orElse(List.of()),
        file.earlier().stream().map(this::earlier).toList(),
        file.newerMails().stream().map(this::earlier).toList(),
        reply,
        showChange ? changed(file, reply) : Optional.empty(),
        timeline(file),
        file.notes().stream()
            .map(note -> new CaseView.NoteLine(note.by(), words.moment(note.at()), note.text()))
            .toList(),
        file.typed().stream()
            .filter(each -> each.field().equals("note"))
            .findFirst()
            .map(CaseFile.Typed::text)
            .orElse(""),
        file.versions().stream()
            .map(
                each ->
                    new CaseView.VersionView(
                        words.moment(each.at()), each.by(), each.cause(), each.text()))
            .toList(),
        file.toDo().toCancel(),
        file.toDo().openReturns().stream()
            .map(each -> new CaseView.OpenReturn(each.order(), each.number(), each.caseId()))
            .toList(),
        choices(file));
  }

  private String objection(CaseFile file, Instant now) {
    boolean waits =
        file.reply().filter(reply -> reply.state() == HeldReply.State.DRAFT).isPresent();
    return waits ? review.objection(file, now).orElse("") : "";
  }

  private CaseView.Standing standing(CaseFile file, Instant now) {
    CaseFacts facts = file.facts();
    Optional<HeldReply.State> reply = file.reply().map(HeldReply::state);
    boolean uncertain = reply.equals(Optional.of(HeldReply.State.UNCERTAIN));
    boolean closable =
        !uncertain
            && facts
                .ending()
                .filter(
                    ending ->
                        ending == Ending.HUMAN
                            || ending == Ending.QUARANTINED
                            || ending == Ending.DRAFTED)
                .isPresent();
    return new CaseView.Standing(
        uncertain ? "uncertain" : facts.ending().map(CaseViews::ending).orElse("being worked on"),
        uncertain ? "bad" : facts.ending().map(CaseViews::tone).orElse("accent"),
        file.keeping().assignee().orElse(""),
        file.keeping().snoozedUntil().filter(until -> until.isAfter(now)),
        closable,
        file.raw().map(RawMessage::length).orElse(0));
  }

  private static String ending(Ending ending) {
    return switch (ending) {
      case REPLIED -> "answered";
      case DRAFTED -> "needs review";
      case HUMAN -> "for a person";
      case NO_REPLY -> "needs no reply";
      case DUPLICATE -> "the same mail again";
      case QUARANTINED -> "quarantined";
      case BASELINE -> "from before the bot";
    };
  }

  private static String tone(Ending ending) {
    return switch (ending) {
      case REPLIED -> "good";
      case DRAFTED -> "accent";
      case HUMAN -> "warn";
      case QUARANTINED -> "bad";
      case NO_REPLY, DUPLICATE, BASELINE -> "";
    };
  }

  private CaseView.EarlierCase earlier(CaseFile.Earlier other) {
    String what =
        other.request().map(Words::plain).orElse("no request")
            + other.outcome().map(outcome -> ", " + Words.plain(outcome)).orElse("");
    String became = other.ending().map(word -> ending(Ending.of(word))).orElse("being worked on");
    return new CaseView.EarlierCase(other.caseId(), words.day(other.arrivedAt()), what, became);
  }

  private List<CaseView.Happened> timeline(CaseFile file) {
    List<CaseView.Happened> lines = new ArrayList<>();
    lines.add(
        new CaseView.Happened(
            words.moment(file.facts().arrivedAt().orElse(file.facts().seenAt())),
            "Customer",
            "The mail arrived."));
    file.trail()
        .forEach(
            entry ->
                lines.add(
                    new CaseView.Happened(
                        words.moment(entry.at()),
                        Words.actor(entry.by()),
                        Words.sentence(Words.plain(entry.sentence())))));
    return lines;
  }

  private static Optional<CaseView.Changed> changed(CaseFile file, Optional<ReplyView> reply) {
    if (file.versions().isEmpty() || reply.isEmpty()) return Optional.empty();
    CaseFile.Version last = file.versions().get(0);
    List<String> sentences =
        file.trail().stream()
            .filter(entry -> entry.at().equals(last.at()))
            .filter(
                entry ->
                    entry.event().equals("fact_corrected")
                        || entry.event().equals("reply_rewritten"))
            .map(entry -> Words.sentence(Words.plain(entry.sentence())))
            .toList();
    return Optional.of(
        new CaseView.Changed(sentences, TextDiff.of(last.text(), reply.get().text())));
  }

  private CaseView.Choices choices(CaseFile file) {
    Optional<Understanding> read = file.reasoning().map(reasoning -> reasoning.understanding());
    String order =
        file.reasoning()
            .flatMap(each -> each.orders().stream().findFirst())
            .map(match -> match.mention().number().value())
            .orElse("");
    LocalDate today = clock.instant().atZone(words.zone()).toLocalDate();
    return new CaseView.Choices(
        Arrays.stream(Request.values())
            .map(each -> option(each.word(), is(read.map(u -> u.request().value()), each)))
            .toList(),
        Arrays.stream(Reason.values())
            .map(each -> option(each.word(), is(read.map(u -> u.reason().value()), each)))
            .toList(),
        order,
        read.map(Understanding::worn).orElse(false) ? "yes" : "no",
        deliveredOn(file),
        Arrays.stream(Missing.values()).map(each -> option(each.word(), false)).toList(),
        review.refusals().stream().map(CaseViews::refusal).toList(),
        people.get(),
        snoozes(today),
        today.toString());
  }

  private static String deliveredOn(CaseFile file) {
    return file.reasoning()
        .flatMap(
            each ->
                each.decision().items().stream()
                    .flatMap(item -> item.dates().deliveredOn().stream())
                    .findFirst())
        .map(LocalDate::toString)
        .orElse("");
  }

  private static <T> boolean is(Optional<T> value, T expected) {
    return value.equals(Optional.of(expected));
  }

  private static CaseView.Option option(String word, boolean chosen) {
    return new CaseView.Option(word, Words.plain(word), chosen);
  }

  private static CaseView.Option refusal(Row row) {
    return new CaseView.Option(row.id(), row.id() + " · " + row.when(), false);
  }

  private List<CaseView.Option> snoozes(LocalDate today) {
    return List.of(
        snooze("Tomorrow morning", today.plusDays(1), true),
        snooze("In three days", today.plusDays(3), false),
        snooze("In a week", today.plusDays(7), false));
  }

  private CaseView.Option snooze(String when, LocalDate day, boolean usual) {
    Instant until = day.atTime(LocalTime.of(8, 0)).atZone(words.zone()).toInstant();
    return new CaseView.Option(until.toString(), when + " (" + words.moment(until) + ")", usual);
  }
}
