package com.amijose.carebot.casework;

import java.time.Instant;
import java.util.List;

/** A reply that waits for a person, and why. */
public record WaitingDraft(
    long caseId, MessageKey key, FrozenReply reply, List<String> because, Instant since) {
  public WaitingDraft {
    because = List.copyOf(because);
  }
}
