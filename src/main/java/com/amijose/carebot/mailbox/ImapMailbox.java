package com.amijose.carebot.mailbox;

import com.amijose.carebot.message.RawMessage;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.jspecify.annotations.Nullable;

/**
 * The inbox over IMAP, opened by EXAMINE, so that nothing can be changed in it. It keeps nothing
 * that a crash could lose.
 */
public final class ImapMailbox implements Mailbox {
  /** Bytes of messages in one round trip, as far as one message is not larger by itself. */
  private static final long BYTES_AT_ONCE = 8L * 1024 * 1024;

  private final ImapSettings settings;
  private final ImapConnection connection;
  private final ScheduledExecutorService watchdog =
      Executors.newScheduledThreadPool(2, Watchdog::thread);
  private final CountDownLatch ending = new CountDownLatch(1);
  private volatile @Nullable IMAPFolder inbox;
  private int countAtLook;

  /**
   * @throws IllegalArgumentException where the trust file is unusable
   */
  public ImapMailbox(ImapSettings settings) {
    this.settings = settings;
    this.connection = new ImapConnection(settings);
  }

  @Override
  public long open() {
    return connection.call(store -> opened(store).getUIDValidity());
  }

  @Override
  public List<Long> listUids(long above) {
    return connection.call(
        store -> {
          IMAPFolder folder = opened(store);
          countAtLook = folder.getMessageCount();
          return Commands.search(folder, "UID " + (above + 1) + ":*").stream()
              .filter(uid -> uid > above)
              .toList();
        });
  }

  @Override
  public List<Listed> describe(List<Long> uids) {
    return connection.call(store -> describe(opened(store), uids));
  }

  @Override
  public List<Fetched> fetch(List<Long> uids) {
    return connection.call(store -> fetch(opened(store), uids));
  }

  @Override
  public void await(Duration atMost) {
    boolean pushes = connection.call(store -> store.hasCapability("IDLE"));
    if (pushes) {
      connection.call(store -> hasNews(opened(store)) || idle(opened(store), atMost));
      return;
    }
    try {
      boolean ended = ending.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
      if (ended) Thread.currentThread().interrupt();
    } catch (InterruptedException told) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    if (ending.getCount() == 0) return;
    ending.countDown();
    IMAPFolder current = inbox;
    // Beside this thread, since a dead server would never let it end; the connection's own end
    // does.
    if (current != null) watchdog.execute(() -> Watchdog.endIdle(current));
    connection.close();
    watchdog.shutdown();
  }

  private IMAPFolder opened(IMAPStore store) throws MessagingException {
    IMAPFolder current = inbox;
    if (current != null && current.isOpen() && current.getStore() == store) return current;
    IMAPFolder fresh = (IMAPFolder) store.getFolder(settings.folders().inbox());
    fresh.open(Folder.READ_ONLY);
    inbox = fresh;
    return fresh;
  }

  /**
   * What arrived while we looked was told with an answer to another command (RFC 3501 §5.2), and an
   * IDLE that begins now would wait past it.
   */
  private boolean hasNews(IMAPFolder folder) throws MessagingException {
    Commands.run(folder, "NOOP");
    return folder.getMessageCount() != countAtLook;
  }

  private static List<Listed> describe(IMAPFolder folder, List<Long> uids)
      throws MessagingException {
    List<Listed> listed = new ArrayList<>();
    for (FetchResponse response : Commands.fetch(folder, uids, "UID INTERNALDATE RFC822.SIZE")) {
      UID uid = response.getItem(UID.class);
      INTERNALDATE date = response.getItem(INTERNALDATE.class);
      RFC822SIZE size = response.getItem(RFC822SIZE.class);
      if (uid == null || date == null || size == null) continue;
      Instant arrived = date.getDate() == null ? Instant.EPOCH : date.getDate().toInstant();
      listed.add(new Listed(uid.uid, arrived, size.size));
    }
    return listed;
  }

