package com.amijose.carebot.reply;

import com.amijose.carebot.order.Stage;
import com.amijose.carebot.policy.ItemDecision;
import com.amijose.carebot.policy.Limits;
import com.amijose.carebot.policy.Outcome;
import com.amijose.carebot.policy.Remedy;
import com.amijose.carebot.understanding.Request;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a letter says of each item; pieces that get the same answer share it. */
final class ItemAnswers {
  private static final String FILE = "sentences.txt";

  private final PhraseBook book;
  private final ClauseTexts clauses;
  private final ZoneId zone;

  ItemAnswers(Templates templates, ClauseTexts clauses, ZoneId zone) {
    this.book = PhraseBook.of(templates, FILE, Phrase.ids(), TemplateVariables.of(Sentence.class));
    this.clauses = clauses;
    this.zone = zone;
  }

  /**
   * @param items only the customer's own, and none that is still to be asked about
   */
  List<LetterFacts.Item> tell(
      List<ItemDecision> items, LetterWriter.Letter letter, LetterKind kind) {
    boolean severalOrders =
        items.stream().map(item -> item.order().number()).distinct().count() > 1;
    Map<LetterFacts.Item, List<String>> titles = new LinkedHashMap<>();
    for (ItemDecision item : items) {
      titles
          .computeIfAbsent(answer(item, letter, kind), sameAnswer -> new ArrayList<>())
          .add(title(item, severalOrders));
    }
    return titles.entrySet().stream()
        .map(
            entry ->
                new LetterFacts.Item(
                    String.join(", ", entry.getValue()),
                    entry.getKey().answer(),
                    entry.getKey().because(),
                    entry.getKey().note(),
                    entry.getKey().still()))
        .toList();
  }

  /** The piece as a letter names it. */
  static String title(ItemDecision item, boolean withOrder) {
    String title = Wording.line(item.wish().line().title());
    String counted = item.wish().quantity() > 1 ? item.wish().quantity() + " × " + title : title;
    return withOrder ? counted + " (order " + item.order().number() + ")" : counted;
  }

  /** Whether the customer has to send it back for what is approved. */
  static boolean isToBePosted(ItemDecision item, Instant arrivedAt) {
    return item.outcome() == Outcome.APPROVED
        && !item.remedies().contains(Remedy.CANCEL_REFUND)
        && !(stage(item, arrivedAt) instanceof Stage.Placed);
  }

  /** The words that this customer chooses between; empty where there is nothing to choose. */
  static List<String> choices(ItemDecision item) {
    if (item.outcome() != Outcome.APPROVED || item.remedies().size() < 2) return List.of();
    if (gets(item) == Phrase.GETS_EXCHANGE_OR_REFUND) return List.of();
    return item.remedies().stream().map(ItemAnswers::word).toList();
  }

  private static String word(Remedy remedy) {
    return switch (remedy) {
      case FULL_REFUND, CANCEL_REFUND -> "REFUND";
      case EXCHANGE -> "EXCHANGE";
      case STORE_CREDIT -> "CREDIT";
      case REMAKE -> "REMAKE";
    };
  }

  private LetterFacts.Item answer(ItemDecision item, LetterWriter.Letter letter, LetterKind kind) {
    Sentence facts = Sentence.of(item, letter.limits(), zone);
    List<String> because = new ArrayList<>();
    dates(item).forEach(phrase -> because.add(say(phrase, facts)));
    because.addAll(clauses.tell(item.clauses(), letter.limits()));
    List<String> notes = notes(item, letter, kind).stream().map(note -> say(note, facts)).toList();
    return new LetterFacts.Item(
        "",
        say(gets(item), facts),
        paragraph(because),
        paragraph(notes),
        item.outcome() == Outcome.DENIED ? say(still(item, letter.limits()), facts) : null);
  }

  private static Phrase gets(ItemDecision item) {
    return switch (item.outcome()) {
      case APPROVED -> approved(item);
      case DENIED -> Phrase.ANSWER_DENIED;
      case NOT_COVERED -> Phrase.ANSWER_NOT_RECEIVED;
      case REVIEW, NEEDS_INFO, PARTIAL ->
          item.remedies().contains(Remedy.REMAKE) ? Phrase.ANSWER_REMAKE : Phrase.ANSWER_REVIEW;
    };
  }

  private static Phrase approved(ItemDecision item) {
    Set<Remedy> gets = item.remedies();
    Request request = item.wish().request();
    if (gets.equals(Set.of(Remedy.CANCEL_REFUND))) {
      return request == Request.CANCEL
          ? Phrase.GETS_CANCELLATION
          : Phrase.GETS_CANCELLATION_INSTEAD;
    }
    if (gets.equals(Set.of(Remedy.FULL_REFUND))) return Phrase.GETS_REFUND;
    if (gets.equals(Set.of(Remedy.EXCHANGE))) return Phrase.GETS_EXCHANGE;
    if (gets.equals(Set.of(Remedy.STORE_CREDIT))) return Phrase.GETS_CREDIT;
    if (gets.equals(Set.of(Remedy.EXCHANGE, Remedy.STORE_CREDIT)))
      return Phrase.GETS_EXCHANGE_OR_CREDIT;
    if (gets.equals(Set.of(Remedy.FULL_REFUND, Remedy.EXCHANGE))) {
      return request == Request.EXCHANGE
          ? Phrase.GETS_EXCHANGE_OR_REFUND
          : Phrase.GETS_REFUND_OR_EXCHANGE;
    }
    throw new UnwritableLetterException(
        "no sentence tells of " + gets + " together; a person writes it");
  }

