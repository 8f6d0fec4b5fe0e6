package com.amijose.carebot.casework;

import com.amijose.carebot.message.MessageId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something to do in the mailbox, which is queued like sending and done again until it is done:
 * each kind can be repeated without harm when it is looked up by {@code reference} first.
 *
 * @param key the customer's message
 * @param mail our mail that it is about; empty for flags
 * @param attempt 1 for the first
 */
public record Chore(
    long id,
    Kind kind,
    long caseId,
    MessageKey key,
    Optional<OurMail> mail,
    int attempt,
    Instant queuedAt,
    String owner) {

  public enum Kind {
    /** Append the bytes to Drafts, flagged {@code \Draft}. */
    APPEND_DRAFT,
    /** Remove our outdated draft with this reference from Drafts. */
    REMOVE_DRAFT,
    /** Append the bytes to Sent; not needed where the provider files copies by itself. */
    COPY_TO_SENT,
    /** Set {@code \Answered} and {@code $CarebotDone} on the customer's message. */
    MARK_ANSWERED,
    /** Set {@code $CarebotDone} on the customer's message. */
    MARK_DONE;

    /** It speaks of a UID, so it ends with the folder's UIDVALIDITY (RFC 4549 §4.1). */
    public boolean isFlag() {
      return this == MARK_ANSWERED || this == MARK_DONE;
    }
  }

  /** Our mail; {@code hash} is the SHA-256 of the bytes in hex. */
  @SuppressWarnings("ArrayRecordComponent")
  public record OurMail(MessageId messageId, String reference, String hash, byte[] bytes) {}
}
