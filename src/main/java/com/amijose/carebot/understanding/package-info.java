/**
 * What a customer's mail says: what is asked for, why, of which order and pieces, and what a person
 * must see first.
 *
 * <p>In come a message and the form of the shop's order numbers; out comes an {@code
 * Understanding}, whose readings each have a confidence and the words that show them. A second step
 * matches what was said to the lines of an order, once one is found.
 *
 * <p>Always true: the same mail and models give the same reading; no text makes it throw; evidence
 * is an exact piece of the customer's own words; what was not read is a reading of low confidence,
 * never a guess that looks sure.
 *
 * <p>May use {@code message}, {@code order} and OpenNLP. What is learned stands in {@code learned},
 * how it is learned in {@code training}; neither asks a clock, logs, or opens a network connection.
 */
@org.jspecify.annotations.NullMarked
package com.amijose.carebot.understanding;
