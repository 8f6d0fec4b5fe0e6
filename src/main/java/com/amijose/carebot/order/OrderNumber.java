package com.amijose.carebot.order;

import java.util.Locale;

/**
 * An order number in the shop's canonical form: prefix and digits, no sign, no space, upper case
 * ({@code AJ24817}).
 */
public record OrderNumber(String value) implements Comparable<OrderNumber> {
  public OrderNumber {
    if (!value.matches("[A-Z]{0,6}[0-9]{1,12}")) {
      throw new IllegalArgumentException(
          "an order number is a prefix and digits, not \"" + value + "\"");
    }
  }

  /** From any way of writing it: {@code #aj 24817}, {@code AJ-24817}. */
  public static OrderNumber of(String written) {
    return new OrderNumber(written.replaceAll("[^\\p{Alnum}]", "").toUpperCase(Locale.ROOT));
  }

  public String prefix() {
    return value.replaceAll("[0-9]", "");
  }

  public long serial() {
    return Long.parseLong(value.replaceAll("[^0-9]", ""));
  }

  @Override
  public int compareTo(OrderNumber other) {
    return prefix().equals(other.prefix())
        ? Long.compare(serial(), other.serial())
        : prefix().compareTo(other.prefix());
  }

  @Override
  public String toString() {
    return value;
  }
}
