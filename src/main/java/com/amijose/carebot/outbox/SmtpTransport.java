package com.amijose.carebot.outbox;

import com.amijose.carebot.connection.Sockets;
import com.amijose.carebot.outbox.Delivery.Scope;
import com.amijose.carebot.outbox.PhasedTransport.Phase;
import com.amijose.carebot.outbox.SmtpSettings.Security;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.net.SocketException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Carries mail by SMTP submission. A connection is kept for the next mail where that comes soon,
 * and dropped after anything but a plain success.
 */
public final class SmtpTransport implements MailTransport {
  private static final Duration KEPT = Duration.ofSeconds(30);
  private static final Duration FOR_A_NOOP = Duration.ofSeconds(10);
  private static final int MOST_ON_ONE_CONNECTION = 50;
  private static final int LONGEST_REPLY_SHOWN = 200;

  private final SmtpSettings settings;
  private final Clock clock;
  private final Sockets sockets;
  private final Session session;
  private final ScheduledExecutorService watchdog =
      Executors.newSingleThreadScheduledExecutor(SmtpTransport::daemon);
  private volatile @Nullable PhasedTransport connection;
  private Instant usedAt = Instant.MIN;
  private int used;
  private volatile boolean delivering;

  /**
   * @throws IllegalArgumentException where the extra authority cannot be read
   */
  public SmtpTransport(SmtpSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.sockets = new Sockets(settings.trust());
    this.session = Session.getInstance(properties(settings, sockets));
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "smtp-watchdog");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Every timeout is set, since the library's are infinite, and nothing is left to chance in TLS.
   */
  private static Properties properties(SmtpSettings settings, Sockets sockets) {
    Properties all = new Properties();
    all.put("mail.transport.protocol", "smtp");
    all.put("mail.smtp.host", settings.host());
    all.put("mail.smtp.port", settings.port());
    all.put("mail.smtp.connectiontimeout", settings.timeouts().connect().toMillis() + "");
    all.put("mail.smtp.timeout", settings.timeouts().commands().toMillis() + "");
    all.put("mail.smtp.writetimeout", settings.timeouts().commands().toMillis() + "");
    all.put("mail.smtp.from", settings.envelopeSender().toString());
    all.put("mail.smtp.localhost", settings.envelopeSender().domain());
    all.put("mail.smtp.auth", settings.login().isPresent() + "");
    all.put("mail.smtp.quitwait", "false");
    all.put("mail.smtp.sendpartial", "false");
    all.put("mail.smtp.allow8bitmime", "false");
    all.put("mail.smtp.ssl.enable", (settings.security() == Security.TLS) + "");
    all.put("mail.smtp.starttls.enable", (settings.security() == Security.STARTTLS) + "");
    all.put("mail.smtp.starttls.required", (settings.security() == Security.STARTTLS) + "");
    all.put("mail.smtp.ssl.checkserveridentity", "true");
    all.put("mail.smtp.ssl.socketFactory", sockets.secure());
    all.put("mail.smtp.socketFactory", sockets.plain());
    all.put("mail.smtp.socketFactory.fallback", "false");
    all.put("mail.smtp.ssl.socketFactory.fallback", "false");
    return all;
  }

  @Override
  public Delivery deliver(QueuedReply reply, BeforeDot beforeDot) {
    delivering = true;
    try {
      return carry(reply, beforeDot);
    } finally {
      delivering = false;
    }
  }

  private Delivery carry(QueuedReply reply, BeforeDot beforeDot) {
    PhasedTransport open;
    try {
      open = connected();
    } catch (MessagingException failed) {
      dropConnection();
      return new Delivery.Deferred(
          Scope.SENDER, "no connection to the mail server: " + says(failed));
    }
    if (isTooLarge(open, reply)) {
      return new Delivery.Refused("it is larger than the mail server takes");
    }
    open.begin(beforeDot);
    Future<?> alarm = hangUpWhenOverdue();
    try {
      Address[] to = {new InternetAddress(reply.recipient().toString(), true)};
      open.sendMessage(new FrozenMime(session, reply.bytes()), to);
      usedAt = clock.instant();
      used++;
      return new Delivery.Delivered(shortened(open.getLastServerResponse()));
    } catch (MessagingException | RuntimeException failed) {
      return classified(open, failed);
    } finally {
      alarm.cancel(false);
    }
  }

  /** Connects and logs in, without sending: what went wrong, or empty where all is well. */
  public Optional<String> trouble() {
    try {
      connected();
      return Optional.empty();
    } catch (MessagingException failed) {
      dropConnection();
      return Optional.of("no connection to the mail server: " + says(failed));
    }
  }

