/**
 * The letter for a decision, and the return slip that goes with it.
 *
 * <p><b>In and out.</b> A {@link com.amijose.carebot.reply.LetterWriter.Letter} and the {@link
 * com.amijose.carebot.reply.Occasion} come in; a finished {@link com.amijose.carebot.reply.Reply}
 * comes out: subject, text, HTML and slips. Every sentence stands in {@code config/templates}, to
 * be edited by the care team; the code chooses sentences and fills in facts.
 *
 * <p><b>What must stay true.</b> The same arguments give the same bytes. Text and HTML say the same
 * words. A value is never compiled as a template, and a letter with anything unresolved in it is
 * never returned. An order that is not the customer's reaches no letter: the answer to somebody
 * else's number is word for word the answer to a number that does not exist. No sum is promised.
 * Every clause that an item cites is told in the shop's own words.
 *
 * <p><b>May use</b> message, order, understanding and policy; jmustache, PDFBox and ZXing are at
 * home here. No clock, no network; files are read in {@link
 * com.amijose.carebot.reply.Templates#load} alone.
 */
@NullMarked
package com.amijose.carebot.reply;

import org.jspecify.annotations.NullMarked;
