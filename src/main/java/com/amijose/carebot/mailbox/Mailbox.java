package com.amijose.carebot.mailbox;

import java.time.Duration;
import java.util.List;

/**
 * The inbox, to be watched. Asking marks nothing as read and changes nothing. One thread at a time,
 * but {@link #close} from any; every method may throw {@link MailboxUnavailableException}, and the
 * next call then begins with a new connection.
 */
public interface Mailbox extends AutoCloseable {

  /** Connects where that is needed. Returns the inbox's UIDVALIDITY. */
  long open();

  /** All UIDs greater than {@code above}, ascending. */
  List<Long> listUids(long above);

  /** Arrival and size of these; those that vanished are left out. */
  List<Listed> describe(List<Long> uids);

  /** Reads these, one entry for each, in their order; few round trips for any number. */
  List<Fetched> fetch(List<Long> uids);

  /** Waits until something may have changed, at most this long (a little more to end the wait). */
  void await(Duration atMost);

  @Override
  void close();
}
