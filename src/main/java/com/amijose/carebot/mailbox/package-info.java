/**
 * The shop's mailbox over IMAP: new mail in, drafts, sent copies and marks back.
 *
 * <p>In: where the server is, how far the inbox was seen, our own mails as bytes. Out: messages as
 * they lie there, with the moment of their arrival; what has become of our drafts; what people
 * filed in Sent.
 *
 * <p>Must stay true: reading marks nothing as read; progress is counted in UIDs under one
 * UIDVALIDITY and told only after the messages are recorded; nothing in the inbox is ever moved or
 * removed; every wait on the network ends; no password travels without TLS unless the configuration
 * says {@code plain}.
 *
 * <p>May use: message, reply, connection; jakarta.mail has its IMAP home here.
 */
@org.jspecify.annotations.NullMarked
package com.amijose.carebot.mailbox;
