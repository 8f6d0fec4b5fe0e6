package com.amijose.carebot.mailbox;

import java.time.Instant;

/**
 * A message of the inbox without its bytes.
 *
 * @param arrivedAt its INTERNALDATE, in whole seconds
 * @param size in bytes, as the server announces it
 */
public record Listed(long uid, Instant arrivedAt, long size) {}
