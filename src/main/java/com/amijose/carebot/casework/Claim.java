package com.amijose.carebot.casework;

import com.amijose.carebot.message.RawMessage;
import java.time.Instant;
import java.util.Optional;

/**
 * The right of one instance to bring one message to its end, until the lease runs out.
 *
 * @param caseId names the case for ever
 * @param fence grows with every claim of this message; a write under an older one changes nothing
 * @param attempt 1 for the first; committed before the message is parsed
 * @param firstSeenAt when it was claimed first
 * @param activatedAt since when mail of its mailbox is answered; empty where that is not recorded
 */
public record Claim(
    long caseId,
    MessageKey key,
    RawMessage raw,
    String owner,
    long fence,
    int attempt,
    Instant firstSeenAt,
    Optional<Instant> activatedAt) {}
