package com.amijose.carebot.casework;

import com.amijose.carebot.audit.Actor;
import java.time.Instant;
import java.util.Optional;

/**
 * A person says that exactly these bytes may go out.
 *
 * @param hash of the bytes that the person saw ({@link FrozenReply#hash})
 * @param returnNumber of the return that the letter opens, where it opens one
 * @param sendAt no courier takes it before; until then it can be taken back
 */
public record Approval(
    long caseId,
    String hash,
    Optional<String> returnNumber,
    Instant sendAt,
    Actor by,
    Instant at) {}
