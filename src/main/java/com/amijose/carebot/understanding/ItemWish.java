package com.amijose.carebot.understanding;

import com.amijose.carebot.order.OrderLine;

/**
 * What the customer wants of one line of an order.
 *
 * @param quantity how many of the line, 1 to the line's own quantity; all of it where the customer
 *     says no number
 * @param worn the customer says that this piece was worn
 * @param customersFault the customer says that they broke it
 * @param has the customer plainly has this piece
 */
public record ItemWish(
    OrderLine line,
    int quantity,
    boolean quantityStated,
    Request request,
    Reason reason,
    boolean worn,
    boolean customersFault,
    boolean has) {

  public ItemWish because(Reason other) {
    return new ItemWish(line, quantity, quantityStated, request, other, worn, customersFault, has);
  }
}
