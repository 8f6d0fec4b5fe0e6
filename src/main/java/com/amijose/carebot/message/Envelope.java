package com.amijose.carebot.message;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Who a mail is from and to, by its header, and what makes that doubtful. */
final class Envelope {
  private final HeaderBlock header;
  private final Optional<Party> from;
  private final Optional<Party> replyTo;
  private final boolean severalReplyTo;
  private final List<String> flaws = new ArrayList<>();
  private final ReaderSettings settings;

  Envelope(HeaderBlock header, ReaderSettings settings) {
    this.header = header;
    this.settings = settings;
    from = singleFrom();
    List<String> replies = header.all("reply-to");
    Mailboxes reply = Mailboxes.parse(String.join(", ", replies));
    replyTo = reply.single();
    severalReplyTo = reply.parties().size() > 1;
    if (severalReplyTo) flaws.add("its Reply-To names several addresses");
    else if (replyTo.isEmpty() && !reply.isEmpty()) flaws.add("its Reply-To cannot be read");
  }

  /** Exactly one From field with exactly one address (RFC 5322 §3.6, reliability F80). */
  private Optional<Party> singleFrom() {
    List<String> fields = header.all("from");
    if (fields.isEmpty()) {
      flaws.add("it has no From");
      return Optional.empty();
    }
    if (fields.size() > 1) {
      flaws.add("it has several From fields");
      return Optional.empty();
    }
    Optional<Party> single = Mailboxes.parse(fields.get(0)).single();
    if (single.isEmpty()) flaws.add("its From is not one plain address");
    return single;
  }

  Optional<Party> from() {
    return from;
  }

  Optional<Party> replyTo() {
    return replyTo;
  }

  boolean severalReplyTo() {
    return severalReplyTo;
  }

  List<String> flaws() {
    return flaws;
  }

  Set<Caution> cautions(Predicate<EmailAddress> isOurs) {
    Set<Caution> cautions = EnumSet.noneOf(Caution.class);
    if (from.filter(party -> party.address().isPlain()).isEmpty()) {
      cautions.add(Caution.NO_SINGLE_SENDER);
    }
    String local = from.map(p -> p.address().local().toLowerCase(Locale.ROOT)).orElse("");
    if (KindRecognizer.isRobot(local)) cautions.add(Caution.ROBOT_ADDRESS);
    if (header.first("return-path").filter(p -> p.replace(" ", "").equals("<>")).isPresent()) {
      cautions.add(Caution.NULL_RETURN_PATH);
    }
    if (!isAddressed(isOurs)) cautions.add(Caution.NOT_ADDRESSED_TO_US);
    if (isSpam()) cautions.add(Caution.SPAM);
    if (asksForNoAnswer()) cautions.add(Caution.PERSONAL_ANSWER_UNWANTED);
    return cautions;
  }

  private boolean isAddressed(Predicate<EmailAddress> isOurs) {
    for (String name : List.of("to", "cc")) {
      for (String field : header.all(name)) {
        for (Party party : Mailboxes.parse(field).parties()) {
          if (party.address().isSameAs(settings.ownAddress())) return true;
          if (isOurs.test(party.address())) return true;
        }
      }
    }
    return false;
  }

  private boolean isSpam() {
    return says("x-spam-flag", "yes") || says("x-spam-status", "yes") || says("x-spam", "yes");
  }

  /** The sender's system wants no automatic answer; a person may still write one. */
  private boolean asksForNoAnswer() {
    String suppress = header.first("x-auto-response-suppress").orElse("").toLowerCase(Locale.ROOT);
    return suppress.contains("all") || suppress.contains("oof") || suppress.contains("autoreply");
  }

  private boolean says(String name, String word) {
    String value = header.first(name).orElse("").strip().toLowerCase(Locale.ROOT);
    return value.startsWith(word);
  }
}
