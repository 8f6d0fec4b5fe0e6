package com.amijose.carebot.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what is due out of the outbox and carries it to the server. One thread at a time.
 *
 * <p>Where it can die, and what the next start does: before DOT_PENDING is committed, the reply is
 * tried again, since no end of data has left; after that, the reply is UNCERTAIN, since nobody
 * knows; after the server's 250 but before SENT is committed, the same. Where only the commit fails
 * and the process lives, the delivery is kept and committed before anything else goes out.
 */
public final class Courier {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final int MOST_IN_ONE_STEP = 50;

  private final Outbox outbox;
  private final MailTransport transport;
  private final RetrySchedule schedule;
  private final Clock clock;
  private final String owner;
  private final LastGate gate = new LastGate();
  private final Queue<Unsettled> unsettled = new ArrayDeque<>();
  private Instant pausedUntil = Instant.MIN;
  private int troublesInARow;
  private volatile Optional<String> trouble = Optional.empty();

  /**
   * @param schedule also for the pauses while the server lets nobody in
   */
  public Courier(
      Outbox outbox, MailTransport transport, RetrySchedule schedule, Clock clock, String owner) {
    this.outbox = outbox;
    this.transport = transport;
    this.schedule = schedule;
    this.clock = clock;
    this.owner = owner;
  }

  /**
   * One step: settles what could not be settled before, then delivers what is due, at most 50.
   * Returns how many deliveries were tried; 0 where nothing is due or the server lets nobody in.
   */
  public int deliverDue() {
    while (!unsettled.isEmpty()) {
      settle(unsettled.element());
      unsettled.remove();
    }
    int tried = 0;
    while (tried < MOST_IN_ONE_STEP && !clock.instant().isBefore(pausedUntil)) {
      Optional<QueuedReply> due = outbox.claimDue(owner, clock.instant());
      if (due.isEmpty()) break;
      deliver(due.get());
      tried++;
    }
    return tried;
  }

  /** Why nothing can be sent at the moment, for people; empty while it works. */
  public Optional<String> trouble() {
    return trouble;
  }

  private void deliver(QueuedReply reply) {
    Optional<String> objection = gate.objection(reply);
    Delivery delivery =
        objection.isPresent()
            ? new Delivery.Refused("stopped at our last gate: " + objection.get())
            : transport.deliver(reply, () -> outbox.passDot(reply, clock.instant()));
    if (objection.isEmpty()) noteTrouble(delivery);
    Unsettled open = new Unsettled(reply, delivery);
    unsettled.add(open);
    settle(open);
    unsettled.remove();
    LOG.info("case {}: {}", reply.caseId(), delivery.getClass().getSimpleName());
  }

  private void settle(Unsettled open) {
    outbox.settle(open.reply(), open.delivery(), clock.instant());
  }

  private void noteTrouble(Delivery delivery) {
    if (delivery instanceof Delivery.Deferred deferred
        && deferred.scope() == Delivery.Scope.SENDER) {
      troublesInARow++;
      pausedUntil = clock.instant().plus(schedule.delayAfter(troublesInARow));
      trouble = Optional.of(deferred.because());
      LOG.warn(
          "nothing can be sent: {}; replies wait, and it is tried again at {}",
          deferred.because(),
          pausedUntil);
      return;
    }
    troublesInARow = 0;
    trouble = Optional.empty();
  }

  private record Unsettled(QueuedReply reply, Delivery delivery) {}
}
