package com.amijose.carebot.message;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One email as an immutable fact.
 *
 * @param id its Message-ID, empty where it has none that is valid
 * @param from its one From address; empty where there is not exactly one
 * @param replyTo its Reply-To, where it has one
 * @param customer whom a reply goes to: Reply-To, else From, the form's customer for the contact
 *     form; empty where nobody may be answered
 * @param contactForm the form's fields where it is the shop's contact form's mail
 * @param arrivedAt the moment that days and hours are counted to
 * @param references valid ids of In-Reply-To and References, in order, without repeats
 * @param flaws what was wrong with it, for people, in plain words; why it is unreadable where it is
 */
public record Message(
    Optional<MessageId> id,
    Kind kind,
    Optional<Party> from,
    Optional<Party> replyTo,
    Optional<Party> customer,
    Optional<ContactForm> contactForm,
    Subject subject,
    Instant arrivedAt,
    Body body,
    List<Attachment> attachments,
    Authentication authentication,
    List<MessageId> references,
    Set<Caution> cautions,
    List<String> flaws) {

  public Message {
    attachments = List.copyOf(attachments);
    references = List.copyOf(references);
    cautions = cautions.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(cautions));
    flaws = List.copyOf(flaws);
  }

  public boolean isFromCustomer() {
    return kind == Kind.CUSTOMER;
  }

  /** The contact form's two addresses differ, or it lacks one: nobody can tell who wrote it. */
  public boolean isFormOfDoubtfulIdentity() {
    return contactForm.isPresent()
        && !(replyTo.isPresent()
            && contactForm.get().email().map(replyTo.get().address()::isSameAs).orElse(false));
  }

  /** A reply would go to another address than the one it came from. */
  public boolean answersGoElsewhere() {
    return contactForm.isEmpty()
        && replyTo.isPresent()
        && from.isPresent()
        && !replyTo.get().address().isSameAs(from.get().address());
  }
}
