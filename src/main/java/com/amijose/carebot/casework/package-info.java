/**
 * Brings each message to exactly one recorded outcome, and keeps what people do with a draft.
 *
 * <p>In: messages as they lay in the mailbox, verdicts, the acts of people. Out: recorded endings,
 * drafts, replies queued for the outbox, chores for the mailbox.
 *
 * <p>Must stay true: a message is claimed by (account, mailbox, UIDVALIDITY, UID); its bytes and
 * the attempt are recorded before it is read; what is written late by an instance that lost its
 * claim changes nothing; a reply is queued at most once for a message and once for its content; a
 * guard that fails means a draft, never a send.
 *
 * <p>May use: message, order, understanding, policy, reply, triage, audit.
 */
@org.jspecify.annotations.NullMarked
package com.amijose.carebot.casework;
