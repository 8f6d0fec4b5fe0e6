package com.amijose.carebot.outbox;

/** Where a reply stands; each change is one recorded transaction (reliability §2.3). */
public enum ReplyState {
  /** Its bytes are frozen and it waits for its time. */
  READY,
  /** A courier has it; nothing of it counts as sent. */
  CLAIMED,
  /** The end of its data may have left: nobody on this side knows more until the server replies. */
  DOT_PENDING,
  /** The server took it. */
  SENT,
  /** The server, or our last gate, refused it for good, or it grew stale: a person decides. */
  FAILED,
  /** It may have gone out. Only a person, or evidence from the mailbox, says more. */
  UNCERTAIN
}
