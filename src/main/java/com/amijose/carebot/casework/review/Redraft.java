package com.amijose.carebot.casework.review;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.casework.FrozenReply;
import com.amijose.carebot.triage.Corrected;
import com.amijose.carebot.triage.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A case decided anew by what a person knows better.
 *
 * @param basedOn hash of the reply that the person saw; empty where there was none
 * @param reply it waits for a person
 * @param corrections what was corrected this time
 * @param cause why, in a few words for the trail
 */
public record Redraft(
    long caseId,
    Optional<String> basedOn,
    Verdict.Answer answer,
    FrozenReply reply,
    List<String> because,
    Corrected corrected,
    List<Correction> corrections,
    String cause,
    Actor by,
    Instant at) {
  public Redraft {
    because = List.copyOf(because);
    corrections = List.copyOf(corrections);
    if (reply.automatic()) throw new IllegalArgumentException("a draft is sent by a person");
  }
}
