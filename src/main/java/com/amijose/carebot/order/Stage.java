package com.amijose.carebot.order;

import java.time.Instant;

/** How far a line of an order had come at a moment. */
public sealed interface Stage {

  /** Ordered, not shipped. */
  record Placed() implements Stage {}

  /** Shipped, no delivery known. */
  record Shipped(Instant at) implements Stage {}

  record Delivered(Instant at) implements Stage {}

  /** Cancelled, voided, or refunded in full or in part. */
  record Closed() implements Stage {}
}
