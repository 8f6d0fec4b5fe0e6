package com.amijose.carebot.mailbox;

import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.util.Properties;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.util.MailLogger;

/**
 * An IMAP store that refuses a response over a size: a server that announces a literal of two
 * gigabytes would otherwise end the process at once (reliability M7).
 */
final class CappedProtocolStore extends IMAPStore {
  private final Session session;
  private final boolean tls;
  private final int mostBytes;

  CappedProtocolStore(Session session, boolean tls, int mostBytes) {
    super(session, new URLName("imap", null, -1, null, null, null), "imap", tls);
    this.session = session;
    this.tls = tls;
    this.mostBytes = mostBytes;
  }

  @Override
  protected IMAPProtocol newIMAPProtocol(String host, int port)
      throws IOException, ProtocolException {
    return new CappedProtocol(host, port, session.getProperties(), tls, logger, mostBytes);
  }

  private static final class CappedProtocol extends IMAPProtocol {
    private final int mostBytes;

    CappedProtocol(
        String host, int port, Properties props, boolean tls, MailLogger logger, int mostBytes)
        throws IOException, ProtocolException {
      super("imap", host, port, props, tls, logger);
      this.mostBytes = mostBytes;
    }

    /** The greeting is read before the cap is set; it gets a line's worth. */
    @Override
    protected ByteArray getResponseBuffer() {
      return new CappedBytes(mostBytes == 0 ? CappedBytes.LINE : mostBytes);
    }
  }

  private static final class CappedBytes extends ByteArray {
    private static final int START = 1024;
    static final int LINE = 64 * 1024;

    private final int most;

    CappedBytes(int most) {
      super(START);
      this.most = most;
    }

    /** Asked for more room before a literal is read; adding may overflow, which counts as more. */
    @Override
    public void grow(int more) {
      long wanted = (long) getBytes().length + more;
      if (more < 0 || wanted > most) throw new OversizedResponseException(wanted);
      super.grow(more);
    }
  }

  /** The server announced more than we take; the connection is of no use any more. */
  static final class OversizedResponseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OversizedResponseException(long bytes) {
      super("the server announced a response of " + bytes + " bytes");
    }
  }
}
