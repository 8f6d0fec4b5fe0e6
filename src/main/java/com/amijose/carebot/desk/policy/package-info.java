/**
 * The returns policy as the bot runs it, and what other numbers or rows would have decided.
 *
 * <p>In: the decision table, the stored questions of past cases, the numbers that somebody tries.
 * Out: the policy page, the differences mail by mail, and the numbers for the configuration file.
 *
 * <p>Must stay true: trying changes nothing; only a lead saves, only numbers, only a sound table,
 * and only into the file that they saw; the bot decides by it from its next start on.
 *
 * <p>May use: what desk may.
 */
@org.jspecify.annotations.NullMarked
package com.amijose.carebot.desk.policy;
