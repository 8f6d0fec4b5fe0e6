package com.amijose.carebot.understanding;

import java.util.Locale;

/** Why the customer asks (the table of facts in the policy page). */
public enum Reason {
  DAMAGED,
  FAULTY,
  WRONG_ITEM,
  NOT_AS_EXPECTED,
  WRONG_SIZE,
  CHANGED_MIND,
  UNWANTED_GIFT,
  ORDERED_BY_MISTAKE,
  ARRIVED_LATE,
  FOUND_CHEAPER,
  NOT_RECEIVED,
  NOT_STATED;

  public boolean isSellersFault() {
    return this == DAMAGED || this == FAULTY || this == WRONG_ITEM;
  }

  /** All others but {@link #NOT_RECEIVED} and {@link #NOT_STATED}. */
  public boolean isOrdinary() {
    return !isSellersFault() && this != NOT_RECEIVED && this != NOT_STATED;
  }

  /** The word of the triage report. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
