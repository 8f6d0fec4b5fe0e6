package com.amijose.carebot.casework;

import com.amijose.carebot.audit.Actor;
import java.time.Instant;

/**
 * A person says that exactly these bytes may go out.
 *
 * @param hash of the bytes that the person saw ({@link FrozenReply#hash})
 */
public record Approval(long caseId, String hash, Actor by, Instant at) {}
