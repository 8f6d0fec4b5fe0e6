package com.amijose.carebot.mailbox;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings each message of the inbox into the ledger, once.
 *
 * <p>Where it can die, and what the next start does: before a batch is taken it is read again;
 * after it was taken but before the ledger advanced it is read again and known; in the middle of a
 * first start or after a change of UIDVALIDITY the whole step is done again, which changes nothing
 * that was recorded.
 */
public final class Watcher {
  private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);

  /** Messages in one round trip; each batch is recorded before the next is read. */
  static final int BATCH = 50;

  private static final int DESCRIBED_AT_ONCE = 1000;

  private final Mailbox mailbox;
  private final Ledger ledger;
  private final boolean readsBacklog;

  /**
   * @param readsBacklog whether mail from before the first start is read, too, and its replies
   *     drafted
   */
  public Watcher(Mailbox mailbox, Ledger ledger, boolean readsBacklog) {
    this.mailbox = mailbox;
    this.ledger = ledger;
    this.readsBacklog = readsBacklog;
  }

  /**
   * One step: looks at the inbox and takes on all that is new. Returns how many messages that were.
   *
   * @throws MailboxUnavailableException where it broke off; what was taken on stays so
   */
  public int fetchOnce() {
    long uidValidity = mailbox.open();
    Optional<Ledger.Seen> seen = ledger.seen();
    if (seen.isEmpty()) return begin(uidValidity);
    if (seen.get().uidValidity() != uidValidity) return rematch(seen.get(), uidValidity);
    // RFC 3501 §6.4.8: "n:*" may answer with the last message although it is older than n.
    return take(uidValidity, mailbox.listUids(seen.get().highestUid()));
  }

  /** Waits for news, at most this long. */
  public void await(Duration atMost) {
    mailbox.await(atMost);
  }

  private int begin(long uidValidity) {
    List<Long> present = mailbox.listUids(0);
    LOG.info("first start: {} messages were in the inbox before", present.size());
    if (readsBacklog) {
      ledger.begin(uidValidity, 0);
      return take(uidValidity, present);
    }
    ledger.keepAsBaseline(uidValidity, present);
    ledger.begin(uidValidity, present.isEmpty() ? 0 : present.get(present.size() - 1));
    return present.size();
  }

  /**
   * The server gave all messages new UIDs (reliability F4). Mail from before the first start stays
   * baseline by the day of its arrival; the rest is read again and recognised by its content. What
   * is not recognised is drafted, since nobody knows how old it is.
   */
  private int rematch(Ledger.Seen seen, long uidValidity) {
    List<Long> present = mailbox.listUids(0);
    LOG.warn(
        "the inbox has a new UIDVALIDITY: {} messages are compared with what is known, and none of"
            + " them is answered without a person",
        present.size());
    Set<Long> old = new HashSet<>();
    for (List<Long> part : Batches.of(present, DESCRIBED_AT_ONCE)) {
      for (Listed listed : mailbox.describe(part)) {
        if (listed.arrivedAt().isBefore(seen.answeredSince())) old.add(listed.uid());
      }
    }
    ledger.keepAsBaseline(uidValidity, old);
    ledger.begin(uidValidity, 0);
    return take(uidValidity, present.stream().filter(uid -> !old.contains(uid)).toList());
  }

  private int take(long uidValidity, List<Long> uids) {
    for (List<Long> batch : Batches.of(uids, BATCH)) {
      ledger.take(uidValidity, mailbox.fetch(batch));
      ledger.advance(uidValidity, batch.get(batch.size() - 1));
    }
    return uids.size();
  }
}
