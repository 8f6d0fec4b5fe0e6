/**
 * The command line: one class for each command.
 *
 * <p>In go arguments; out come text or JSON and an exit status (0 done, 1 checks failed or rows
 * refused, 2 unusable arguments or configuration, 3 the environment, 70 our own fault).
 *
 * <p>What must stay true: results go to standard output, everything else to standard error;
 * whatever is worth testing is not here.
 *
 * <p>It may use every package but {@code mailbox}, {@code store} and {@code desk}. picocli is at
 * home here.
 */
@org.jspecify.annotations.NullMarked
package com.amijose.carebot.cli;
