package com.amijose.carebot.triage;

import com.amijose.carebot.order.OrderBook;

/** All that triage may ask of the world; asking changes nothing. */
public record Known(OrderBook orders, PastReturns past, TrustedKinds trusted) {

  /** What is trusted does not matter where a person looks anyway. */
  public Known(OrderBook orders, PastReturns past) {
    this(orders, past, TrustedKinds.NONE);
  }

  /** Orders alone, as a dry run has them. */
  public static Known of(OrderBook orders) {
    return new Known(orders, PastReturns.NONE, TrustedKinds.NONE);
  }
}
