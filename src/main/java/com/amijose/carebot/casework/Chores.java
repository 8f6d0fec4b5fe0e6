package com.amijose.carebot.casework;

import java.time.Instant;
import java.util.List;

/** The queue of what is to be done in the mailbox. Each method is one transaction. */
public interface Chores {

  /**
   * Claims up to {@code most} chores that are due, in the order in which they were queued; they
   * come back after a lease of 5 minutes where nobody says what became of them.
   */
  List<Chore> claimDue(String owner, int most, Instant now);

  /** They are done, or need not be done any more. */
  void done(List<Chore> chores, Instant now);

  /** It did not work; it is tried again after 1, 5, 15, 30 minutes, then hourly for 7 days. */
  void failed(Chore chore, String because, Instant now);

  /** The folder's UIDVALIDITY has changed: its flag chores are dropped. Returns how many. */
  int dropFlags(Folder old, Instant now);

  /** How many wait. */
  int waiting();
}
