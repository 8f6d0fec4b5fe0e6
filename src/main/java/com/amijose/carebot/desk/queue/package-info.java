/**
 * The queues: which cases wait for whom, found, sorted, filtered and, where they are alike,
 * approved together.
 *
 * <p>In: a queue's name, words to search for and filters, from a browser; glances at cases from the
 * port {@code QueueBook}; waiting drafts. Out: the pages {@code /queue/…}, and approvals.
 *
 * <p>Must stay true: every case is in exactly one queue, put aside or not; what is approved
 * together was listed first with its recipient, and is bound to the bytes that were listed; a page
 * takes the time of a page, however many cases there are.
 *
 * <p>May use: audit, casework, message, order, policy, understanding and what the desk shares.
 */
@org.jspecify.annotations.NullMarked
package com.amijose.carebot.desk.queue;
