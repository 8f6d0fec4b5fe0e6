package com.amijose.carebot.order;

import java.util.Collection;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How this shop's order numbers look, learnt from its orders.
 *
 * @param prefix letters before the digits, upper case; empty where the shop has none
 * @param minDigits the fewest digits among its orders
 * @param maxDigits the most digits among its orders
 */
public record NumberForm(String prefix, int minDigits, int maxDigits) {

  /**
   * The most frequent prefix, with the lengths that occur with it; empty where there are no
   * numbers.
   */
  public static Optional<NumberForm> of(Collection<OrderNumber> numbers) {
    Map<String, Long> prefixes =
        numbers.stream().collect(Collectors.groupingBy(OrderNumber::prefix, Collectors.counting()));
    return prefixes.entrySet().stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .map(prefix -> withPrefix(prefix, numbers));
  }

  private static NumberForm withPrefix(String prefix, Collection<OrderNumber> numbers) {
    IntSummaryStatistics digits =
        numbers.stream()
            .filter(number -> number.prefix().equals(prefix))
            .mapToInt(number -> number.value().length() - prefix.length())
            .summaryStatistics();
    return new NumberForm(prefix, digits.getMin(), digits.getMax());
  }
}
