package com.amijose.carebot.triage;

import com.amijose.carebot.message.Message;
import com.amijose.carebot.order.Mention;
import com.amijose.carebot.order.NumberForm;
import com.amijose.carebot.order.OrderMatch;
import com.amijose.carebot.order.OrderMatcher;
import com.amijose.carebot.order.OrderNumber;
import com.amijose.carebot.policy.Decision;
import com.amijose.carebot.policy.DecisionTable;
import com.amijose.carebot.policy.Missing;
import com.amijose.carebot.policy.PolicyQuestion;
import com.amijose.carebot.policy.ReturnsPolicy;
import com.amijose.carebot.reply.LetterWriter;
import com.amijose.carebot.reply.Occasion;
import com.amijose.carebot.reply.Reply;
import com.amijose.carebot.reply.UnwritableLetterException;
import com.amijose.carebot.understanding.Flag;
import com.amijose.carebot.understanding.FlagReading;
import com.amijose.carebot.understanding.Interpreter;
import com.amijose.carebot.understanding.ItemMatch;
import com.amijose.carebot.understanding.ItemMatcher;
import com.amijose.carebot.understanding.Quote;
import com.amijose.carebot.understanding.Request;
import com.amijose.carebot.understanding.Understanding;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Message in, verdict out: the mission, without touching the world. Thread-safe if its parts are.
 */
public final class Triage implements Rethinker {
  private static final Duration REPEAT_WITHIN = Duration.ofDays(90);
  private static final int REPEAT_FROM = 3;

  private final Interpreter interpreter;
  private final ItemMatcher items;
  private final Known known;
  private final OrderMatcher orders;
  private final ReturnsPolicy policy;
  private final LetterWriter letters;
  private final Autonomy autonomy;
  private final ZoneId zone;

  public Triage(
      Interpreter interpreter,
      ItemMatcher items,
      Known known,
      ReturnsPolicy policy,
      LetterWriter letters,
      Autonomy autonomy,
      ZoneId zone) {
    this.interpreter = interpreter;
    this.items = items;
    this.known = known;
    this.orders = new OrderMatcher(known.orders(), zone);
    this.policy = policy;
    this.letters = letters;
    this.autonomy = autonomy;
    this.zone = zone;
  }

  /**
   * What would a careful colleague do with this mail, and on which grounds? Changes nothing in the
   * world.
   */
  public Verdict triage(Message message, Occasion occasion) {
    if (!message.isFromCustomer())
      return new Verdict.NotForUs(message, NoCustomer.because(message));

    Understanding understanding = flagged(interpreter.interpret(message, numberForm()), message);
    return again(message, understanding, Corrected.NOTHING, occasion);
  }

  @Override
  public DecisionTable table() {
    return policy.table();
  }

  @Override
  public Verdict.Answer again(
      Message message, Understanding read, Corrected corrected, Occasion occasion) {
    Understanding understanding = corrected.applyTo(read);
    List<OrderMatch> matches = matches(understanding, corrected, message);
    PolicyQuestion question = question(understanding, corrected, matches, message);
    Decision decision = corrected.applyTo(policy.decide(question));
    Reasoning reasoning =
        new Reasoning(understanding, question, decision, policy.table().version());

    return new Verdict.Answer(
        message, reasoning, action(message, reasoning, lineUnknown(question, corrected), occasion));
  }

  private List<OrderMatch> matches(
      Understanding understanding, Corrected corrected, Message message) {
    if (!corrected.instead().map(Instruction::keepsOrders).orElse(true)) return List.of();
    if (corrected.order().isPresent()) return vouchedFor(corrected.order().get());
    List<OrderMatch> named = orders.match(understanding.orderNumbers(), message);
    boolean mayInfer =
        named.isEmpty()
            && understanding.request().value().isDecided()
            && !understanding.quotedNumbersAmbiguous();
    if (!mayInfer) return named;
    return orders.infer(message, order -> !items.contradicts(understanding, order)).stream()
        .toList();
  }

  private List<OrderMatch> vouchedFor(OrderNumber number) {
    Mention mention = new Mention(number, Mention.Where.BODY);
    return List.of(
        known
            .orders()
            .find(number)
            .<OrderMatch>map(
                order -> new OrderMatch.Matched(mention, order, OrderMatch.Proof.PERSON))
            .orElseGet(() -> new OrderMatch.Unknown(mention)));
  }

  private Optional<NumberForm> numberForm() {
    return known.orders().numberForm();
  }

  /** The third return of one customer in 90 days is looked at by a person. */
  private Understanding flagged(Understanding understanding, Message message) {
    if (understanding.request().value() != Request.RETURN || message.customer().isEmpty())
      return understanding;
    Instant until = message.arrivedAt();
    int before =
        known
            .past()
            .returnsOf(message.customer().get().address(), until.minus(REPEAT_WITHIN), until);
    return before + 1 < REPEAT_FROM
        ? understanding
        : understanding.with(
            new FlagReading(
                Flag.REPEAT,
                new Quote("return number " + (before + 1) + " in 90 days", 0, 0, false)));
  }

  private PolicyQuestion question(
      Understanding understanding, Corrected corrected, List<OrderMatch> matches, Message message) {
    List<PolicyQuestion.Asked> asked =
        matches.stream()
            .map(match -> match.withOrder(order -> corrected.applyTo(order, zone)))
            .map(
                match ->
                    new PolicyQuestion.Asked(
                        match,
                        match
                            .ownOrder()
                            .map(
                                order ->
                                    corrected.applyTo(
                                        items.match(understanding, order), order, understanding))))
            .toList();
    return new PolicyQuestion(
        understanding.request().value(),
        understanding.reason().value(),
        asked,
        message.isFormOfDoubtfulIdentity(),
        message.arrivedAt());
  }

  /** A letter must not bind a return to a line that nobody named. */
  private static Set<OrderNumber> lineUnknown(PolicyQuestion question, Corrected corrected) {
    boolean isAsked =
        corrected.instead().map(instead -> instead.asksFor(Missing.ITEM)).orElse(false);
    return question.asked().stream()
        .filter(
            one ->
                one.items()
                    .map(items -> isAsked || items.how() != ItemMatch.How.KNOWN)
                    .orElse(false))
        .map(one -> one.match().mention().number())
        .collect(Collectors.toSet());
  }

  private Action action(
      Message message, Reasoning reasoning, Set<OrderNumber> lineUnknown, Occasion occasion) {
    try {
      Reply reply =
          letters.write(
              new LetterWriter.Letter(
                  message,
                  reasoning.understanding(),
                  reasoning.orders(),
                  reasoning.decision(),
                  policy.table().limits(),
                  lineUnknown),
              occasion);
      List<String> objections = autonomy.objections(message, reasoning, reply.template());
      return objections.isEmpty()
          ? new Action.Send(reply, autonomy.notes(message))
          : new Action.Draft(Optional.of(reply), objections);
    } catch (UnwritableLetterException unwritable) {
      return new Action.Draft(
          Optional.empty(), List.of("no letter could be written: " + unwritable.getMessage()));
    }
  }
}
