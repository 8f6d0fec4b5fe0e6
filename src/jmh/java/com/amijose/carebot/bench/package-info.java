/**
 * Measurements, run by {@code bin/bench}: how many mails a second, stage by stage, and the mails
 * for the figure of the whole process.
 */
@org.jspecify.annotations.NullMarked
package com.amijose.carebot.bench;
