package com.amijose.carebot.triage;

import com.amijose.carebot.message.Message;

/** Why a mail gets no answer, in plain words. */
final class NoCustomer {
  private NoCustomer() {}

  static String because(Message message) {
    return switch (message.kind()) {
      case OWN -> "it is the shop's own mail";
      case BOUNCE -> "it reports that a mail could not be delivered";
      case AUTO_REPLY -> "a machine wrote it";
      case BULK -> "it is a mailing to many";
      case UNREADABLE ->
          "it could not be read"
              + (message.flaws().isEmpty() ? "" : ": " + String.join("; ", message.flaws()));
      case CUSTOMER -> throw new IllegalArgumentException("a customer's mail gets an answer");
    };
  }
}
