package com.amijose.carebot.policy;

import java.util.Arrays;

/** The clauses of the returns policy by their ids; a letter tells each in the shop's own words. */
public enum Clause {
  RETURN_60("return-60"),
  REFUND_30("refund-30"),
  UNWORN("unworn"),
  NO_PERSONALIZED_EARRINGS("no-personalized-earrings"),
  PROMISE_RECREATE("promise-recreate"),
  CANCEL_2H("cancel-2h"),
  CANCEL_PERSONALIZED("cancel-personalized"),
  CANCEL_SHIPPED("cancel-shipped"),
  DAMAGED_WARRANTY("damaged-warranty"),
  DAMAGED_REFUND_30("damaged-refund-30"),
  GIFT_CARD("gift-card");

  private final String id;

  Clause(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  public static Clause of(String id) {
    return Arrays.stream(values())
        .filter(clause -> clause.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no clause " + id));
  }
}
