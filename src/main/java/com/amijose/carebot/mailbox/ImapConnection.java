package com.amijose.carebot.mailbox;

import com.amijose.carebot.connection.Sockets;
import com.amijose.carebot.mailbox.MailboxUnavailableException.Trouble;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;

/** One connection to the server, made anew whenever it broke. */
final class ImapConnection implements AutoCloseable {

  /** More than that is not read of one message (reliability F82). */
  static final int LARGEST_MESSAGE = 50 * 1024 * 1024;

  private static final Duration LEAVE = Duration.ofSeconds(2);
  private static final int LARGEST_RESPONSE = LARGEST_MESSAGE + 1024 * 1024;

  private final ImapSettings settings;
  private final Sockets sockets;
  private volatile @Nullable IMAPStore store;
  private volatile boolean closed;

  ImapConnection(ImapSettings settings) {
    this.settings = settings;
    this.sockets = new Sockets(settings.trust());
  }

  /** What is done on a connection; the library's exceptions are translated here, once. */
  interface Deed<T> {
    T on(IMAPStore store) throws MessagingException;
  }

  /** Does it, connecting first where that is needed. After any failure the connection is new. */
  <T> T call(Deed<T> deed) {
    try {
      return deed.on(connected());
    } catch (MessagingException | CappedProtocolStore.OversizedResponseException failed) {
      abandon();
      throw translated(failed);
    }
  }

  /** Breaks the connection off, from whichever thread. */
  void abandon() {
    sockets.hangUp();
  }

  /** Takes leave of the server, and breaks the connection off where that takes long. */
  @Override
  public void close() {
    closed = true;
    CompletableFuture.delayedExecutor(
            LEAVE.toMillis(), TimeUnit.MILLISECONDS, work -> Watchdog.thread(work).start())
        .execute(this::abandon);
    IMAPStore current = store;
    try {
      if (current != null) current.close();
    } catch (MessagingException unheard) {
      abandon();
    }
  }

  private IMAPStore connected() throws MessagingException {
    if (closed) throw new MessagingException("the bot is ending");
    IMAPStore current = store;
    if (current != null && current.isConnected()) return current;
    abandon();
    IMAPStore fresh =
        new CappedProtocolStore(
            Session.getInstance(properties()),
            settings.security() == ImapSettings.Security.TLS,
            LARGEST_RESPONSE);
    fresh.connect(settings.host(), settings.port(), settings.username(), settings.password());
    store = fresh;
    return fresh;
  }

  /** The library's own defaults are endless waits and optional TLS (reliability M6). */
  private Properties properties() {
    Properties props = new Properties();
    ImapSettings.Timeouts timeouts = settings.timeouts();
    props.put("mail.imap.connectiontimeout", millis(timeouts.connect()));
    props.put("mail.imap.timeout", millis(timeouts.read()));
    props.put("mail.imap.writetimeout", millis(timeouts.write()));
    props.put("mail.imap.peek", "true");
    props.put("mail.imap.partialfetch", "false");
    props.put("mail.imap.ssl.checkserveridentity", "true");
    props.put("mail.imap.ssl.socketFactory", sockets.secure());
    props.put("mail.imap.ssl.socketFactory.fallback", "false");
    if (settings.security() == ImapSettings.Security.STARTTLS) {
      props.put("mail.imap.starttls.enable", "true");
      props.put("mail.imap.starttls.required", "true");
    }
    if (settings.security() != ImapSettings.Security.TLS) {
      props.put("mail.imap.socketFactory", sockets.plain());
      props.put("mail.imap.socketFactory.fallback", "false");
    }
    return props;
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }

  private MailboxUnavailableException translated(Exception failed) {
    String where = settings.host() + ":" + settings.port();
    if (failed instanceof AuthenticationFailedException) {
      return new MailboxUnavailableException(
          Trouble.LOGIN_REFUSED,
          where + " refuses to let us in (" + oneLine(failed) + "); check user name and password",
          failed);
    }
    if (causedBy(failed, org.eclipse.angus.mail.iap.CommandFailedException.class)
        || causedBy(failed, org.eclipse.angus.mail.iap.BadCommandException.class)) {
      return new MailboxUnavailableException(
          Trouble.REFUSED, where + " refused: " + oneLine(failed), failed);
    }
    return new MailboxUnavailableException(
        Trouble.UNREACHABLE, where + " cannot be reached: " + oneLine(failed), failed);
  }

  private static boolean causedBy(Throwable failed, Class<? extends Throwable> type) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) return true;
    }
    return false;
  }

  private static String oneLine(Throwable failed) {
    String text = String.valueOf(failed.getMessage());
    Throwable cause = failed.getCause();
    if (cause != null && cause.getMessage() != null && !text.contains(cause.getMessage())) {
      text += ": " + cause.getMessage();
    }
    return text.replaceAll("[\\p{Cntrl}]+", " ").strip();
  }
}
