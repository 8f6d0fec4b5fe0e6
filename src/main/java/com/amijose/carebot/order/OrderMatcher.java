package com.amijose.carebot.order;

import com.amijose.carebot.message.Message;
import com.amijose.carebot.message.Party;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the orders that a mail is about, and whether they are its customer's (policy page, "Orders
 * and people").
 */
public final class OrderMatcher {
  private static final long INFERABLE_DAYS = 90;

  private final OrderBook book;
  private final ZoneId zone;

  public OrderMatcher(OrderBook book, ZoneId zone) {
    this.book = book;
    this.zone = zone;
  }

  /** One match for each mention, in their order; empty where there are none. */
  public List<OrderMatch> match(List<Mention> mentions, Message message) {
    return mentions.stream().map(mention -> match(mention, message)).toList();
  }

  private OrderMatch match(Mention mention, Message message) {
    Optional<Order> order = book.find(mention.number());
    if (order.isEmpty()) return new OrderMatch.Unknown(mention);
    return proof(order.get(), message)
        .<OrderMatch>map(proof -> new OrderMatch.Matched(mention, order.get(), proof))
        .orElseGet(() -> new OrderMatch.SomeoneElses(mention));
  }

  private static Optional<OrderMatch.Proof> proof(Order order, Message message) {
    if (message.isFormOfDoubtfulIdentity()) return Optional.empty();
    if (isOf(order, message.customer())) return Optional.of(OrderMatch.Proof.SENDER);
    String ownWords = message.body().newText() + "\n" + message.body().signature();
    String name = message.customer().flatMap(Party::name).orElse("");
    boolean known =
        new Postcode(order.shippingZip()).isIn(ownWords)
            && new Surname(order.shippingName(), order.shippingCountry())
                .isIn(ownWords + "\n" + name);
    return known ? Optional.of(OrderMatch.Proof.POSTCODE) : Optional.empty();
  }

  private static boolean isOf(Order order, Optional<Party> customer) {
    return customer.isPresent()
        && order.email().map(customer.get().address()::isSameAs).orElse(false);
  }

  /**
   * The order that a mail without a number is about: the only one of the customer's address that is
   * not closed and was placed in the 90 days before, unless it does not {@code fit} what the mail
   * says.
   */
  public Optional<OrderMatch> infer(Message message, Predicate<Order> fits) {
    if (message.isFormOfDoubtfulIdentity() || message.customer().isEmpty()) return Optional.empty();
    List<Order> open =
        book.listOf(message.customer().get().address()).stream()
            .filter(order -> !order.closed() && isRecent(order, message.arrivedAt()))
            .toList();
    if (open.size() != 1 || !fits.test(open.get(0))) return Optional.empty();
    Order order = open.get(0);
    return Optional.of(
        new OrderMatch.Inferred(new Mention(order.number(), Mention.Where.INFERRED), order));
  }

  private boolean isRecent(Order order, Instant arrivedAt) {
    return !order.placedAt().isAfter(arrivedAt)
        && ChronoUnit.DAYS.between(
                order.placedAt().atZone(zone).toLocalDate(), arrivedAt.atZone(zone).toLocalDate())
            <= INFERABLE_DAYS;
  }
}
