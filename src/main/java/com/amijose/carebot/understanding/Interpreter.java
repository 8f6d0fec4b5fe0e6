package com.amijose.carebot.understanding;

import com.amijose.carebot.message.Message;
import com.amijose.carebot.order.NumberForm;
import java.util.Optional;

/**
 * Reads what a customer's mail says. The same mail always gets the same reading; it never throws on
 * any text.
 */
public interface Interpreter {

  /**
   * @param form how the shop's order numbers look; empty where the shop has no orders yet
   */
  Understanding interpret(Message message, Optional<NumberForm> form);
}
