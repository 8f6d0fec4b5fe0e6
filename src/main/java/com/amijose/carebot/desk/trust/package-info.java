/**
 * Which kinds of answers may go out by themselves although the mode is review, and on which
 * evidence.
 *
 * <p>In: how people dealt with the bot's drafts, by kind of answer, and their reports of replies
 * that went out wrongly. Out: the trust page, and the kinds that are turned on.
 *
 * <p>Must stay true: nothing is on before a lead turned it on with enough evidence; one edit of
 * substance, one discarded draft or one report takes it back; each change is in the trail.
 *
 * <p>May use: what desk may.
 */
@org.jspecify.annotations.NullMarked
package com.amijose.carebot.desk.trust;
