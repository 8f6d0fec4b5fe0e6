/**
 * The page of one case, and every act of a person on it.
 *
 * <p>In: the recorded case, and the forms that people send. Out: the mail with the used facts
 * marked in it, the decision with its arithmetic, the reply, and what became of an act.
 *
 * <p>Must stay true: whatever outsiders wrote is shown as text only; a form carries the hash of
 * what its person saw; what somebody typed is kept before it is refused; pictures are served by
 * their first bytes and in a sandbox.
 *
 * <p>May use: what desk may use.
 */
@org.jspecify.annotations.NullMarked
package com.amijose.carebot.desk.cases;
