package com.amijose.carebot.order;

import java.util.Locale;

/** What sort of thing a line of an order is; the policy treats each its own way. */
public enum Category {
  GIFT_CARD,
  PERSONALIZED,
  EARRINGS,
  STANDARD,
  /** Gift wrap, engraving fee, tip, shipping protection: never an item, never counted as a line. */
  EXTRA;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
