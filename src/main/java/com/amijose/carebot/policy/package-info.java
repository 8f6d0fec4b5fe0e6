/**
 * Decides returns from facts alone.
 *
 * <p>In goes a {@link com.amijose.carebot.policy.PolicyQuestion} (what is asked, why, of which
 * lines of which orders, when the mail arrived); out comes a {@link
 * com.amijose.carebot.policy.Decision}, in which every item names the rows and the clauses that it
 * rests on, and the dates.
 *
 * <p>What must stay true: no clock, no files, no network; the same question gets the same decision;
 * the table is total; an unknown fact is decided over all its values, and only what changes the
 * answer is asked; no number of the policy stands in code.
 *
 * <p>It may use {@code message}, {@code order} and {@code understanding}, and no library.
 */
@org.jspecify.annotations.NullMarked
package com.amijose.carebot.policy;
