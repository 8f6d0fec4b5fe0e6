package com.amijose.carebot.casework.review;

import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.casework.MessageKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The row of a case; words are the contract's.
 *
 * @param thread the conversation that it belongs to
 * @param trouble why the last attempt to read it failed
 */
public record CaseFacts(
    long caseId,
    MessageKey key,
    Optional<String> messageId,
    Optional<Instant> arrivedAt,
    Instant seenAt,
    Optional<String> kind,
    Optional<String> thread,
    Optional<String> customer,
    Optional<String> request,
    Optional<String> outcome,
    List<String> flags,
    Optional<Ending> ending,
    Optional<String> endingReason,
    Optional<String> trouble,
    Optional<Long> duplicateOf) {
  public CaseFacts {
    flags = List.copyOf(flags);
  }
}
