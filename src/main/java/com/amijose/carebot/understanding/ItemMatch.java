package com.amijose.carebot.understanding;

import java.util.List;

/**
 * Which lines of an order the customer means.
 *
 * @param wishes for {@link How#UNKNOWN} one for each line that it could be; empty for {@link
 *     How#NOT_ON_ORDER}
 * @param confidence how sure it is that these lines are meant and no others, 0 to 1
 */
public record ItemMatch(How how, List<ItemWish> wishes, double confidence) {
  public enum How {
    /**
     * The customer names them, or says how many of all, or means the whole order, or there is only
     * one line.
     */
    KNOWN,
    /** The order is meant, but of its several lines none is named. */
    UNKNOWN,
    /** A piece is named that is plainly none of the order's lines. */
    NOT_ON_ORDER
  }

  public ItemMatch {
    wishes = List.copyOf(wishes);
  }

  /** Where nothing speaks of another line. */
  public ItemMatch(How how, List<ItemWish> wishes) {
    this(how, wishes, 1);
  }

  ItemMatch with(double sure) {
    return new ItemMatch(how, wishes, sure);
  }

  /** The same lines, had the customer given {@code other} wherever they gave {@code given}. */
  public ItemMatch withReason(Reason given, Reason other) {
    return new ItemMatch(
        how,
        wishes.stream().map(wish -> wish.reason() == given ? wish.because(other) : wish).toList(),
        confidence);
  }
}
