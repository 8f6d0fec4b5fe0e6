package com.amijose.carebot.desk.letters;

import com.amijose.carebot.casework.FrozenReply;
import com.amijose.carebot.message.EmailAddress;
import com.amijose.carebot.message.MessageId;
import com.amijose.carebot.message.OutgoingMessage;
import com.amijose.carebot.message.Party;
import com.amijose.carebot.outbox.Delivery;
import com.amijose.carebot.outbox.LastGate;
import com.amijose.carebot.outbox.MailTransport;
import com.amijose.carebot.outbox.QueuedReply;
import com.amijose.carebot.reply.Reply;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a letter to the person who wants to see how it arrives. It is no reply to anybody.
 *
 * <p>Where it can die: before the claim nothing was sent; after it, the token is used up and the
 * mail is not tried again, whether it went out or not, since a test is easily repeated.
 */
public final class TestPost {
  private static final Logger LOG = LoggerFactory.getLogger(TestPost.class);

  private final Party from;
  private final Function<OutgoingMessage, byte[]> write;
  private final MailTransport transport;
  private final TestMails mails;
  private final Clock clock;
  private final LastGate gate = new LastGate();

  /** A server's last word may take ten minutes; no page waits for it. */
  private final ExecutorService sender =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "desk-test-mail");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param transport for test mails alone
   */
  public TestPost(
      Party from,
      Function<OutgoingMessage, byte[]> write,
      MailTransport transport,
      TestMails mails,
      Clock clock) {
    this.from = from;
    this.write = write;
    this.transport = transport;
    this.mails = mails;
    this.clock = clock;
  }

  TestMails mails() {
    return mails;
  }

  /** Claims it and sends it by and by; false where it may not be. */
  boolean send(TestMails.Order order, Reply letter) {
    if (!mails.begin(order)) return false;
    sender.execute(() -> deliver(order, letter));
    return true;
  }

  private void deliver(TestMails.Order order, Reply letter) {
    Delivery delivery;
    try {
      QueuedReply mail = freeze(order, letter);
      Optional<String> objection = gate.objection(mail);
      delivery =
          objection.isPresent()
              ? new Delivery.Refused("stopped at our last gate: " + objection.get())
              : transport.deliver(mail, () -> mails.passDot(order.token()));
    } catch (IllegalArgumentException unwritable) {
      delivery = new Delivery.Refused("it cannot be written: " + unwritable.getMessage());
    }
    mails.settle(order, delivery, clock.instant());
    LOG.info("a test mail of {}: {}", letter.template(), delivery.getClass().getSimpleName());
  }

  private QueuedReply freeze(TestMails.Order order, Reply letter) {
    Instant now = order.at();
    EmailAddress to = order.recipient();
    MessageId id = new MessageId("<test." + order.token() + "@" + from.address().domain() + ">");
    OutgoingMessage mail =
        new OutgoingMessage(
            id,
            now,
            from,
            new Party(to, Optional.empty()),
            "[Test] " + letter.subject(),
            Optional.empty(),
            List.of(),
            order.token(),
            true,
            letter.text(),
            letter.html(),
            letter.attachments());
    FrozenReply frozen =
        new FrozenReply(to, id, order.token(), letter.template(), true, write.apply(mail));
    return new QueuedReply(
        0, 0, to, id, order.token(), frozen.bytes(), frozen.hash(), true, now, 0, "desk", 1);
  }
}