  private static List<Phrase> dates(ItemDecision item) {
    if (item.dates().sincePlaced().isNegative()) return List.of(); // its arithmetic makes no sense
    if (has(item, "2b", "4a")) return List.of(Phrase.DATES_IN_CANCEL_TIME);
    if (has(item, "4b", "4c")) return List.of(Phrase.DATES_PAST_CANCEL_TIME);
    boolean deliveryKnown = item.dates().deliveredOn().isPresent();
    if (has(item, "3")) {
      if (deliveryKnown) return List.of(Phrase.DATES_SAID_DELIVERED);
      return item.dates().shippedOn().isPresent() ? List.of(Phrase.DATES_ON_ITS_WAY) : List.of();
    }
    if (!has(item, "5a", "6a", "6b", "6c", "6d", "9a", "9b", "9c")) return List.of();
    if (!deliveryKnown) return withoutDelivery(item);
    if (has(item, "6b")) return List.of(Phrase.DATES_PAST_REFUND_TIME, Phrase.DATES_IN_WARRANTY);
    if (has(item, "9c")) return List.of(Phrase.DATES_PAST_RETURN_TIME);
    if (has(item, "6c")) return List.of(Phrase.DATES_PAST_WARRANTY);
    if (has(item, "6d", "9b")) return List.of(Phrase.DATES_PAST_REFUND_TIME);
    return List.of(Phrase.DATES_IN_REFUND_TIME);
  }

  private static List<Phrase> withoutDelivery(ItemDecision item) {
    if (item.dates().shippedOn().isEmpty()) return List.of();
    return item.dates().lastPossibleDay().isPresent()
        ? List.of(Phrase.DATES_DELIVERY_UNKNOWN)
        : List.of(Phrase.DATES_ON_ITS_WAY);
  }

  private static List<Phrase> notes(
      ItemDecision item, LetterWriter.Letter letter, LetterKind kind) {
    List<Phrase> notes = new ArrayList<>();
    boolean approved = item.outcome() == Outcome.APPROVED;
    Instant arrivedAt = letter.message().arrivedAt();
    if (has(item, "5a", "5b")) notes.add(Phrase.NOTE_CANCEL_BECAME_RETURN);
    if (letter.lineUnknown().contains(item.order().number())) {
      notes.add(Phrase.NOTE_WHICH_ONE);
      if (kind.settlesItems() && isToBePosted(item, arrivedAt)) notes.add(Phrase.NOTE_TICK);
    } else if (item.wish().quantity() > 1 && !item.wish().quantityStated()) {
      notes.add(Phrase.NOTE_WHOLE_QUANTITY);
    }
    if (approved && has(item, "9a", "9b")) notes.add(Phrase.NOTE_UNWORN);
    if (approved && has(item, "4b")) notes.add(Phrase.NOTE_NOT_SENT_YET);
    if (isToBePosted(item, arrivedAt)
        && stage(item, arrivedAt) instanceof Stage.Shipped
        && !item.wish().has()
        && item.dates().lastPossibleDay().isEmpty()) {
      notes.add(Phrase.NOTE_WHEN_IT_ARRIVES);
    }
    if (kind == LetterKind.REVIEW && item.outcome() != Outcome.REVIEW)
      notes.add(Phrase.NOTE_PROVISIONAL);
    return notes;
  }

  /** A fault opens every door but one: where the warranty, too, is over. */
  private static Phrase still(ItemDecision item, Limits limits) {
    if (has(item, "2c")) return Phrase.STILL_GIFT_CARD;
    boolean warrantyOver =
        limits.warrantyDays().isPresent()
            && item.dates().day().isPresent()
            && item.dates().day().getAsInt()
                > Math.max(limits.warrantyDays().getAsInt(), limits.refundDays());
    return warrantyOver || has(item, "6c") ? Phrase.STILL_REPAIR : Phrase.STILL_FAULT;
  }

  private static boolean has(ItemDecision item, String... rows) {
    return item.rows().stream().anyMatch(Set.of(rows)::contains);
  }

  private static Stage stage(ItemDecision item, Instant arrivedAt) {
    return item.order().stageOf(item.wish().line(), arrivedAt);
  }

  private static @Nullable String paragraph(List<String> sentences) {
    return sentences.isEmpty()
        ? null
        : sentences.stream().distinct().collect(Collectors.joining(" "));
  }

  private String say(Phrase phrase, Sentence facts) {
    return book.say(phrase.id(), facts);
  }
}
