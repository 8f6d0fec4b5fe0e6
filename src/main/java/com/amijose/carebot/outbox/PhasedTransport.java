package com.amijose.carebot.outbox;

import com.amijose.carebot.connection.Sockets;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Angus's SMTP client, which knows how far it came. Its exceptions cannot tell: a connection lost
 * before the data and one lost after the last dot look the same.
 */
final class PhasedTransport extends SMTPTransport {

  enum Phase {
    CONNECTING,
    SENDER,
    RECIPIENT,
    BODY,
    /** The end of the data is announced and recorded: from here on it may have left. */
    DOT,
    ACCEPTED
  }

  /** Somebody else has the reply by now; its end of data must not leave. */
  static final class NotOursException extends MessagingException {
    private static final long serialVersionUID = 1L;

    NotOursException() {
      super("the reply was taken over while it was being sent");
    }
  }

  private final Sockets sockets;
  private final Duration commands;
  private final Duration dot;
  private MailTransport.BeforeDot beforeDot = () -> false;
  private Phase phase = Phase.CONNECTING;

  PhasedTransport(Session session, Sockets sockets, SmtpSettings.Timeouts timeouts) {
    super(session, null);
    this.sockets = sockets;
    this.commands = timeouts.commands();
    this.dot = timeouts.dot();
  }

  void begin(MailTransport.BeforeDot next) {
    beforeDot = next;
    phase = Phase.SENDER;
  }

  Phase phase() {
    return phase;
  }

  @Override
  protected void rcptTo() throws MessagingException {
    phase = Phase.RECIPIENT;
    super.rcptTo();
  }

  @Override
  protected OutputStream data() throws MessagingException {
    OutputStream out = super.data();
    phase = Phase.BODY;
    return out;
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    boolean ours = false;
    try {
      ours = beforeDot.pass();
    } finally {
      // Also where recording it threw: the server must see an end of the line, not of the data.
      if (!ours) sockets.hangUp();
    }
    if (!ours) throw new NotOursException();
    phase = Phase.DOT;
    sockets.readTimeout(dot);
    super.finishData();
    phase = Phase.ACCEPTED;
    sockets.readTimeout(commands);
  }
}
