package com.amijose.carebot.order;

import com.amijose.carebot.message.EmailAddress;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An order book in memory, as a dry run has it. Immutable. */
public final class ListedOrders implements OrderBook {
  private final Map<OrderNumber, Order> byNumber = new HashMap<>();
  private final Map<String, List<Order>> byAddress;
  private final Optional<NumberForm> form;

  public ListedOrders(Collection<Order> orders) {
    orders.forEach(order -> byNumber.put(order.number(), order));
    byAddress =
        byNumber.values().stream()
            .filter(order -> order.email().isPresent())
            .sorted(Comparator.comparing(Order::placedAt).reversed())
            .collect(Collectors.groupingBy(order -> order.email().orElseThrow().key()));
    form = NumberForm.of(byNumber.keySet());
  }

  @Override
  public Optional<Order> find(OrderNumber number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  @Override
  public List<Order> listOf(EmailAddress address) {
    return byAddress.getOrDefault(address.key(), List.of()).stream()
        .filter(order -> order.email().map(address::isSameAs).orElse(false))
        .toList();
  }

  @Override
  public Optional<NumberForm> numberForm() {
    return form;
  }

  @Override
  public Optional<OrderNumber> highest() {
    return byNumber.keySet().stream()
        .max(Comparator.comparingLong(OrderNumber::serial).thenComparing(OrderNumber::value));
  }
}
