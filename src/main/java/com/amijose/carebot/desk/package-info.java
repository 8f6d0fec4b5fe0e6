/**
 * What the bot shows over HTTP: its health and figures, and, behind a sign-in, the care team's
 * pages. Here is what they share: the server, who comes in, what stands around a page, events; each
 * area is a sub-package that adds its pages by {@code Area}.
 *
 * <p>In: requests of browsers, ports of casework and outbox and small ones of its own. Out: pages
 * made of the templates under {@code src/main/jte}, {@code /events} for what changes under the
 * reader's eyes, {@code /health} as JSON and {@code /metrics} for Prometheus.
 *
 * <p>Must stay true: it listens on 127.0.0.1 unless configured otherwise, answers only under a name
 * that it knows, and is cached nowhere; but for health and metrics, which show no personal data,
 * every page names the role that may have it; nothing is changed but by a form of our own; nothing
 * is loaded from elsewhere, and what strangers wrote is text.
 *
 * <p>May use: message, order, understanding, policy, reply, triage, audit, casework, outbox;
 * Javalin and jte have their home here.
 */
@org.jspecify.annotations.NullMarked
package com.amijose.carebot.desk;
