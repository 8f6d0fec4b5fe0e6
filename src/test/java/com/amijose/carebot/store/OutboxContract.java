package com.amijose.carebot.store;

import static com.amijose.carebot.store.AVerdict.NOW;
import static com.amijose.carebot.store.AVerdict.mail;
import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.casework.CaseRow;
import com.amijose.carebot.casework.Chore;
import com.amijose.carebot.casework.Claim;
import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.casework.Filed;
import com.amijose.carebot.casework.Filing;
import com.amijose.carebot.casework.Folder;
import com.amijose.carebot.casework.SendLimits;
import com.amijose.carebot.outbox.BreakerRules;
import com.amijose.carebot.outbox.Delivery.Deferred;
import com.amijose.carebot.outbox.Delivery.Delivered;
import com.amijose.carebot.outbox.Delivery.Refused;
import com.amijose.carebot.outbox.Delivery.Scope;
import com.amijose.carebot.outbox.Delivery.Uncertain;
import com.amijose.carebot.outbox.QueuedReply;
import com.amijose.carebot.outbox.ReplyState;
import com.amijose.carebot.outbox.Resolution;
import com.amijose.carebot.outbox.RetrySchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the outbox promises (reliability §2.3), whatever database it stands on. */
abstract class OutboxContract {
  private static final Folder INBOX = new Folder("care@shop.example", "INBOX", 7);
  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final Duration DOT = Duration.ofMinutes(10);

  private Database database;
  private SqlCaseBook cases;
  private SqlCaseList list;
  private SqlOutbox outbox;

  abstract Database open();

  @BeforeEach
  void openAll() {
    database = open();
    cases = new SqlCaseBook(database, "test", BreakerRules.STANDARD);
    list = new SqlCaseList(database);
    outbox = new SqlOutbox(database, RetrySchedule.STANDARD, BreakerRules.STANDARD, DOT);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Filing.Queued queue(long uid, Instant at) {
    Filing.Queued filing =
        AVerdict.queued("p" + uid + "@example.test", "thread" + uid, SendLimits.OFF);
    Claim claim = cases.claim(mail(uid, "mail " + uid), "me", at).orElseThrow();
    assertThat(cases.file(claim, filing, at)).isEqualTo(new Filed.Done());
    return filing;
  }

  private QueuedReply claimed(Instant at) {
    return outbox.claimDue("me", at).orElseThrow();
  }

  private CaseRow row(long uid) {
    return list.find(INBOX.message(uid)).orElseThrow();
  }

  private Optional<String> state(long uid) {
    return row(uid).outbox();
  }

  @Test
  void a_delivered_reply_closes_its_case_and_queues_the_copy_and_the_flag() {
    Filing.Queued filing = queue(1, NOW);
    assertThat(state(1)).contains("READY");
    QueuedReply reply = claimed(NOW);
    assertThat(reply.bytes()).isEqualTo(filing.reply().bytes());
    assertThat(reply.hash()).isEqualTo(filing.reply().hash());
    assertThat(state(1)).contains("CLAIMED");
    assertThat(outbox.passDot(reply, NOW)).isTrue();
    assertThat(state(1)).contains("DOT_PENDING");
    outbox.settle(reply, new Delivered("250 ok"), NOW);
    assertThat(state(1)).contains("SENT");
    assertThat(row(1).ending()).contains(Ending.REPLIED);
    assertThat(new SqlChores(database).claimDue("me", 9, NOW))
        .extracting(Chore::kind)
        .containsExactly(Chore.Kind.COPY_TO_SENT, Chore.Kind.MARK_ANSWERED);
    assertThat(outbox.claimDue("me", NOW.plus(Duration.ofDays(2)))).isEmpty();
  }

  @Test
  void of_several_couriers_one_gets_a_reply() throws Exception {
    for (long uid = 1; uid <= 8; uid++) queue(uid, NOW);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    List<Callable<List<Long>>> couriers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String owner = "courier" + i;
      couriers.add(() -> claimAll(owner));
    }
    List<Long> all = new ArrayList<>();
    for (Future<List<Long>> one : pool.invokeAll(couriers)) all.addAll(one.get());
    pool.shutdownNow();
    assertThat(all).hasSize(8).doesNotHaveDuplicates();
  }

  private List<Long> claimAll(String owner) {
    List<Long> mine = new ArrayList<>();
    for (Optional<QueuedReply> next = outbox.claimDue(owner, NOW);
        next.isPresent();
        next = outbox.claimDue(owner, NOW)) {
      mine.add(next.get().id());
    }
    return mine;
  }

