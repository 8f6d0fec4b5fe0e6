package com.amijose.carebot.order;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** What became of one order number that the customer means, or of the lack of one. */
public sealed interface OrderMatch {
  Mention mention();

  /** The order, where it is the customer's: only then may a reply speak of it. */
  default Optional<Order> ownOrder() {
    return Optional.empty();
  }

  /** The same match with the order, where it is the customer's, as somebody knows it better. */
  default OrderMatch withOrder(UnaryOperator<Order> change) {
    return this;
  }

  /** The customer's own order. */
  record Matched(Mention mention, Order order, Proof proof) implements OrderMatch {
    @Override
    public OrderMatch withOrder(UnaryOperator<Order> change) {
      return new Matched(mention, change.apply(order), proof);
    }

    @Override
    public Optional<Order> ownOrder() {
      return Optional.of(order);
    }
  }

  /** No number was given; this is the customer's only open order of the last 90 days. */
  record Inferred(Mention mention, Order order) implements OrderMatch {
    @Override
    public OrderMatch withOrder(UnaryOperator<Order> change) {
      return new Inferred(mention, change.apply(order));
    }

    @Override
    public Optional<Order> ownOrder() {
      return Optional.of(order);
    }
  }

  /**
   * The order exists, but nothing shows that it is the customer's. Its content must reach no reply.
   */
  record SomeoneElses(Mention mention) implements OrderMatch {}

  /** The shop has no order of this number. */
  record Unknown(Mention mention) implements OrderMatch {}

  /** How the customer was recognised. */
  enum Proof {
    SENDER,
    POSTCODE,
    /** A person of the team says so. */
    PERSON
  }
}
