package com.amijose.carebot.casework;

import com.amijose.carebot.audit.Actor;
import java.time.Instant;

/** A person says that this draft is not to go out; the case goes back to the team. */
public record Discard(long caseId, String because, Actor by, Instant at) {}
