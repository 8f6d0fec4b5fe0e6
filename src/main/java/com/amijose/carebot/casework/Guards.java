package com.amijose.carebot.casework;

import com.amijose.carebot.message.Authentication.Standing;
import com.amijose.carebot.message.Caution;
import com.amijose.carebot.message.Message;
import com.amijose.carebot.message.Party;
import com.amijose.carebot.reply.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The conditions of a running bot under which a reply is not sent without a person. Pure. */
final class Guards {
  private final SafetyRules rules;

  Guards(SafetyRules rules) {
    this.rules = rules;
  }

  /**
   * Why this letter waits for a person, in plain words; empty where it may be queued.
   *
   * @param activatedAt since when mail of the mailbox is answered; where nobody recorded that, no
   *     mail is new enough
   */
  List<String> objections(
      Message message, Reply letter, Optional<Instant> activatedAt, Instant now) {
    List<String> objections = new ArrayList<>();
    message.cautions().stream().sorted().map(Caution::because).forEach(objections::add);
    if (rules.verifiedSendersOnly() && message.authentication().ownServer() != Standing.PASS) {
      objections.add("our mail server does not vouch for its sender");
    }
    if (message.arrivedAt().isBefore(now.minus(rules.oldest()))) {
      objections.add("it arrived more than " + rules.oldest().toHours() + " hours ago");
    }
    if (activatedAt.isEmpty() || message.arrivedAt().isBefore(activatedAt.get())) {
      objections.add("it arrived before the bot was switched on");
    }
    if (!goesToTheCustomer(message, letter)) {
      objections.add("its recipient is not the plain address of the customer");
    }
    return objections;
  }

  private static boolean goesToTheCustomer(Message message, Reply letter) {
    Optional<Party> customer = message.customer();
    return letter.to().isPresent()
        && customer.isPresent()
        && letter.to().get().address().isPlain()
        && letter.to().get().address().isSameAs(customer.get().address());
  }
}
