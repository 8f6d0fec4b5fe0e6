/**
 * What the bot shows over HTTP: its health and its figures.
 *
 * <p>In: requests from this machine, answers about the running bot. Out: {@code /health} as JSON
 * and {@code /metrics} for Prometheus.
 *
 * <p>Must stay true: it listens on 127.0.0.1 unless configured otherwise, answers only under a name
 * that it knows, is cached nowhere, and shows no personal data.
 *
 * <p>May use: message, order, understanding, policy, reply, triage, audit, casework, outbox;
 * Javalin has its home here.
 */
@org.jspecify.annotations.NullMarked
package com.amijose.carebot.desk;
