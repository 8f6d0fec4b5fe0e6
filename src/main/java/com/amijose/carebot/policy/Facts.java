package com.amijose.carebot.policy;

import com.amijose.carebot.order.Category;
import com.amijose.carebot.understanding.Reason;
import com.amijose.carebot.understanding.Request;
import java.time.Duration;

/**
 * What the table decides on, for one item in one possible world.
 *
 * @param reason {@link Reason#NOT_STATED} only where a row takes it as it stands
 * @param sincePlaced from the order to the message's arrival, not negative
 * @param day whole days since delivery; 0 for what is {@link Phase#SHIPPED}, and of no meaning
 *     before
 */
public record Facts(
    Category category,
    Request request,
    Reason reason,
    Phase phase,
    Duration sincePlaced,
    int day,
    boolean worn,
    boolean customersFault) {

  /** The stage of the line, without its dates. */
  public enum Phase {
    PLACED,
    SHIPPED,
    DELIVERED,
    CLOSED
  }
}
