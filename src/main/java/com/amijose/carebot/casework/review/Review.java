package com.amijose.carebot.casework.review;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.casework.Amendment;
import com.amijose.carebot.casework.Approval;
import com.amijose.carebot.casework.Discard;
import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.casework.FrozenReply;
import com.amijose.carebot.message.MailContents;
import com.amijose.carebot.message.Message;
import com.amijose.carebot.message.OutgoingAttachment;
import com.amijose.carebot.message.Party;
import com.amijose.carebot.message.RawMessage;
import com.amijose.carebot.order.OrderMatch;
import com.amijose.carebot.policy.Decision;
import com.amijose.carebot.policy.Missing;
import com.amijose.carebot.policy.Outcome;
import com.amijose.carebot.policy.Row;
import com.amijose.carebot.reply.EditedLetter;
import com.amijose.carebot.reply.Occasion;
import com.amijose.carebot.reply.Reply;
import com.amijose.carebot.reply.UnwritableLetterException;
import com.amijose.carebot.triage.Corrected;
import com.amijose.carebot.triage.Instruction;
import com.amijose.carebot.triage.Verdict;
import com.amijose.carebot.understanding.Request;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people do with a reply: let it go out, take it back, write it otherwise.
 *
 * <p>Where it can die: before the one transaction of each act, then nothing happened, or after it,
 * then all of it did. What was looked at before that transaction is compared again inside it.
 */
public final class Review {
  private static final Pattern RETURN_NUMBER = Pattern.compile("\\bRMA-[0-9A-Z]{10}\\b");

  private final CaseFiles files;
  private final Approvals approvals;
  private final Rewrites rewrites;
  private final CaseCare care;
  private final Thinking thinking;
  private final ReviewRules rules;
  private final Clock clock;

  public Review(CaseRecords records, Thinking thinking, ReviewRules rules, Clock clock) {
    this.files = records.files();
    this.approvals = records.approvals();
    this.rewrites = records.rewrites();
    this.care = records.care();
    this.thinking = thinking;
    this.rules = rules;
    this.clock = clock;
  }

  /** Lets exactly the bytes with this hash go out, unless what they say would not be said today. */
  public Acted approve(long caseId, String hash, Actor by) {
    Optional<CaseFile> file = files.find(caseId, by.name());
    if (file.isEmpty()) return noSuchCase();
    Instant now = clock.instant();
    Optional<HeldReply> reply = file.get().reply();
    boolean waits =
        reply
            .filter(held -> held.state() == HeldReply.State.DRAFT)
            .filter(held -> held.frozen().hash().equals(hash))
            .isPresent();
    if (waits) {
      Optional<String> objection = objection(file.get(), now);
      if (objection.isPresent()) return Acted.refused(objection.get());
    }
    Optional<String> number = reply.flatMap(held -> returnNumber(held.frozen()));
    return approvals.approve(new Approval(caseId, hash, number, now.plus(rules.undo()), by, now));
  }

