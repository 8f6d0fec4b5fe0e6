package com.amijose.carebot.order;

import com.amijose.carebot.message.EmailAddress;
import java.util.List;
import java.util.Optional;

/** The shop's orders, to look up in. Asking changes nothing. */
public interface OrderBook {
  Optional<Order> find(OrderNumber number);

  /** All orders of this address, newest first. */
  List<Order> listOf(EmailAddress address);

  /** How the numbers look; empty where there are no orders. */
  Optional<NumberForm> numberForm();

  /** The newest number; empty where there are no orders. */
  Optional<OrderNumber> highest();
}
