package com.amijose.carebot.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.outbox.Delivery.Deferred;
import com.amijose.carebot.outbox.Delivery.Delivered;
import com.amijose.carebot.outbox.Delivery.Refused;
import com.amijose.carebot.outbox.Delivery.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CourierTest {
  private final ListedOutbox outbox = new ListedOutbox();
  private final SettableClock clock = new SettableClock();
  private Delivery next = new Delivered("250 ok");
  private int carried;
  private final MailTransport transport =
      new MailTransport() {
        @Override
        public Delivery deliver(QueuedReply reply, BeforeDot beforeDot) {
          carried++;
          return next;
        }

        @Override
        public void close() {}
      };
  private final Courier courier =
      new Courier(outbox, transport, RetrySchedule.STANDARD, clock, "me");

  @Test
  void one_step_carries_all_that_is_due() {
    outbox.due.add(AReply.to("jo@example.test"));
    outbox.due.add(AReply.to("al@example.test"));
    assertThat(courier.deliverDue()).isEqualTo(2);
    assertThat(courier.deliverDue()).isZero();
    assertThat(outbox.settled).containsExactly(next, next);
  }

  @Test
  void what_the_last_gate_stops_never_reaches_the_server() {
    outbox.due.add(AReply.saying(AReply.mail("<al@example.test>"), "jo@example.test"));
    courier.deliverDue();
    assertThat(carried).isZero();
    assertThat(outbox.settled).hasOnlyElementsOfType(Refused.class);
  }

  @Test
  void while_the_server_lets_nobody_in_the_courier_pauses_and_says_why() {
    for (int i = 0; i < 3; i++) outbox.due.add(AReply.to("jo@example.test"));
    next = new Deferred(Scope.SENDER, "535 who are you");
    assertThat(courier.deliverDue()).isEqualTo(1);
    assertThat(courier.trouble()).contains("535 who are you");
    clock.now = clock.now.plusSeconds(59);
    assertThat(courier.deliverDue()).isZero();
    clock.now = clock.now.plusSeconds(1);
    next = new Delivered("250 ok");
    assertThat(courier.deliverDue()).isEqualTo(2);
    assertThat(courier.trouble()).isEmpty();
  }

  @Test
  void a_delivery_that_could_not_be_recorded_is_recorded_before_anything_else_goes_out() {
    outbox.due.add(AReply.to("jo@example.test"));
    outbox.due.add(AReply.to("al@example.test"));
    outbox.isFull = true;
    assertThatThrownBy(courier::deliverDue).hasMessage("disk full");
    assertThatThrownBy(courier::deliverDue).hasMessage("disk full");
    assertThat(carried).as("nothing more while the first is not recorded").isEqualTo(1);
    outbox.isFull = false;
    assertThat(courier.deliverDue()).isEqualTo(1);
    assertThat(outbox.settled).hasSize(2);
  }

  private static final class SettableClock extends Clock {
    Instant now = AReply.QUEUED;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /** An outbox in memory that knows only what a courier asks of it. */
  private static final class ListedOutbox implements Outbox {
    final Deque<QueuedReply> due = new ArrayDeque<>();
    final List<Delivery> settled = new ArrayList<>();
    boolean isFull;

    @Override
    public Optional<QueuedReply> claimDue(String owner, Instant now) {
      return Optional.ofNullable(due.poll());
    }

    @Override
    public boolean passDot(QueuedReply reply, Instant now) {
      return true;
    }

    @Override
    public void settle(QueuedReply reply, Delivery delivery, Instant now) {
      if (isFull) throw new IllegalStateException("disk full");
      settled.add(delivery);
    }

    @Override
    public int recover(Instant now) {
      return 0;
    }

    @Override
    public boolean resolve(String reference, Resolution resolution, Actor by, Instant now) {
      return false;
    }

    @Override
    public boolean resume(Actor by, Instant now) {
      return false;
    }

    @Override
    public Optional<Breaker> breaker() {
      return Optional.empty();
    }

    @Override
    public List<String> uncertain() {
      return List.of();
    }

    @Override
    public Map<ReplyState, Long> countByState() {
      return Map.of();
    }
  }
}
