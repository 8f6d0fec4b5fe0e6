/**
 * Sends replies, at most once, whatever crashes.
 *
 * <p>In: replies whose bytes are frozen, queued by their cases or approved by people. Out: one
 * {@code Delivery} for each attempt, settled together with its case.
 *
 * <p>Must stay true: the moment before the last dot is committed before the dot leaves; what is not
 * known to have arrived or not is UNCERTAIN and is never sent again by the bot; recipient and bytes
 * are those of the decision.
 *
 * <p>May use: message, reply, audit, connection.
 */
@org.jspecify.annotations.NullMarked
package com.amijose.carebot.outbox;
