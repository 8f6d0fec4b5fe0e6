package com.amijose.carebot.casework;

import java.time.Instant;
import java.util.Optional;

/**
 * One message as {@code carebot cases} shows it; words are the contract's.
 *
 * @param caseId names the case for ever
 * @param ending empty while the message has none yet
 * @param outbox the reply's state in the outbox; empty for drafts and where there is no reply
 * @param replyMessageId of the reply or draft
 */
public record CaseRow(
    long caseId,
    MessageKey key,
    Optional<String> messageId,
    Optional<Instant> arrivedAt,
    Optional<String> kind,
    Optional<String> outcome,
    Optional<String> action,
    Optional<Ending> ending,
    Optional<String> endingReason,
    Optional<String> outbox,
    Optional<String> replyMessageId) {}
