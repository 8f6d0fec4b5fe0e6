package com.amijose.carebot.outbox;

import com.amijose.carebot.audit.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The replies on their way. Each method is one transaction, and each change of a reply is
 * conditional on its state, its owner and its attempt.
 */
public interface Outbox {

  /**
   * READY to CLAIMED: the reply that is due longest. While the breaker is open only replies that a
   * person approved are due. Replies that grew stale before they could go out become FAILED here,
   * and those whose customer has written again meanwhile go back to a person as drafts.
   */
  Optional<QueuedReply> claimDue(String owner, Instant now);

  /** CLAIMED to DOT_PENDING; false where the reply is no longer this owner's at this attempt. */
  boolean passDot(QueuedReply reply, Instant now);

  /** Closes the attempt and, where it is over, the case. What comes too late changes nothing. */
  void settle(QueuedReply reply, Delivery delivery, Instant now);

  /**
   * What dead couriers left: of replies whose lease ran out, CLAIMED becomes READY and DOT_PENDING
   * becomes UNCERTAIN. Opening a database that only one process may hold ends all leases, since
   * every earlier owner is dead. Returns how many replies were changed.
   */
  int recover(Instant now);

  /** Ends an UNCERTAIN reply; false where it is not uncertain. */
  boolean resolve(String reference, Resolution resolution, Actor by, Instant now);

  /** Closes the breaker; false where it was not open. */
  boolean resume(Actor by, Instant now);

  /** Empty while automatic sending runs. */
  Optional<Breaker> breaker();

  /** References of all replies that are uncertain, oldest first. */
  List<String> uncertain();

  /** How many replies are in which state. */
  Map<ReplyState, Long> countByState();
}
