package com.amijose.carebot.reply;

import com.amijose.carebot.message.Message;
import com.amijose.carebot.order.OrderMatch;
import com.amijose.carebot.order.OrderNumber;
import com.amijose.carebot.policy.Decision;
import com.amijose.carebot.policy.Limits;
import com.amijose.carebot.understanding.Understanding;
import java.util.List;
import java.util.Set;

/** Writes the letter for a decision. The same arguments give the same letter, byte for byte. */
public interface LetterWriter {

  /**
   * @throws UnwritableLetterException where a template lacks a value or does not parse: no letter
   *     goes out, a person is called
   */
  Reply write(Letter letter, Occasion occasion);

  /**
   * All that a letter may speak of. Of {@code orders}, only Matched and Inferred ones may be told
   * of.
   *
   * @param lineUnknown the customer's own orders of which nobody knows which line is meant (none
   *     was named, or one that is not on it): their items are what could be meant, and no return
   *     may be bound to one of them
   */
  record Letter(
      Message message,
      Understanding understanding,
      List<OrderMatch> orders,
      Decision decision,
      Limits limits,
      Set<OrderNumber> lineUnknown) {
    public Letter {
      orders = List.copyOf(orders);
      lineUnknown = Set.copyOf(lineUnknown);
    }
  }
}
