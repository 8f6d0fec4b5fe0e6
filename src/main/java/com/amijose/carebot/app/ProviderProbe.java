package com.amijose.carebot.app;

import com.amijose.carebot.mailbox.Cabinet;
import com.amijose.carebot.mailbox.Cabinet.Shelf;
import com.amijose.carebot.mailbox.ProviderNotes;
import com.amijose.carebot.mailbox.ProviderNotes.Found;
import com.amijose.carebot.outbox.Delivery;
import com.amijose.carebot.outbox.MailTransport;
import com.amijose.carebot.outbox.QueuedReply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mails ourselves once before anything is sent to a customer, and finds out what the provider does
 * with it (reliability I17). Until that mail has come back, replies are drafted.
 */
final class ProviderProbe {
  private static final Logger LOG = LoggerFactory.getLogger(ProviderProbe.class);
  private static final Duration AGAIN_AFTER = Duration.ofHours(1);
  static final Duration TELL_AFTER = Duration.ofMinutes(10);

  private final ProviderNotes notes;
  private final String account;
  private final Cabinet cabinet;
  private final MailTransport transport;
  private final Function<Instant, QueuedReply> mailToOurselves;
  private final Clock clock;
  private final Instant begunAt;
  private @Nullable QueuedReply underway;
  private @Nullable Instant sentAt;
  private volatile Optional<Found> found;
  private volatile String because = "it has not been sent yet";

  /** What it needs of the outside. */
  record Means(Cabinet cabinet, MailTransport transport, ProviderNotes notes, Clock clock) {}

  /**
   * @param mailToOurselves a fresh mail from us to us with a reference of ours
   */
  ProviderProbe(Means means, String account, Function<Instant, QueuedReply> mailToOurselves) {
    this.notes = means.notes();
    this.account = account;
    this.cabinet = means.cabinet();
    this.transport = means.transport();
    this.clock = means.clock();
    this.mailToOurselves = mailToOurselves;
    this.begunAt = clock.instant();
    this.found = notes.find(account);
  }

  boolean hasSucceeded() {
    return found.isPresent();
  }

  /** Whether copies of what we send lie in Sent without our doing; false while unknown. */
  boolean findsCopiesInSent() {
    return found.map(Found::filesCopies).orElse(false);
  }

  /** For people, from ten minutes on; empty where it succeeded or is young. */
  Optional<String> trouble() {
    boolean late = clock.instant().isAfter(begunAt.plus(TELL_AFTER));
    return hasSucceeded() || !late
        ? Optional.empty()
        : Optional.of(
            "the trial mail to our own address has not come back ("
                + because
                + "), so that replies are drafted");
  }

  /** One step: sends the mail, or looks for it. Returns 1 when it has come back in this step. */
  int tryOnce() {
    if (hasSucceeded()) return 0;
    Instant now = clock.instant();
    QueuedReply mail = underway;
    if (mail == null || sentAt == null || now.isAfter(sentAt.plus(AGAIN_AFTER))) {
      send(now);
      return 0;
    }
    if (cabinet.countInInbox(mail.reference()) == 0) {
      because = "it has not arrived in the inbox yet";
      return 0;
    }
    boolean keepsIds = !cabinet.findInInbox(mail.messageId()).isEmpty();
    Found seen = new Found(now, keepsIds, cabinet.count(Shelf.SENT, mail.reference()) > 0);
    notes.keep(account, seen);
    found = Optional.of(seen);
    LOG.info("the trial mail to our own address has come back; replies may be sent from now on");
    return 1;
  }

  private void send(Instant now) {
    QueuedReply mail = mailToOurselves.apply(now);
    Delivery delivery = transport.deliver(mail, () -> true);
    underway = mail;
    sentAt = now;
    because = delivery.because();
    // Refused or deferred: looked at again with the next hour's trial; uncertain: it may yet come.
    if (!(delivery instanceof Delivery.Delivered)) {
      LOG.warn("the trial mail to our own address did not go out: {}", delivery.because());
    }
  }
}
