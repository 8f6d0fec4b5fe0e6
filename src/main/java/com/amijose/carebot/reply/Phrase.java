package com.amijose.carebot.reply;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The sentences of {@code sentences.txt}: what a letter says of one item. */
enum Phrase {
  // What the customer gets.
  GETS_REFUND,
  GETS_REFUND_OR_EXCHANGE,
  GETS_EXCHANGE_OR_REFUND,
  GETS_EXCHANGE,
  GETS_EXCHANGE_OR_CREDIT,
  GETS_CREDIT,
  GETS_CANCELLATION,
  GETS_CANCELLATION_INSTEAD,

  // Any other answer.
  ANSWER_DENIED,
  ANSWER_REVIEW,
  ANSWER_REMAKE,
  ANSWER_NOT_RECEIVED,

  // The dates and their arithmetic.
  DATES_IN_REFUND_TIME,
  DATES_PAST_REFUND_TIME,
  DATES_PAST_RETURN_TIME,
  DATES_IN_WARRANTY,
  DATES_PAST_WARRANTY,
  DATES_DELIVERY_UNKNOWN,
  DATES_ON_ITS_WAY,
  DATES_SAID_DELIVERED,
  DATES_IN_CANCEL_TIME,
  DATES_PAST_CANCEL_TIME,

  // What goes with it.
  NOTE_WHICH_ONE,
  NOTE_TICK,
  NOTE_WHOLE_QUANTITY,
  NOTE_UNWORN,
  NOTE_CANCEL_BECAME_RETURN,
  NOTE_WHEN_IT_ARRIVES,
  NOTE_NOT_SENT_YET,
  NOTE_PROVISIONAL,

  // What a refused customer can still do.
  STILL_GIFT_CARD,
  STILL_FAULT,
  STILL_REPAIR;

  /** Its name in the file, such as {@code gets-refund}. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Set<String> ids() {
    return Arrays.stream(values()).map(Phrase::id).collect(Collectors.toSet());
  }
}
