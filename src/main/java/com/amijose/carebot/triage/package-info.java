/**
 * Message in, verdict out: the mission, without touching the world.
 *
 * <p>In goes a message; out comes a verdict: what was read, which orders were found, what the
 * policy says, the letter, and whether it may go out without a person, with every reason why not.
 *
 * <p>What must stay true: the same message and the same orders get the same verdict; what is not
 * known counts against sending; a letter that could not be written calls a person.
 *
 * <p>It may use {@code message}, {@code order}, {@code understanding}, {@code policy} and {@code
 * reply}, and no library.
 */
@org.jspecify.annotations.NullMarked
package com.amijose.carebot.triage;
