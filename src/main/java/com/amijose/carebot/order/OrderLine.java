package com.amijose.carebot.order;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One line of an order.
 *
 * @param position its place in the order, from 1
 * @param quantity at least 1
 * @param price for one, in the order's currency
 * @param fulfilled whether this line was sent; empty where the file does not say it for the line
 */
public record OrderLine(
    int position,
    String title,
    String sku,
    int quantity,
    BigDecimal price,
    Category category,
    Optional<Boolean> fulfilled) {

  /** The same line, had it been sent. */
  OrderLine sent() {
    return new OrderLine(position, title, sku, quantity, price, category, Optional.of(true));
  }
}
