package com.amijose.carebot.outbox;

import com.amijose.carebot.message.EmailAddress;
import com.amijose.carebot.message.MessageId;
import java.time.Instant;

/**
 * A reply that a courier has claimed.
 *
 * @param recipient the one envelope recipient, fixed at the decision
 * @param hash SHA-256 of the bytes in hex as it was when they were frozen
 * @param automatic whether it goes out without a person
 * @param failures attempts that failed for a reason of this message's own
 * @param attempt grows with every claim; a write under an older one changes nothing
 */
@SuppressWarnings("ArrayRecordComponent")
public record QueuedReply(
    long id,
    long caseId,
    EmailAddress recipient,
    MessageId messageId,
    String reference,
    byte[] bytes,
    String hash,
    boolean automatic,
    Instant queuedAt,
    int failures,
    String owner,
    long attempt) {}
