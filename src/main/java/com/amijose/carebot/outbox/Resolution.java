package com.amijose.carebot.outbox;

/** What people or the mailbox find out of a reply that was uncertain. */
public enum Resolution {
  /** It did arrive: exactly one copy was found in Sent, or somebody quoted it. */
  ARRIVED,
  /** A person has it sent again, the same bytes under the same Message-ID. */
  SEND_AGAIN,
  /** A person takes care of it otherwise. */
  GIVE_UP
}
