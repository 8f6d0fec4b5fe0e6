package com.amijose.carebot.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The replies that wait for a person. Each changing method is one transaction and true only for the
 * one call that made the change, so that a double click, a repeated request or two people change
 * nothing more (reliability I13).
 */
public interface Drafts {

  Optional<WaitingDraft> find(long caseId);

  /** By the reference in its headers, which is how it is found in a mailbox. */
  Optional<WaitingDraft> findByReference(String reference);

  /** All, oldest first. */
  List<WaitingDraft> list();

  /** It waits, or was approved and is not on its way yet, so a person could still send it. */
  boolean isUnsent(String reference);

  /**
   * A person sent it from their own mail program: the case is closed, and an approval of it that no
   * courier has taken up is void.
   */
  boolean sentElsewhere(String reference, Instant at);

  /** A person edited it in their own mail program: {@code bytes} are the draft now. */
  boolean editedElsewhere(String reference, byte[] bytes, Instant at);

  /** A person deleted it in their own mail program: back to the team as discarded. */
  boolean deletedElsewhere(String reference, Instant at);

  /**
   * A person answered the message by a mail of their own: its draft, or its reply that was not yet
   * being sent, is withdrawn, since a person's answer wins (reliability I11).
   */
  boolean answeredElsewhere(MessageKey key, Instant at);
}
