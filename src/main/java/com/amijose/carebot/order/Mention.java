package com.amijose.carebot.order;

import java.util.Locale;

/** An order number that the customer means, and where it stands. */
public record Mention(OrderNumber number, Where foundIn) {
  public enum Where {
    SUBJECT,
    BODY,
    QUOTED,
    INFERRED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
