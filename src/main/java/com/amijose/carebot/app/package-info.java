/**
 * The running bot: wiring, threads, start and stop, and the demo.
 *
 * <p>In: settings. Out: a bot that watches, works, sends and files until it is told to stop.
 *
 * <p>Must stay true: every loop repeats a step that can be called alone; only this package knows
 * the system clock, catches everything and pauses; no trouble of mailbox, server or order file ends
 * the bot; told to stop, it claims nothing more and ends within 30 seconds.
 *
 * <p>May use: everything but cli; the demo's embedded mail server has its home here.
 */
@org.jspecify.annotations.NullMarked
package com.amijose.carebot.app;
