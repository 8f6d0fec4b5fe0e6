package com.amijose.carebot.understanding;

import com.amijose.carebot.order.Order;

/** Matches what the customer says of pieces to the lines of an order (extras are never an item). */
public interface ItemMatcher {

  ItemMatch match(Understanding understanding, Order order);

  /**
   * Whether a piece that the customer names is plainly none of this order's: then it is not the
   * order meant.
   */
  default boolean contradicts(Understanding understanding, Order order) {
    return match(understanding, order).how() == ItemMatch.How.NOT_ON_ORDER;
  }
}