  @Test
  void a_deferred_reply_waits_by_the_schedule_and_goes_out_under_the_same_bytes() {
    queue(1, NOW);
    QueuedReply first = claimed(NOW);
    outbox.settle(first, new Deferred(Scope.MESSAGE, "451 later"), NOW);
    assertThat(outbox.claimDue("me", NOW.plusSeconds(59))).isEmpty();
    QueuedReply second = claimed(NOW.plusSeconds(60));
    assertThat(second.failures()).isEqualTo(1);
    assertThat(second.bytes()).isEqualTo(first.bytes());
    assertThat(second.attempt()).isGreaterThan(first.attempt());
  }

  @Test
  void a_4yz_to_the_dot_is_tried_again() {
    queue(1, NOW);
    QueuedReply reply = claimed(NOW);
    outbox.passDot(reply, NOW);
    outbox.settle(reply, new Deferred(Scope.MESSAGE, "451 later"), NOW);
    assertThat(state(1)).contains("READY");
  }

  @Test
  void where_nobody_is_let_in_no_message_is_to_blame() {
    queue(1, NOW);
    outbox.settle(claimed(NOW), new Deferred(Scope.SENDER, "535 who are you"), NOW);
    assertThat(claimed(NOW).failures()).isZero();
  }

  @Test
  void a_reply_that_could_not_go_out_for_a_day_goes_to_a_person() {
    queue(1, NOW);
    assertThat(outbox.claimDue("me", NOW.plus(Duration.ofHours(24)))).isEmpty();
    assertThat(state(1)).contains("FAILED");
    assertThat(row(1).ending()).contains(Ending.HUMAN);
  }

  @Test
  void a_refused_reply_goes_to_a_person_and_its_address_gets_no_more_automatic_ones() {
    queue(1, NOW);
    outbox.settle(claimed(NOW), new Refused("550 unknown"), NOW);
    assertThat(state(1)).contains("FAILED");
    assertThat(row(1).ending()).contains(Ending.HUMAN);
    Claim claim = cases.claim(mail(2, "again"), "me", NOW).orElseThrow();
    Filed filed =
        cases.file(claim, AVerdict.queued("P1@example.test", "other", SendLimits.OFF), NOW);
    assertThat(filed).isInstanceOf(Filed.NotQueued.class);
  }

  @Test
  void an_uncertain_reply_is_never_tried_again_by_itself() {
    queue(1, NOW);
    QueuedReply reply = claimed(NOW);
    outbox.passDot(reply, NOW);
    outbox.settle(reply, new Uncertain("connection lost"), NOW);
    assertThat(state(1)).contains("UNCERTAIN");
    assertThat(row(1).ending()).contains(Ending.HUMAN);
    assertThat(row(1).endingReason().orElseThrow()).contains("may already have been delivered");
    for (int hour = 0; hour < 50; hour++) {
      Instant later = NOW.plus(Duration.ofHours(hour));
      outbox.recover(later);
      assertThat(outbox.claimDue("me", later)).isEmpty();
    }
    assertThat(outbox.uncertain()).containsExactly(reply.reference());
  }

  @Test
  void a_dead_couriers_claim_becomes_ready_and_its_announced_dot_uncertain() {
    queue(1, NOW);
    queue(2, NOW);
    QueuedReply claimed = claimed(NOW);
    QueuedReply announced = claimed(NOW);
    outbox.passDot(announced, NOW);
    assertThat(outbox.recover(NOW.plus(LEASE).minusMillis(1))).isZero();
    assertThat(outbox.recover(NOW.plus(LEASE))).isEqualTo(1);
    assertThat(state(1)).contains("READY");
    assertThat(state(2)).contains("DOT_PENDING");
    assertThat(outbox.passDot(claimed, NOW)).as("the claim is gone").isFalse();
    assertThat(outbox.recover(NOW.plus(DOT.multipliedBy(2)))).isEqualTo(1);
    assertThat(state(2)).contains("UNCERTAIN");
  }

  @Test
  void a_250_that_was_read_late_still_counts() {
    queue(1, NOW);
    QueuedReply reply = claimed(NOW);
    outbox.passDot(reply, NOW);
    outbox.recover(NOW.plus(DOT.multipliedBy(2)));
    outbox.settle(reply, new Delivered("250 ok"), NOW.plus(DOT.multipliedBy(2)));
    assertThat(state(1)).contains("SENT");
    assertThat(row(1).ending()).contains(Ending.REPLIED);
  }

