package com.amijose.carebot.app;

import com.amijose.carebot.casework.FrozenReply;
import com.amijose.carebot.message.EmailAddress;
import com.amijose.carebot.message.MessageId;
import com.amijose.carebot.outbox.Delivery;
import com.amijose.carebot.outbox.QueuedReply;
import com.amijose.carebot.outbox.SmtpSettings;
import com.amijose.carebot.outbox.SmtpTransport;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.util.Optional;

/** A mail server inside this process, on free ports of 127.0.0.1, from which nothing can leave. */
final class DemoServer implements AutoCloseable {
  static final String HOST = "127.0.0.1";
  static final String PASSWORD = "demo";

  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, HOST, ServerSetup.PROTOCOL_IMAP).dynamicPort(),
            new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP).dynamicPort()
          });
  private final EmailAddress mailbox;
  private final Clock clock;

  /** Runs from now on, with one mailbox. */
  DemoServer(EmailAddress mailbox, Clock clock) {
    this.mailbox = mailbox;
    this.clock = clock;
    server.start();
    server.setUser(mailbox.toString(), mailbox.toString(), PASSWORD);
  }

  int imapPort() {
    return server.getImap().getPort();
  }

  int smtpPort() {
    return server.getSmtp().getPort();
  }

  SmtpSettings smtp(EmailAddress envelopeSender) {
    return new SmtpSettings(
        HOST,
        smtpPort(),
        SmtpSettings.Security.PLAIN,
        Optional.empty(),
        Optional.empty(),
        envelopeSender,
        SmtpSettings.Timeouts.STANDARD);
  }

  /** Brings a mail to the mailbox by SMTP, as customers' servers do. */
  void receive(byte[] mail) {
    EmailAddress outside = new EmailAddress("relay", "outside.example");
    MessageId id = new MessageId("<carried@outside.example>");
    FrozenReply bytes = new FrozenReply(mailbox, id, "carried", "none", false, mail);
    QueuedReply carried =
        new QueuedReply(
            0, 0, mailbox, id, "carried", mail, bytes.hash(), false, clock.instant(), 0, "demo", 1);
    try (SmtpTransport transport = new SmtpTransport(smtp(outside), clock)) {
      Delivery delivery = transport.deliver(carried, () -> true);
      if (!(delivery instanceof Delivery.Delivered)) {
        throw new IllegalStateException(
            "the demo's own server took no mail: " + delivery.because());
      }
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