  /** A server that talks for ever never runs into a timeout; nobody waits longer than this. */
  private Future<?> hangUpWhenOverdue() {
    SmtpSettings.Timeouts timeouts = settings.timeouts();
    long most = timeouts.dot().plus(timeouts.commands().multipliedBy(2)).toMillis();
    return watchdog.schedule(sockets::hangUp, most, TimeUnit.MILLISECONDS);
  }

  /**
   * The one list from what went wrong to what it means (reliability §2.3). A reply code counts only
   * where a complete reply was read; -1 stands for none.
   */
  private Delivery classified(PhasedTransport open, Exception failed) {
    Phase phase = open.phase();
    int code = replyCode(failed);
    String because = says(failed);
    dropConnection();
    if (phase == Phase.ACCEPTED) return new Delivery.Delivered("250, then: " + because);
    boolean temporary = code >= 400 && code <= 499;
    boolean permanent = code >= 500 && code <= 599;
    if (phase == Phase.DOT) {
      if (temporary) return new Delivery.Deferred(Scope.MESSAGE, because);
      if (permanent) return new Delivery.Refused(because);
      return new Delivery.Uncertain("no reply to the end of the data: " + because);
    }
    if (phase == Phase.BODY || !permanent) return new Delivery.Deferred(Scope.MESSAGE, because);
    return phase == Phase.SENDER
        ? new Delivery.Deferred(Scope.SENDER, "our own address is refused: " + because)
        : new Delivery.Refused(because);
  }

  /**
   * The code of the reply that made the library give up; -1 where no complete one was read. Not its
   * "last" code: that may be of the command before, or of its RSET after.
   */
  private static int replyCode(Exception failed) {
    Exception one = failed;
    while (one != null) {
      if (one instanceof SMTPSendFailedException send) return send.getReturnCode();
      if (one instanceof SMTPAddressFailedException address) return address.getReturnCode();
      one = one instanceof MessagingException more ? more.getNextException() : null;
    }
    return -1;
  }

  private PhasedTransport connected() throws MessagingException {
    PhasedTransport open = connection;
    if (open != null && isUsable(open)) return open;
    if (open != null) close(open);
    PhasedTransport fresh = new PhasedTransport(session, sockets, settings.timeouts());
    connection = fresh;
    used = 0;
    String user = settings.login().map(SmtpSettings.Login::username).orElse(null);
    String password = settings.login().map(SmtpSettings.Login::password).orElse(null);
    fresh.connect(settings.host(), settings.port(), user, password);
    return fresh;
  }

  /** {@code isConnected} says NOOP, for whose answer nobody waits minutes. */
  private boolean isUsable(PhasedTransport open) {
    if (used >= MOST_ON_ONE_CONNECTION || clock.instant().isAfter(usedAt.plus(KEPT))) return false;
    try {
      Duration commands = settings.timeouts().commands();
      sockets.readTimeout(commands.compareTo(FOR_A_NOOP) < 0 ? commands : FOR_A_NOOP);
      boolean answers = open.isConnected();
      sockets.readTimeout(commands);
      return answers;
    } catch (SocketException gone) {
      return false;
    }
  }

  private static boolean isTooLarge(PhasedTransport open, QueuedReply reply) {
    String most = open.getExtensionParameter("SIZE");
    return most != null
        && most.matches("[1-9][0-9]{0,17}")
        && reply.bytes().length > Long.parseLong(most);
  }

  /** Without QUIT: nothing but the end of the connection may follow. */
  private void dropConnection() {
    sockets.hangUp();
    PhasedTransport open = connection;
    connection = null;
    if (open != null) close(open);
  }

  /** Nothing depends on how a connection ends: what the server took, it took. */
  private static void close(PhasedTransport open) {
    try {
      open.close();
    } catch (MessagingException ended) {
      return; // QUIT is a courtesy
    }
  }

  @Override
  public void close() {
    // Its locks are held as long as a delivery waits for the server; only the socket ends that.
    if (delivering) sockets.hangUp();
    PhasedTransport open = connection;
    connection = null;
    if (open != null) close(open);
    watchdog.shutdownNow();
  }

  private static String says(Throwable failed) {
    String message = failed.getMessage();
    return shortened(message == null ? failed.getClass().getSimpleName() : message);
  }

  private static String shortened(@Nullable String text) {
    if (text == null) return "";
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_REPLY_SHOWN ? line : line.substring(0, LONGEST_REPLY_SHOWN);
  }
}
