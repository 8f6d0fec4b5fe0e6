package com.amijose.carebot.triage;

import com.amijose.carebot.message.Authentication;
import com.amijose.carebot.message.Caution;
import com.amijose.carebot.message.Message;
import com.amijose.carebot.order.OrderMatch;
import com.amijose.carebot.policy.Decision;
import com.amijose.carebot.policy.DecisionTable;
import com.amijose.carebot.policy.ItemDecision;
import com.amijose.carebot.policy.Outcome;
import com.amijose.carebot.policy.PolicyQuestion;
import com.amijose.carebot.policy.ReturnsPolicy;
import com.amijose.carebot.understanding.FlagReading;
import com.amijose.carebot.understanding.Reason;
import com.amijose.carebot.understanding.Request;
import com.amijose.carebot.understanding.SecondThoughts;
import com.amijose.carebot.understanding.Understanding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a reply may go out without a person (policy page, "Sent or drafted"). Says why not, all
 * of it: an empty list means that it may. Fails closed: what it does not know counts against
 * sending.
 */
public final class Autonomy {
  /**
   * How long consumers may withdraw from a distance sale (Consumer Rights Directive 2011/83/EU,
   * article 9).
   */
  private static final int WITHDRAWAL_DAYS = 14;

  /** What was read may not be what a person sees, or not all of it. */
  private static final List<Caution> UNREADABLE =
      List.of(Caution.HIDDEN_CHARACTERS, Caution.UNDECODABLE, Caution.TRUNCATED);

  /** In characters; some ten printed pages. */
  private static final int LONGEST = 20_000;

  /** The letters of the outcomes {@code approved} and {@code needs_info}. */
  private static final Set<String> SENDABLE = Set.of("approved", "cancelled", "needs-info");

  private final Mode mode;
  private final Confidence confidence;
  private final ReturnsPolicy policy;
  private final TrustedKinds trusted;

  /**
   * {@code review}: every reply is drafted but for the kinds that people trust. {@code auto}: what
   * is clear-cut is sent.
   */
  public enum Mode {
    REVIEW,
    AUTO
  }

  /** The least confidence of what is sent, each 0 to 1. */
  public record Confidence(double request, double reason) {
    public Confidence {
      if (!(request >= 0 && request <= 1 && reason >= 0 && reason <= 1)) {
        throw new IllegalArgumentException("a confidence lies between 0 and 1");
      }
    }
  }

  public Autonomy(Mode mode, Confidence confidence, ReturnsPolicy policy) {
    this(mode, confidence, policy, TrustedKinds.NONE);
  }

  /**
   * @param trusted kinds that go out by themselves in mode {@code review}, too, where mode {@code
   *     auto} would send them
   */
  public Autonomy(Mode mode, Confidence confidence, ReturnsPolicy policy, TrustedKinds trusted) {
    this.mode = mode;
    this.confidence = confidence;
    this.policy = policy;
    this.trusted = trusted;
  }

  /**
   * Why a person looks first, in plain words.
   *
   * @param template of the letter that answers
   */
  public List<String> objections(Message message, Reasoning reasoning, String template) {
    List<String> objections = new ArrayList<>();
    Decision decision = reasoning.decision();
    if (mode == Mode.REVIEW && !trusted.includes(AnswerKind.of(template, decision))) {
      objections.add("mode is review: a person approves every reply");
    }
    objections.addAll(objectionsTo(decision));
    objections.addAll(objectionsTo(message));
    objections.addAll(objectionsTo(reasoning.understanding(), reasoning.question(), decision));
    return objections;
  }

  /** Whether mode {@code auto} could send an answer on this ruling, as far as the table says. */
  public static boolean maySend(DecisionTable table, AnswerKind kind) {
    return SENDABLE.contains(kind.template())
        && table.rows().stream()
            .filter(row -> kind.rows().contains(row.id()))
            .noneMatch(row -> row.ruling().alwaysDrafted());
  }

  /** What a person should know about a reply that was sent without one. */
  List<String> notes(Message message) {
    List<String> notes = new ArrayList<>();
    if (mode == Mode.REVIEW) notes.add("a lead has let answers of this kind go by themselves");
    if (message.authentication().ownServer() != Authentication.Standing.PASS) {
      notes.add(
          "the sender is taken as authenticated: no server of ours has vouched for the domain");
    }
    return notes;
  }

  private static List<String> objectionsTo(Decision decision) {
    return decision.fold(
        Autonomy::objectionsToRuling,
        notAsked -> List.of("the returns policy does not decide what is asked; a person answers"));
  }