  /**
   * Why the reply that waits should not go out as it stands; empty where nothing speaks against.
   */
  public Optional<String> objection(CaseFile file, Instant now) {
    if (file.reasoning().isEmpty() || file.read().isEmpty() || file.raw().isEmpty())
      return Optional.empty();
    if (isLate(file, now))
      return Optional.of(
          "the last day to post that this reply names is near by now: have it written anew");
    Message message = thinking.read().apply(file.raw().get());
    if (message.customer().isEmpty()) return Optional.empty();
    Verdict.Answer today = again(file, message, file.corrected(), now);
    List<String> differences =
        DecisionWords.differencesOfAnswer(
            file.reasoning().get().decision(), today.reasoning().decision());
    return differences.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "the answer would be another one today ("
                + String.join("; ", differences)
                + "): have it written anew");
  }

  private boolean isLate(CaseFile file, Instant now) {
    boolean hasSlip =
        file.reply()
            .map(held -> !MailContents.of(held.frozen().bytes()).files().isEmpty())
            .orElse(false);
    return hasSlip
        && file.decidedAt().map(at -> at.plus(rules.letterKeeps()).isBefore(now)).orElse(false);
  }

  public Acted undo(long caseId, Actor by) {
    return approvals.undo(caseId, by, clock.instant());
  }

  public Acted keep(long caseId, Actor by) {
    return approvals.keep(caseId, by, clock.instant());
  }

  /** A person's own words take the draft's place; recipient, subject and files stay. */
  public Acted edit(long caseId, String basedOn, String words, Actor by) {
    Optional<CaseFile> file = files.find(caseId, by.name());
    if (file.isEmpty()) return noSuchCase();
    Optional<HeldReply> held = file.get().reply();
    if (held.isEmpty() || file.get().raw().isEmpty())
      return Acted.refused("there is no reply to edit");
    Instant now = clock.instant();
    Message message = thinking.read().apply(file.get().raw().get());
    FrozenReply old = held.get().frozen();
    try {
      Reply letter = EditedLetter.of(before(old, message), words);
      FrozenReply frozen = thinking.postbag().freeze(message, letter, false, now);
      return rewrites.amend(new Amendment(caseId, basedOn, frozen, by, now));
    } catch (UnwritableLetterException unwritable) {
      return Acted.refused(String.valueOf(unwritable.getMessage()));
    }
  }

  private static EditedLetter.Before before(FrozenReply old, Message message) {
    MailContents contents = MailContents.of(old.bytes());
    Party to =
        message
            .customer()
            .filter(party -> party.address().isSameAs(old.recipient()))
            .orElseGet(() -> new Party(old.recipient(), Optional.empty()));
    List<OutgoingAttachment> attached =
        contents.files().stream()
            .map(each -> new OutgoingAttachment(each.name(), each.type(), each.bytes()))
            .toList();
    return new EditedLetter.Before(old.template(), to, contents.subject(), attached);
  }

  /** Decides and writes anew by what a person knows better. */
  public Acted correct(long caseId, String basedOn, Corrected corrected, Actor by) {
    return rewrite(caseId, basedOn, corrected, "a fact was corrected", by);
  }

  /** Decides and writes anew by what order book and table say now. */
  public Acted writeAnew(long caseId, String basedOn, Actor by) {
    Optional<Corrected> known = files.find(caseId, by.name()).map(CaseFile::corrected);
    if (known.isEmpty()) return noSuchCase();
    return rewrite(caseId, basedOn, known.get(), "to be up to date", by);
  }

  public Acted ask(long caseId, String basedOn, Set<Missing> facts, Actor by) {
    if (facts.isEmpty()) return Acted.refused("choose at least one thing to ask for");
    return instruct(caseId, basedOn, new Instruction.Ask(facts), "a person asks the customer", by);
  }

  /**
   * @param row of the table, one that refuses
   */
  public Acted refuse(long caseId, String basedOn, String row, Actor by) {
    Optional<Row> chosen = refusals().stream().filter(each -> each.id().equals(row)).findFirst();
    if (chosen.isEmpty()) return Acted.refused("choose the rule that it is refused by");
    Instruction refuse = new Instruction.Refuse(row, chosen.get().ruling().clauses());
    return instruct(caseId, basedOn, refuse, "a person refuses it by row " + row, by);
  }

  /** The table that decides. */
  public List<Row> rows() {
    return thinking.rethinker().table().rows();
  }

  /** The rows that a refusal can rest on. */
  public List<Row> refusals() {
    return rows().stream().filter(row -> row.ruling().outcome() == Outcome.DENIED).toList();
  }

  private Acted instruct(
      long caseId, String basedOn, Instruction instruction, String cause, Actor by) {
    Optional<Corrected> known = files.find(caseId, by.name()).map(CaseFile::corrected);
    if (known.isEmpty()) return noSuchCase();
    return rewrite(caseId, basedOn, known.get().instead(Optional.of(instruction)), cause, by);
  }

  private Acted rewrite(long caseId, String basedOn, Corrected corrected, String cause, Actor by) {
    Optional<CaseFile> found = files.find(caseId, by.name());
    if (found.isEmpty()) return noSuchCase();
    CaseFile file = found.get();
    if (file.reasoning().isEmpty() || file.raw().isEmpty())
      return Acted.refused("this mail was not read as a customer's, so there is nothing to decide");
    Instant now = clock.instant();
    Message message = thinking.read().apply(file.raw().get());
    if (message.customer().isEmpty()) return Acted.refused("there is nobody to answer to");
    Verdict.Answer answer = again(file, message, corrected, now);
    Decision decision = answer.reasoning().decision();
    if (corrected.order().isPresent()
        && answer.reasoning().orders().stream().anyMatch(OrderMatch.Unknown.class::isInstance))
      return Acted.refused("the shop has no order " + corrected.order().get());
    boolean refuses = corrected.instead().filter(Instruction.Refuse.class::isInstance).isPresent();
    if (refuses && decision.items().isEmpty())
      return Acted.refused("no piece is known that could be refused: correct the order first");
    Optional<Reply> letter = answer.action().reply().filter(reply -> reply.to().isPresent());
    if (letter.isEmpty())
      return Acted.refused(String.join("; ", answer.action().reasons()) + "; nothing was changed");
    List<String> because = new ArrayList<>();
    because.add(cause + " by " + by.name());
    because.addAll(answer.action().reasons());
    FrozenReply frozen = thinking.postbag().freeze(message, letter.get(), false, now);
    Acted acted =
        rewrites.redraft(
            new Redraft(
                caseId,
                Optional.of(basedOn).filter(hash -> !hash.isEmpty()),
                answer,
                frozen,
                because,
                corrected,
                new Differences(file, message, by, now).corrections(corrected),
                cause,
                by,
                now));
    List<String> changes = DecisionWords.differences(file.reasoning().get(), answer.reasoning());
    return acted.fold(done -> new Acted.Done(done.said(), changes), refused -> refused);
  }

  /** The case is none of the returns desk's: its reply is withdrawn, and the reading learns. */
  public Acted notAReturn(long caseId, String why, Actor by) {
    Optional<CaseFile> file = files.find(caseId, by.name());
    if (file.isEmpty()) return noSuchCase();
    Instant now = clock.instant();
    Corrected other =
        new Corrected(
            Optional.of(Request.OTHER),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    List<Correction> learned =
        file.get().reasoning().isPresent() && file.get().raw().isPresent()
            ? new Differences(file.get(), thinking.read().apply(file.get().raw().get()), by, now)
                .corrections(other)
            : List.of();
    String because = "it is not a return" + (why.isBlank() ? "" : ": " + why.strip());
    return care.end(new Discard(caseId, because, by, now), Ending.NO_REPLY, learned);
  }

  private Verdict.Answer again(CaseFile file, Message message, Corrected corrected, Instant now) {
    String number =
        file.reply()
            .flatMap(held -> returnNumber(held.frozen()))
            .orElseGet(() -> thinking.postbag().returnNumber());
    return thinking
        .rethinker()
        .again(message, file.read().orElseThrow(), corrected, new Occasion(now, number));
  }

  private static Optional<String> returnNumber(FrozenReply reply) {
    Matcher number = RETURN_NUMBER.matcher(MailContents.of(reply.bytes()).text());
    return number.find() ? Optional.of(number.group()) : Optional.empty();
  }

  /** The message of a case as the bot reads it. */
  public Message read(RawMessage raw) {
    return thinking.read().apply(raw);
  }

  private static Acted noSuchCase() {
    return Acted.refused("there is no such case");
  }
}
