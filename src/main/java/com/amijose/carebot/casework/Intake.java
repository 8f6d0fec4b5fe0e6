package com.amijose.carebot.casework;

import com.amijose.carebot.message.Kind;
import com.amijose.carebot.message.Message;
import com.amijose.carebot.message.MessageId;
import com.amijose.carebot.order.OrderMatch;
import com.amijose.carebot.order.OrderNumber;
import com.amijose.carebot.reply.Occasion;
import com.amijose.carebot.reply.Reply;
import com.amijose.carebot.triage.Action;
import com.amijose.carebot.triage.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one message to exactly one recorded outcome, once, whatever crashes and however many
 * instances run.
 *
 * <p>Where it can die, and what the next start does: before the claim is committed, the mailbox
 * hands the message in again; after it, {@link #takeDue} finds the case with its bytes when the
 * lease has run out, and the third attempt that dies quarantines it; after the filing there is
 * nothing left to do here, since the reply and the chores are queued with it.
 */
public final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final CaseBook cases;
  private final Steps steps;
  private final IntakeSettings settings;
  private final Clock clock;
  private final Guards guards;
  private final Postbag postbag;
  private final Set<Claim> inHand = ConcurrentHashMap.newKeySet();

  public Intake(CaseBook cases, Steps steps, IntakeSettings settings, Clock clock) {
    this.cases = cases;
    this.steps = steps;
    this.settings = settings;
    this.clock = clock;
    this.guards = new Guards(settings.rules());
    this.postbag = new Postbag(settings.from(), steps.write());
  }

  /**
   * Takes a message in. Whatever the mail is like, nothing is thrown; a mail that breaks the reader
   * is tried again later and quarantined after the third time.
   *
   * @throws CaseBookUnavailableException where nothing could be recorded: hand it in again
   */
  public void take(FetchedMessage message) {
    cases.claim(message, settings.owner(), clock.instant()).ifPresent(this::bringToItsEnd);
  }

  /** One step: takes up one case that was left without an ending. Returns 1, or 0 for none. */
  public int takeDue() {
    Optional<Claim> due = cases.claimDue(settings.owner(), clock.instant());
    due.ifPresent(this::bringToItsEnd);
    return due.isPresent() ? 1 : 0;
  }

  /**
   * The heartbeat, from beside: keeps the claims of the messages that are being read for a whole
   * lease more, so that a slow one is not taken over in the middle. Returns how many were kept;
   * what is lost nonetheless is fenced when it is filed.
   */
  public int keepInHand() {
    int kept = 0;
    for (Claim claim : inHand) if (cases.keep(claim, clock.instant())) kept++;
    return kept;
  }

  private void bringToItsEnd(Claim claim) {
    inHand.add(claim);
    try {
      file(claim);
    } finally {
      inHand.remove(claim);
    }
  }

  private void file(Claim claim) {
    Conclusion conclusion = conclude(claim);
    if (conclusion.release().isPresent()) {
      cases.release(claim, conclusion.release().get(), clock.instant());
      LOG.info("case {}: put back, attempt {}", claim.caseId(), claim.attempt());
      return;
    }
    Filing filing = conclusion.filing().orElseThrow();
    Filed filed = cases.file(claim, filing, clock.instant());
    if (filed instanceof Filed.NotQueued notQueued && filing instanceof Filing.Queued queued) {
      filing = drafted(queued, notQueued.because());
      filed = cases.file(claim, filing, clock.instant());
    }
    LOG.info(
        "case {}: {}, {}",
        claim.caseId(),
        filing.getClass().getSimpleName().toLowerCase(Locale.ROOT),
        filed.getClass().getSimpleName().toLowerCase(Locale.ROOT));
  }

  /**
   * The one place here that catches everything: a mail that breaks the reader, the interpreter or a
   * template must not keep the next one waiting. It is recorded as a failed attempt, with the error
   * for people; after three of them it is shown in quarantine.
   */
  private Conclusion conclude(Claim claim) {
    try {
      Message message = steps.read().apply(claim.raw());
      Occasion occasion = new Occasion(clock.instant(), postbag.returnNumber());
      Verdict verdict = steps.triage().apply(message, occasion);
      Optional<Release> wait = waitsForOrders(claim, verdict);
      return wait.isPresent()
          ? new Conclusion(Optional.empty(), wait)
          : new Conclusion(Optional.of(filing(claim, verdict, occasion)), Optional.empty());
    } catch (CaseBookUnavailableException noFaultOfTheMail) {
      throw noFaultOfTheMail;
    } catch (RuntimeException | StackOverflowError broken) {
      // Its message may quote the mail, so it stays out of the log unless somebody looks for it.
      String error = broken.getClass().getSimpleName();
      LOG.warn("case {}: attempt {} failed: {}", claim.caseId(), claim.attempt(), error);
      LOG.debug("case {}", claim.caseId(), broken);
      Release stumbled = new Release.Stumbled(error);
      return new Conclusion(Optional.empty(), Optional.of(stumbled));
    }
  }

  /** A number above the highest known one is likely in the next orders file. */
  private Optional<Release> waitsForOrders(Claim claim, Verdict verdict) {
    Instant until = claim.firstSeenAt().plus(settings.ordersMaxWait());
    if (!clock.instant().isBefore(until) || !(verdict instanceof Verdict.Answer answer))
      return Optional.empty();
    Optional<OrderNumber> highest = steps.orders().highest();
    return answer.reasoning().orders().stream()
        .filter(OrderMatch.Unknown.class::isInstance)
        .map(match -> match.mention().number())
        .filter(number -> highest.isPresent() && isAbove(number, highest.get()))
        .findFirst()
        .map(number -> new Release.Postponed(until, "it names an order newer than all we have"));
  }

  private static boolean isAbove(OrderNumber number, OrderNumber highest) {
    return number.prefix().equals(highest.prefix()) && number.compareTo(highest) > 0;
  }

  private Filing filing(Claim claim, Verdict verdict, Occasion occasion) {
    String thread = thread(claim, verdict.message());
    return verdict.fold(
        answer ->
            answer
                .action()
                .fold(
                    send -> toSend(claim, answer, send, thread, occasion),
                    draft -> toDraft(answer, draft.reply(), draft.reasons(), thread)),
        notForUs -> closed(claim, notForUs, thread));
  }

  private Filing toSend(
      Claim claim, Verdict.Answer answer, Action.Send send, String thread, Occasion occasion) {
    Instant now = clock.instant();
    List<String> objections =
        guards.objections(answer.message(), send.letter(), claim.activatedAt(), now);
    if (!objections.isEmpty()) {
      // Without the notes of a sent reply: they would say that the sender is taken as genuine.
      return toDraft(answer, send.reply(), objections, thread);
    }
    FrozenReply reply = postbag.freeze(answer.message(), send.letter(), true, now);
    return new Filing.Queued(
        answer, thread, reply, settings.rules().limits(), occasion.returnNumber(), send.reasons());
  }

  private Filing toDraft(
      Verdict.Answer answer, Optional<Reply> letter, List<String> because, String thread) {
    if (letter.isEmpty() || letter.get().to().isEmpty()) {
      return new Filing.Closed(answer, thread, Ending.HUMAN, String.join("; ", because));
    }
    FrozenReply reply = postbag.freeze(answer.message(), letter.get(), false, clock.instant());
    return new Filing.Drafted(answer, thread, reply, because);
  }

  private Filing drafted(Filing.Queued queued, String because) {
    List<String> reasons = new ArrayList<>(List.of(because));
    reasons.addAll(queued.notes());
    return toDraft(queued.verdict(), queued.verdict().action().reply(), reasons, queued.thread());
  }

  private static Filing closed(Claim claim, Verdict.NotForUs verdict, String thread) {
    return new Filing.Closed(verdict, thread, ending(claim, verdict.message()), verdict.because());
  }

  /** A colleague's mail, such as a forward, is for the team; what a machine of ours sent is not. */
  private static Ending ending(Claim claim, Message message) {
    if (message.kind() == Kind.UNREADABLE) return Ending.QUARANTINED;
    if (message.kind() != Kind.OWN) return Ending.NO_REPLY;
    RawHeader header = RawHeader.of(claim.raw().bytes());
    boolean byMachine =
        header.field("x-returns-ref").isPresent()
            || header.field("auto-submitted").filter(value -> !value.equals("no")).isPresent();
    return byMachine ? Ending.NO_REPLY : Ending.HUMAN;
  }

  /** The first mail of the conversation names it, as far as this mail tells. */
  private static String thread(Claim claim, Message message) {
    return message.references().stream()
        .findFirst()
        .or(message::id)
        .map(MessageId::value)
        .orElseGet(() -> claim.key().toString());
  }

  private record Conclusion(Optional<Filing> filing, Optional<Release> release) {}
}
