/**
 * Checks that say what to do.
 *
 * <p>In goes a list of named checks; out comes what each found, and the cure.
 *
 * <p>What must stay true: one check that breaks does not keep the others from running; a problem
 * without a cure is not written.
 *
 * <p>It may use nothing of ours; {@code app} brings the checks.
 */
@org.jspecify.annotations.NullMarked
package com.amijose.carebot.doctor;
