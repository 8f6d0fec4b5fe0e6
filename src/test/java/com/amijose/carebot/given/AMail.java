package com.amijose.carebot.given;

import com.amijose.carebot.message.Authentication;
import com.amijose.carebot.message.Body;
import com.amijose.carebot.message.ContactForm;
import com.amijose.carebot.message.EmailAddress;
import com.amijose.carebot.message.Kind;
import com.amijose.carebot.message.Message;
import com.amijose.carebot.message.MessageId;
import com.amijose.carebot.message.Party;
import com.amijose.carebot.message.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Messages for tests: {@code AMail.from("jo@example.test").saying("…").build()}, arrived at {@link
 * AnOrder#NOW}.
 */
public final class AMail {
  private final Party from;
  private Optional<Party> replyTo = Optional.empty();
  private Optional<ContactForm> form = Optional.empty();
  private Subject subject = new Subject("", Subject.Origin.OWN);
  private String newText = "";
  private String signature = "";
  private List<String> quotes = List.of();
  private Instant arrivedAt = AnOrder.NOW;
  private Authentication authentication = Authentication.NONE;
  private Kind kind = Kind.CUSTOMER;

  private AMail(Party from) {
    this.from = from;
  }

  public static AMail from(String address) {
    return from(address, null);
  }

  public static AMail from(String address, String name) {
    return new AMail(party(address, name));
  }

  public AMail saying(String text) {
    newText = text;
    return this;
  }

  public AMail signed(String text) {
    signature = text;
    return this;
  }

  public AMail about(String text) {
    subject = new Subject(text, Subject.Origin.OWN);
    return this;
  }

  public AMail replyingTo(String text, String... quoted) {
    subject = new Subject(text, Subject.Origin.REPLY);
    quotes = List.of(quoted);
    return this;
  }

  public AMail answerTo(String address) {
    replyTo = Optional.of(party(address, null));
    return this;
  }

  public AMail byForm(String emailField) {
    form = Optional.of(new ContactForm(Optional.empty(), EmailAddress.parse(emailField)));
    return this;
  }

  public AMail ofKind(Kind other) {
    kind = other;
    return this;
  }

  public AMail authenticated(Authentication result) {
    authentication = result;
    return this;
  }

  public Message build() {
    return new Message(
        MessageId.parse("<test-1@example.test>"),
        kind,
        Optional.of(from),
        replyTo,
        replyTo.or(() -> Optional.of(from)),
        form,
        subject,
        arrivedAt,
        new Body(newText + "\n" + signature, newText, signature, quotes),
        List.of(),
        authentication,
        List.of(),
        Set.of(),
        List.of());
  }

  private static Party party(String address, String name) {
    return new Party(EmailAddress.parse(address).orElseThrow(), Optional.ofNullable(name));
  }
}