  @Test
  void a_courier_that_lost_its_claim_changes_nothing() {
    queue(1, NOW);
    QueuedReply old = claimed(NOW);
    outbox.recover(NOW.plus(LEASE));
    QueuedReply current = claimed(NOW.plus(LEASE));
    assertThat(outbox.passDot(old, NOW)).isFalse();
    outbox.settle(old, new Refused("550"), NOW);
    assertThat(state(1)).contains("CLAIMED");
    assertThat(outbox.passDot(current, NOW)).isTrue();
  }

  @Test
  void a_person_resolves_what_is_uncertain() {
    for (long uid = 1; uid <= 3; uid++) queue(uid, NOW);
    List<String> lost = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      QueuedReply reply = claimed(NOW);
      outbox.passDot(reply, NOW);
      outbox.settle(reply, new Uncertain("lost"), NOW);
      lost.add(reply.reference());
    }
    Actor ann = Actor.person("Ann");
    assertThat(outbox.resolve(lost.get(0), Resolution.ARRIVED, ann, NOW)).isTrue();
    assertThat(outbox.resolve(lost.get(0), Resolution.ARRIVED, ann, NOW)).isFalse();
    assertThat(row(1).ending()).contains(Ending.REPLIED);
    assertThat(outbox.resolve(lost.get(1), Resolution.SEND_AGAIN, ann, NOW)).isTrue();
    assertThat(claimed(NOW).reference()).isEqualTo(lost.get(1));
    assertThat(outbox.resolve(lost.get(2), Resolution.GIVE_UP, ann, NOW)).isTrue();
    assertThat(outbox.countByState())
        .isEqualTo(Map.of(ReplyState.SENT, 1L, ReplyState.CLAIMED, 1L, ReplyState.FAILED, 1L));
  }

  @Test
  void five_refusals_in_a_row_stop_automatic_sending_until_a_person_resumes_it() {
    for (long uid = 1; uid <= 6; uid++) queue(uid, NOW);
    for (int i = 0; i < 5; i++) {
      assertThat(outbox.breaker()).isEmpty();
      outbox.settle(claimed(NOW), new Refused("550 spam"), NOW);
    }
    assertThat(outbox.breaker().orElseThrow().because()).contains("5 replies in a row");
    assertThat(outbox.claimDue("me", NOW)).isEmpty();
    Claim claim = cases.claim(mail(7, "one more"), "me", NOW).orElseThrow();
    Filed filed = cases.file(claim, AVerdict.queued("x@example.test", "t", SendLimits.OFF), NOW);
    assertThat(((Filed.NotQueued) filed).because()).startsWith("automatic sending is stopped");
    assertThat(outbox.resume(Actor.person("Ann"), NOW)).isTrue();
    assertThat(outbox.resume(Actor.person("Ann"), NOW)).isFalse();
    assertThat(outbox.claimDue("me", NOW)).isPresent();
  }

  @Test
  void a_delivery_between_refusals_begins_the_count_anew() {
    for (long uid = 1; uid <= 6; uid++) queue(uid, NOW);
    for (int i = 0; i < 4; i++) outbox.settle(claimed(NOW), new Refused("550"), NOW);
    QueuedReply good = claimed(NOW);
    outbox.passDot(good, NOW);
    outbox.settle(good, new Delivered("250"), NOW);
    outbox.settle(claimed(NOW), new Refused("550"), NOW);
    assertThat(outbox.breaker()).isEmpty();
  }

  @Test
  void an_hour_far_above_the_usual_stops_automatic_sending() {
    long uid = 1;
    for (int hour = 1; hour <= 24; hour++) {
      queue(uid++, NOW.minus(Duration.ofHours(hour)).minusSeconds(1));
    }
    for (int i = 0; i <= BreakerRules.STANDARD.atLeast() - 1; i++) queue(uid++, NOW);
    assertThat(outbox.breaker()).isEmpty();
    queue(uid, NOW);
    assertThat(outbox.breaker()).isPresent();
  }

  @Test
  void a_newer_mail_of_the_conversation_sends_the_reply_back_to_a_person() {
    Filing.Queued first = queue(1, NOW);
    Claim claim = cases.claim(mail(2, "wait, not that"), "me", NOW.plusSeconds(1)).orElseThrow();
    cases.file(
        claim,
        AVerdict.queued("p1@example.test", first.thread(), SendLimits.OFF),
        NOW.plusSeconds(1));
    QueuedReply due = claimed(NOW.plusSeconds(2));
    assertThat(due.caseId()).isEqualTo(claim.caseId());
    assertThat(row(1).ending()).contains(Ending.DRAFTED);
    assertThat(row(1).endingReason().orElseThrow()).contains("newer mail");
  }
}
