package com.amijose.carebot.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** The ledger: one case for every message that was ever seen. Each method is one transaction. */
public interface CaseBook {

  /**
   * Claims a message that was just fetched: records its bytes, its digest and the attempt, before
   * anybody parses it. Empty where another instance has it, it is ended, it waits, its content is
   * that of an earlier message (then it is ended as duplicate here), or this would be the fourth
   * attempt (then it is quarantined here).
   *
   * @param owner names this process; no two ever share a name
   */
  Optional<Claim> claim(FetchedMessage message, String owner, Instant now);

  /**
   * Claims a message that has no ending and that nobody has: its instance died, an attempt failed,
   * or its wait is over. The oldest first; empty where there is none.
   */
  Optional<Claim> claimDue(String owner, Instant now);

  /** The heartbeat: true where the claim still holds, and now does for a whole lease more. */
  boolean keep(Claim claim, Instant now);

  /** Records case, decision, trail, reply and chores together. */
  Filed file(Claim claim, Filing filing, Instant now);

  /** Gives the claim back without an ending. */
  void release(Claim claim, Release release, Instant now);

  /**
   * Ends messages that are never read: those from before the bot's first start (BASELINE), one that
   * vanished before it was fetched (NO_REPLY), one whose bytes did not come whole (QUARANTINED).
   * Those that have an ending keep it. Returns how many were recorded; 100,000 take seconds.
   */
  int setAside(Folder folder, Collection<Long> uids, Ending ending, String because, Instant now);

  /**
   * Records how far a folder was seen; never backwards within one UIDVALIDITY, and {@code
   * activatedAt} of a mailbox keeps its first value until the UIDVALIDITY changes.
   */
  void advance(Progress progress);

  /** How far the mailbox was seen under its last UIDVALIDITY; empty where never. */
  Optional<Progress> progress(String account, String mailbox);
}
