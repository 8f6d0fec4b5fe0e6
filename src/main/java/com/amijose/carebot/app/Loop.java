package com.amijose.carebot.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats a step on a thread of its own until it is told to stop. The one place that catches
 * everything: whatever breaks a step is told, waited out and tried again.
 */
final class Loop {
  private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

  private final String name;
  private final Step step;
  private final Duration idlePause;
  private final Backoff backoff;
  private final Vitals vitals;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread;

  /** One step of a loop; returns how much it did. */
  interface Step {
    int once();
  }

  /**
   * @param idlePause after a step that had nothing to do; zero where the step itself waits
   */
  Loop(String name, Step step, Duration idlePause, Backoff backoff, Vitals vitals) {
    this.name = name;
    this.step = step;
    this.idlePause = idlePause;
    this.backoff = backoff;
    this.vitals = vitals;
    this.thread = new Thread(this::repeat, name);
    vitals.expect(name);
  }

  void start() {
    thread.start();
  }

  /** No further step begins. */
  void stop() {
    stopping.countDown();
  }

  /** Waits for the step in hand, at most this long; true where it has ended. */
  boolean join(Duration atMost) throws InterruptedException {
    thread.join(Math.max(1, atMost.toMillis()));
    return !thread.isAlive();
  }

  private void repeat() {
    int failures = 0;
    while (!isStopping()) {
      try {
        int done = step.once();
        failures = 0;
        vitals.beat(name);
        if (done == 0) pause(idlePause);
      } catch (RuntimeException trouble) {
        if (isStopping()) return;
        failures++;
        Duration delay = backoff.after(failures, trouble);
        vitals.trouble(name, sentence(trouble));
        // The same again says nothing new; what is wrong stays to be seen in /health.
        if (failures == 1 || failures % 10 == 0) {
          LOG.warn("{}: {}; tried again in {} s", name, sentence(trouble), delay.toSeconds());
          LOG.debug("{}", name, trouble);
        }
        pause(delay);
      } catch (Error fatal) {
        // No half-alive state: out of memory or a broken class path ends the process, which a
        // supervisor starts again; everything in hand is claimed and comes back (reliability F68).
        LOG.error("{}: the process ends", name, fatal);
        Runtime.getRuntime().halt(70);
      }
    }
  }

  private static String sentence(RuntimeException trouble) {
    String message = trouble.getMessage();
    return message == null ? trouble.getClass().getSimpleName() : message;
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }

  private void pause(Duration atMost) {
    try {
      boolean stopped = stopping.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
      if (stopped) LOG.debug("{}: stops", name);
    } catch (InterruptedException told) {
      stopping.countDown();
    }
  }
}
