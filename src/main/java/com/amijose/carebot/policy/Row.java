package com.amijose.carebot.policy;

import java.util.function.Predicate;

/**
 * One row of the table.
 *
 * @param id the policy page's number, such as {@code 9a}
 * @param when the condition in words, for people who read the printed table
 * @param passesOn the row only adds its clauses, and the rows below decide (5b)
 */
public record Row(String id, String when, Predicate<Facts> fits, Ruling ruling, boolean passesOn) {}
