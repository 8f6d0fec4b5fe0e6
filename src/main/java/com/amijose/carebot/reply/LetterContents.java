package com.amijose.carebot.reply;

import com.amijose.carebot.message.ContactForm;
import com.amijose.carebot.message.Party;
import com.amijose.carebot.order.Order;
import com.amijose.carebot.order.OrderLine;
import com.amijose.carebot.policy.Clause;
import com.amijose.carebot.policy.ItemDecision;
import com.amijose.carebot.policy.Missing;
import com.amijose.carebot.policy.Outcome;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what one letter says: chosen sentences and facts, all of them the customer's own. */
final class LetterContents {
  private final LetterWriter.Letter letter;
  private final Occasion occasion;
  private final Shop shop;
  private final LetterKind kind;
  private final Standing standing;

  LetterContents(LetterWriter.Letter letter, Occasion occasion, Shop shop) {
    this.letter = letter;
    this.occasion = occasion;
    this.shop = shop;
    this.kind = LetterKind.of(letter);
    this.standing = Standing.of(letter);
  }

  LetterFacts facts(ItemAnswers answers, ClauseTexts clauses) {
    List<ItemDecision> items = answeredItems();
    List<ItemDecision> posted = postedItems();
    boolean refused = items.stream().anyMatch(item -> item.outcome() == Outcome.DENIED);
    return new LetterFacts(
        Wording.line(shop.name()),
        Wording.line(shop.company()),
        shop.phone().map(Wording::line).orElse(null),
        name(),
        orders(),
        posted.isEmpty() ? null : occasion.returnNumber(),
        standing.inferred().map(order -> order.number().value()).orElse(null),
        items.size() > 1,
        answers.tell(items, letter, kind),
        choice(items),
        posted.isEmpty() ? null : posting(posted),
        unmatched(),
        questions(),
        kind == LetterKind.QUESTION
            ? clauses.tell(Arrays.asList(Clause.values()), letter.limits())
            : List.of(),
        refused ? Wording.line(shop.statutoryRightsLine()) : null);
  }

  LetterKind kind() {
    return kind;
  }

  boolean customerIsKnown() {
    return standing.known();
  }

  /** The approved items that are to be sent back, which a slip is made for. */
  List<ItemDecision> postedItems() {
    if (!kind.settlesItems()) return List.of();
    return answeredItems().stream()
        .filter(item -> ItemAnswers.isToBePosted(item, letter.message().arrivedAt()))
        .toList();
  }

  LocalDate postBy() {
    return occasion
        .writtenAt()
        .atZone(shop.timeZone())
        .toLocalDate()
        .plusDays(letter.limits().postByDays());
  }

  /**
   * The items to speak of: the customer's own, and not those among which they must first choose.
   */
  private List<ItemDecision> toldItems() {
    Set<Missing> missing = letter.decision().missing();
    boolean settled = !missing.contains(Missing.ITEM) && !missing.contains(Missing.REASON);
    return letter.decision().items().stream()
        .filter(item -> standing.own().contains(item.order()))
        .filter(item -> settled || !letter.lineUnknown().contains(item.order().number()))
        .toList();
  }

  /** Those that have an answer; what is asked about stands among the questions. */
  private List<ItemDecision> answeredItems() {
    return toldItems().stream().filter(item -> item.outcome() != Outcome.NEEDS_INFO).toList();
  }

  private @Nullable String name() {
    Optional<String> shown =
        letter
            .message()
            .contactForm()
            .flatMap(ContactForm::name)
            .or(() -> letter.message().customer().flatMap(Party::name));
    return Salutation.name(shown, standing.own()).orElse(null);
  }

  private @Nullable String orders() {
    List<String> numbers =
        standing.own().stream().map(order -> order.number().value()).distinct().toList();
    if (numbers.isEmpty()) return null;
    return (numbers.size() == 1 ? "order " : "orders ") + Wording.list(numbers, "and");
  }

  private @Nullable String choice(List<ItemDecision> items) {
    Set<String> words = new LinkedHashSet<>();
    if (kind != LetterKind.REVIEW) items.forEach(item -> words.addAll(ItemAnswers.choices(item)));
    return words.isEmpty() ? null : Wording.list(List.copyOf(words), "or");
  }

  private LetterFacts.Posting posting(List<ItemDecision> posted) {
    List<Order> orders = posted.stream().map(ItemDecision::order).distinct().toList();
    return new LetterFacts.Posting(
        orders.size() > 1,
        orders.stream().map(LetterContents::note).toList(),
        shop.returnAddress().stream().map(Wording::line).toList(),
        Wording.day(postBy()));
  }

  private static LetterFacts.Note note(Order order) {
    List<String> address = order.shippingAddress().stream().map(Wording::line).toList();
    String name = Wording.line(order.shippingName());
    return new LetterFacts.Note(
        order.number().value(),
        name.isEmpty() ? "your name" : name,
        address.isEmpty() ? "your address" : String.join(", ", address));
  }

  private LetterFacts.@Nullable Unmatched unmatched() {
    List<String> numbers = standing.unmatched();
    return numbers.isEmpty() || letter.decision().missing().isEmpty()
        ? null
        : new LetterFacts.Unmatched(
            Wording.list(numbers, "and"), numbers.size() > 1, shop.numberExample());
  }

  private LetterFacts.@Nullable Questions questions() {
    Set<Missing> missing = letter.decision().missing();
    boolean identity = missing.contains(Missing.IDENTITY) && letter.orders().isEmpty();
    boolean number =
        identity || (missing.contains(Missing.ORDER_NUMBER) && letter.orders().isEmpty());
    boolean reason =
        missing.contains(Missing.REASON) && (asksReasonOfAnItem() || letter.orders().isEmpty());
    boolean item = missing.contains(Missing.ITEM) && !lines().isEmpty();
    if (!number && !reason && !item) return null;
    List<String> about = reason ? askedPieces() : List.of();
    return new LetterFacts.Questions(
        number,
        shop.numberExample(),
        identity,
        reason,
        about.isEmpty() ? null : Wording.list(about, "and"),
        item,
        item ? lines() : List.of(),
        item ? lines().get(0) : null);
  }

  /** A reason that is missing for a number that is nobody's is not asked for. */
  private boolean asksReasonOfAnItem() {
    return letter.decision().items().stream()
        .anyMatch(
            item ->
                standing.own().contains(item.order()) && item.missing().contains(Missing.REASON));
  }

  private List<String> askedPieces() {
    return toldItems().stream()
        .filter(item -> item.missing().contains(Missing.REASON))
        .map(item -> Wording.line(item.wish().line().title()))
        .distinct()
        .toList();
  }

  /** The lines that the customer may mean, of their own orders. */
  private List<String> lines() {
    return standing.own().stream()
        .filter(order -> letter.lineUnknown().contains(order.number()))
        .flatMap(order -> order.items().stream())
        .map(OrderLine::title)
        .map(Wording::line)
        .distinct()
        .toList();
  }
}
