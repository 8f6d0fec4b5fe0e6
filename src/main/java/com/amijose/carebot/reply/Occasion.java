package com.amijose.carebot.reply;

import java.time.Instant;

/**
 * When a letter is written and under which return number: the only things in it that do not follow
 * from the mail.
 *
 * @param returnNumber {@code RMA-PREVIEW} in a dry run
 */
public record Occasion(Instant writtenAt, String returnNumber) {}