  private static List<Fetched> fetch(IMAPFolder folder, List<Long> uids) throws MessagingException {
    Map<Long, Listed> listed = new HashMap<>();
    describe(folder, uids).forEach(each -> listed.put(each.uid(), each));
    Map<Long, Fetched> whole = new HashMap<>();
    List<Listed> wanted =
        uids.stream()
            .filter(listed::containsKey)
            .map(listed::get)
            .filter(each -> each.size() <= ImapConnection.LARGEST_MESSAGE)
            .toList();
    for (List<Listed> part : portions(wanted)) whole.putAll(read(folder, part));
    // A body shorter than announced is asked for once more (reliability I3, F2).
    for (Listed each : wanted) {
      if (whole.get(each.uid()) instanceof Fetched.Unreadable) {
        whole.putAll(read(folder, List.of(each)));
      }
    }
    List<Fetched> fetched = new ArrayList<>();
    for (long uid : uids) {
      Listed known = listed.get(uid);
      if (known == null) {
        fetched.add(new Fetched.Vanished(uid));
      } else if (known.size() > ImapConnection.LARGEST_MESSAGE) {
        fetched.add(
            new Fetched.Unreadable(uid, "it is larger than 50 MB (" + known.size() + " bytes)"));
      } else {
        fetched.add(whole.getOrDefault(uid, new Fetched.Vanished(uid)));
      }
    }
    return fetched;
  }

  private static Map<Long, Fetched> read(IMAPFolder folder, List<Listed> part)
      throws MessagingException {
    Map<Long, Listed> announced = new HashMap<>();
    part.forEach(each -> announced.put(each.uid(), each));
    List<Long> uids = part.stream().map(Listed::uid).toList();
    Map<Long, Fetched> read = new HashMap<>();
    for (FetchResponse response : Commands.fetch(folder, uids, "UID BODY.PEEK[]")) {
      UID uid = response.getItem(UID.class);
      BODY body = response.getItem(BODY.class);
      Listed expected = uid == null ? null : announced.get(uid.uid);
      // Responses that nobody asked for, such as another client's flags (reliability F21).
      if (uid == null || body == null || expected == null) continue;
      read.put(uid.uid, compared(expected, body.getByteArrayInputStream()));
    }
    return read;
  }

  private static Fetched compared(Listed expected, @Nullable ByteArrayInputStream stream) {
    byte[] bytes = stream == null ? new byte[0] : stream.readAllBytes();
    if (bytes.length != expected.size()) {
      return new Fetched.Unreadable(
          expected.uid(),
          "the server announced "
              + expected.size()
              + " bytes and sent "
              + bytes.length
              + ", twice over");
    }
    return new Fetched.Whole(expected.uid(), RawMessage.arrived(bytes, expected.arrivedAt()));
  }

  /** All in order, each portion at most {@link #BYTES_AT_ONCE} or a single message. */
  private static List<List<Listed>> portions(List<Listed> all) {
    List<List<Listed>> portions = new ArrayList<>();
    long bytes = 0;
    for (Listed each : all) {
      bytes += each.size();
      if (portions.isEmpty() || bytes > BYTES_AT_ONCE) {
        portions.add(new ArrayList<>());
        bytes = each.size();
      }
      portions.get(portions.size() - 1).add(each);
    }
    return portions;
  }

  /**
   * IDLE until the server says something or the time is over. The library's read timeout does not
   * end an IDLE, so that two alarms stand beside it: the first ends it in good order, the second
   * closes the socket where the server did not answer to that (reliability F7).
   */
  private boolean idle(IMAPFolder folder, Duration atMost) throws MessagingException {
    ScheduledFuture<?> politely =
        watchdog.schedule(() -> Watchdog.endIdle(folder), atMost.toMillis(), TimeUnit.MILLISECONDS);
    ScheduledFuture<?> forcibly =
        watchdog.schedule(
            connection::abandon,
            atMost.plus(settings.timeouts().idleEnd()).toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      folder.idle(true);
      return true;
    } finally {
      politely.cancel(false);
      forcibly.cancel(false);
    }
  }
}
