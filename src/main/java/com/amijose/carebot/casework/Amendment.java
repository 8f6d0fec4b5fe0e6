package com.amijose.carebot.casework;

import com.amijose.carebot.audit.Actor;
import java.time.Instant;

/**
 * A person puts another text in place of a draft.
 *
 * @param basedOn hash of the bytes that the person saw
 * @param reply what takes their place; it has a reference of its own
 */
public record Amendment(long caseId, String basedOn, FrozenReply reply, Actor by, Instant at) {
  public Amendment {
    if (reply.automatic()) throw new IllegalArgumentException("a person's text is not automatic");
  }
}
