package com.amijose.carebot.outbox;

import java.time.Instant;

/** Automatic sending was stopped, and stays so until a person resumes it. */
public record Breaker(Instant openedAt, String because) {}