  private static List<String> objectionsToRuling(Decision.Ruled ruled) {
    List<String> objections = new ArrayList<>();
    if (ruled.result() != Outcome.APPROVED && ruled.result() != Outcome.NEEDS_INFO) {
      objections.add("the outcome is " + ruled.result().word().replace('_', ' '));
    }
    for (ItemDecision item : ruled.items()) {
      String title = item.wish().line().title();
      boolean settled = item.firm() && ruled.result() == Outcome.NEEDS_INFO;
      if (settled && item.outcome() != Outcome.APPROVED) {
        objections.add(
            title
                + ": "
                + item.outcome().word().replace('_', ' ')
                + ", whatever the customer answers");
      }
      if (item.firm() && item.alwaysDrafted()) {
        objections.add(
            title + ": row " + String.join(", ", item.rows()) + " is always shown to a person");
      }
      if (item.firm() && item.rows().contains("4a") && item.wish().request() != Request.CANCEL) {
        objections.add(
            title + ": not shipped yet, and something else than a cancellation is asked for");
      }
      if (mayOffendTheLaw(item)) {
        objections.add(
            title + ": a statutory right may stand above the policy here; look before you refuse");
      }
      if (item.stageChangedSince()) {
        objections.add(title + ": its stage has changed since the message arrived");
      }
    }
    return objections;
  }

  /**
   * A refusal of the shop's own fault, or so soon after delivery that the law may let the customer
   * withdraw.
   */
  private static boolean mayOffendTheLaw(ItemDecision item) {
    return item.firm()
        && item.outcome() == Outcome.DENIED
        && (item.reason().isSellersFault()
            || item.dates().firstPossibleDay().orElse(0) <= WITHDRAWAL_DAYS);
  }

  private static List<String> objectionsTo(Message message) {
    List<String> objections = new ArrayList<>();
    if (message.contactForm().isPresent()) objections.add("it came through the contact form");
    for (Caution caution : UNREADABLE)
      if (message.cautions().contains(caution)) objections.add(caution.because());
    if (message.body().newText().length() > LONGEST)
      objections.add("it is far longer than customers write, and only its beginning is understood");
    if (SecondThoughts.in(message.body().newText()))
      objections.add("the customer takes back within the mail what they wrote before");
    if (message.answersGoElsewhere())
      objections.add("its Reply-To is another address than its From");
    if (message.customer().isEmpty()) objections.add("there is nobody to answer to");
    if (message.authentication().topmostSaysDmarcFailed()) {
      objections.add("the sender's domain failed authentication (dmarc=fail)");
    }
    return objections;
  }

  private List<String> objectionsTo(
      Understanding understanding, PolicyQuestion question, Decision decision) {
    List<String> objections = new ArrayList<>();
    if (question.orders().stream().anyMatch(OrderMatch.Inferred.class::isInstance)) {
      objections.add("no order number was given; the order is inferred from the address");
    }
    if (question.asked().stream()
        .flatMap(one -> one.items().stream())
        .anyMatch(items -> items.confidence() < confidence.request())) {
      objections.add("of the order's pieces it is not sure enough which are meant");
    }
    if (!understanding.language().equals("en")) {
      objections.add("it is not in English (" + understanding.language() + ")");
    }
    for (FlagReading flag : understanding.flags()) {
      objections.add("flag " + flag.flag().word() + ": \"" + flag.evidence().text() + "\"");
    }
    if (understanding.request().confidence() < confidence.request()) {
      objections.add(
          "the request is read as %s with a confidence of %s only"
              .formatted(
                  understanding.request().value().word(),
                  percent(understanding.request().confidence())));
    }
    if (understanding.reason().confidence() < confidence.reason()) {
      String others = othersThatMatter(question, decision);
      if (!others.isEmpty()) {
        objections.add(
            "the reason is read as %s with a confidence of %s only, and would matter if it were %s"
                .formatted(
                    understanding.reason().value().word(),
                    percent(understanding.reason().confidence()),
                    others));
      }
    }
    return objections;
  }

  /** The reasons that would change outcome, remedies or action; empty where none would. */
  private String othersThatMatter(PolicyQuestion question, Decision decision) {
    return Arrays.stream(Reason.values())
        .filter(other -> other != question.reason())
        .filter(other -> differs(policy.decide(question.withReason(other)), decision))
        .map(Reason::word)
        .collect(Collectors.joining(", "));
  }

  private static boolean differs(Decision other, Decision decision) {
    return !other.outcome().equals(decision.outcome())
        || !other.remedies().equals(decision.remedies())
        || !other.missing().equals(decision.missing())
        || objectionsTo(other).isEmpty() != objectionsTo(decision).isEmpty();
  }

  private static String percent(double share) {
    return Math.round(share * 100) + " %";
  }
}
