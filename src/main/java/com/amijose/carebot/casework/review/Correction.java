package com.amijose.carebot.casework.review;

import java.time.Instant;

/**
 * One fact that a person corrected: a labelled example to train by.
 *
 * @param field the contract's word, such as {@code reason}
 * @param before as it was read; empty where nothing was
 * @param subject the mail's own subject line
 * @param text what the customer wrote
 */
public record Correction(
    long caseId,
    String field,
    String before,
    String after,
    String subject,
    String text,
    String by,
    Instant at) {}
