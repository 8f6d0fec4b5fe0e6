package com.amijose.carebot.mailbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the watcher must have kept for it; each method is durable when it returns. */
public interface Ledger {

  /** How far the inbox was seen; empty before the first start. */
  Optional<Seen> seen();

  /** Present before the first start: never to be answered without a person. */
  void keepAsBaseline(long uidValidity, Collection<Long> uids);

  /**
   * The inbox is another one from now on, seen up to this UID: what arrived before this call is
   * never answered without a person.
   */
  void begin(long uidValidity, long highestUid);

  /** Takes all of these on; returns when each of them is recorded. */
  void take(long uidValidity, List<Fetched> fetched);

  /** All up to and including this UID are recorded. */
  void advance(long uidValidity, long uid);

  /**
   * How far the inbox was seen under its last UIDVALIDITY.
   *
   * @param answeredSince mail that arrived before is no new mail
   */
  record Seen(long uidValidity, long highestUid, Instant answeredSince) {}
}
