package com.amijose.carebot.understanding.training;

import java.time.Instant;

/**
 * One fact of a mail that a person put right while they worked on its draft: a labelled example.
 *
 * @param caseId which mail it is about; the corrections of one mail belong together
 * @param field what was put right: {@code request}, {@code reason}, {@code flags}; other fields
 *     teach no model
 * @param before as it was read; empty where nothing was
 * @param subject the mail's own subject line
 * @param text what the customer wrote
 * @param by who put it right
 */
public record Correction(
    String caseId,
    String field,
    String before,
    String after,
    String subject,
    String text,
    String by,
    Instant at) {}
