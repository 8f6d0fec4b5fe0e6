/**
 * The append-only trail: who did what to which case, and when.
 *
 * <p>In: events, each a record that says its own sentence, written by the package that does the
 * deed. Out: the entries of a case, oldest first.
 *
 * <p>Must stay true: an entry is never changed or removed, and it is written in the transaction of
 * the deed that it tells of.
 *
 * <p>May use: message.
 */
@org.jspecify.annotations.NullMarked
package com.amijose.carebot.audit;
