package com.amijose.carebot.casework;

import com.amijose.carebot.order.Order;
import java.time.Instant;
import java.util.List;

/** Takes the shop's orders in; the same orders again change nothing. */
public interface OrderImport {

  /** Adds new orders and replaces changed ones, all or none; none is ever removed. */
  Counts take(List<Order> orders, Instant now);

  /**
   * @param taken all that were handed in
   * @param added of these, new
   * @param changed of these, known but different
   */
  record Counts(int taken, int added, int changed) {}
}
