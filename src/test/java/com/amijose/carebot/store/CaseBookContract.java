package com.amijose.carebot.store;

import static com.amijose.carebot.store.AVerdict.NOW;
import static com.amijose.carebot.store.AVerdict.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amijose.carebot.audit.AuditEntry;
import com.amijose.carebot.casework.CaseRow;
import com.amijose.carebot.casework.Chore;
import com.amijose.carebot.casework.Claim;
import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.casework.Filed;
import com.amijose.carebot.casework.Filing;
import com.amijose.carebot.casework.Folder;
import com.amijose.carebot.casework.MessageKey;
import com.amijose.carebot.casework.OrderImport;
import com.amijose.carebot.casework.Progress;
import com.amijose.carebot.casework.Release;
import com.amijose.carebot.casework.SendLimits;
import com.amijose.carebot.casework.WaitingDraft;
import com.amijose.carebot.message.EmailAddress;
import com.amijose.carebot.order.NumberForm;
import com.amijose.carebot.order.Order;
import com.amijose.carebot.order.OrderNumber;
import com.amijose.carebot.outbox.BreakerRules;
import com.amijose.carebot.policy.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the casebook promises, whatever database it stands on. */
abstract class CaseBookContract {
  private static final Folder INBOX = new Folder("care@shop.example", "INBOX", 7);
  private static final Duration LEASE = Duration.ofSeconds(60);

  private Database database;
  private SqlCaseBook cases;
  private SqlCaseList list;
  private SqlDrafts drafts;
  private SqlChores chores;

  abstract Database open();

  @BeforeEach
  void openAll() {
    database = open();
    cases = new SqlCaseBook(database, "test", BreakerRules.STANDARD);
    list = new SqlCaseList(database);
    drafts = new SqlDrafts(database);
    chores = new SqlChores(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Claim claim(long uid) {
    return cases.claim(mail(uid, "mail " + uid), "me", NOW).orElseThrow();
  }

  private CaseRow row(long uid) {
    return list.find(INBOX.message(uid)).orElseThrow();
  }

  @Test
  void a_message_is_claimed_once_and_its_bytes_and_attempt_are_recorded() {
    Claim claim = claim(1);
    assertThat(claim.attempt()).isEqualTo(1);
    assertThat(claim.raw().bytes()).isEqualTo(mail(1, "mail 1").raw().bytes());
    assertThat(claim.raw().internalDate()).contains(NOW.minusSeconds(60));
    assertThat(cases.claim(mail(1, "mail 1"), "other", NOW)).isEmpty();
    assertThat(row(1).ending()).isEmpty();
  }

  @Test
  void of_threads_that_claim_the_same_message_one_gets_it() throws Exception {
    for (long uid = 1; uid <= 10; uid++) {
      long at = uid;
      assertThat(together(4, owner -> cases.claim(mail(at, "mail " + at), owner, NOW)))
          .filteredOn(Optional::isPresent)
          .hasSize(1);
    }
  }

  @Test
  void of_threads_that_claim_the_same_content_under_two_uids_one_gets_it() throws Exception {
    for (int round = 0; round < 10; round++) {
      String body = "content " + round;
      long first = 100 + 10L * round;
      List<Optional<Claim>> claims =
          together(4, owner -> cases.claim(mail(first + owner.charAt(0), body), owner, NOW));
      assertThat(claims).filteredOn(Optional::isPresent).hasSize(1);
    }
    assertThat(list.countByEnding()).isEqualTo(Map.of("duplicate", 30L, "open", 10L));
  }

  private <T> List<T> together(int threads, java.util.function.Function<String, T> deed)
      throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<T>> deeds = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        String owner = (char) ('a' + i) + "";
        deeds.add(() -> deed.apply(owner));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : pool.invokeAll(deeds)) results.add(one.get());
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void the_same_content_under_another_uid_ends_as_duplicate() {
    claim(1);
    assertThat(cases.claim(mail(2, "mail 1"), "me", NOW)).isEmpty();
    assertThat(row(2).ending()).contains(Ending.DUPLICATE);
    assertThat(cases.claim(mail(3, "mail 1, but with other words"), "me", NOW)).isPresent();
  }

  @Test
  void a_dead_owners_claim_is_free_after_its_lease_and_its_late_filing_changes_nothing() {
    Claim dead = claim(1);
    assertThat(cases.claimDue("other", NOW.plus(LEASE).minusMillis(1))).isEmpty();
    Claim second = cases.claimDue("other", NOW.plus(LEASE)).orElseThrow();
    assertThat(second.attempt()).isEqualTo(2);
    assertThat(second.fence()).isGreaterThan(dead.fence());
    assertThat(cases.keep(dead, NOW)).isFalse();
    assertThat(cases.file(dead, AVerdict.closed(), NOW)).isEqualTo(new Filed.TakenOver());
    assertThat(row(1).ending()).isEmpty();
    assertThat(cases.file(second, AVerdict.closed(), NOW)).isEqualTo(new Filed.Done());
    assertThat(row(1).ending()).contains(Ending.NO_REPLY);
  }

  @Test
  void a_heartbeat_keeps_the_claim() {
    Claim claim = claim(1);
    assertThat(cases.keep(claim, NOW.plusSeconds(50))).isTrue();
    assertThat(cases.claimDue("other", NOW.plusSeconds(100))).isEmpty();
  }

  @Test
  void a_message_that_kills_three_processes_is_quarantined_before_the_fourth() {
    Instant now = NOW;
    assertThat(cases.claim(mail(1, "poison"), "a", now)).isPresent();
    for (int attempt = 2; attempt <= 3; attempt++) {
      now = now.plus(LEASE);
      assertThat(cases.claimDue("a", now).orElseThrow().attempt()).isEqualTo(attempt);
    }
    now = now.plus(LEASE);
    assertThat(cases.claimDue("a", now)).isEmpty();
    assertThat(row(1).ending()).contains(Ending.QUARANTINED);
    assertThat(row(1).endingReason()).contains("3 attempts to read it failed: the process died");
  }

  @Test
  void a_postponed_message_counts_no_attempt_and_an_orders_import_ends_its_wait() {
    Claim claim = claim(1);
    Instant until = NOW.plus(Duration.ofMinutes(30));
    cases.release(claim, new Release.Postponed(until, "it names a newer order"), NOW);
    assertThat(cases.claimDue("me", until.minusMillis(1))).isEmpty();
    new SqlOrderBook(database).take(List.of(), NOW.plusSeconds(5));
    assertThat(cases.claimDue("me", NOW.plusSeconds(5)).orElseThrow().attempt()).isEqualTo(1);
  }

  @Test
  void a_draft_is_filed_with_its_decision_its_trail_and_its_chores() {
    Claim claim = claim(1);
    Filing.Drafted filing = AVerdict.drafted("jo@example.test");
    assertThat(cases.file(claim, filing, NOW)).isEqualTo(new Filed.Done());
    CaseRow row = row(1);
    assertThat(row.ending()).contains(Ending.DRAFTED);
    assertThat(row.endingReason()).contains("a flag is raised; it arrived long ago");
    assertThat(row.outcome()).contains("approved");
    assertThat(row.action()).contains("draft");
    assertThat(row.outbox()).isEmpty();
    assertThat(row.replyMessageId()).contains(filing.reply().messageId().value());
    WaitingDraft draft = drafts.find(claim.caseId()).orElseThrow();
    assertThat(draft.reply().bytes()).isEqualTo(filing.reply().bytes());
    assertThat(draft.because()).containsExactly("a flag is raised", "it arrived long ago");
    assertThat(chores.claimDue("me", 10, NOW))
        .extracting(Chore::kind)
        .containsExactly(Chore.Kind.APPEND_DRAFT, Chore.Kind.MARK_DONE);
    assertThat(new SqlAuditTrail(database).listOf(claim.caseId()))
        .extracting(AuditEntry::event)
        .containsExactly("reply_drafted");
  }

  @Test
  void a_decision_is_replayed_from_its_stored_inputs_to_the_same_result() {
    Claim claim = claim(1);
    Filing.Drafted filing = AVerdict.drafted("jo@example.test");
    cases.file(claim, filing, NOW);
    DecisionInputs inputs = RecordJson.read(column("inputs"), DecisionInputs.class);
    Decision again = AVerdict.POLICY.decide(inputs.question());
    assertThat(again).isEqualTo(filing.verdict().reasoning().decision());
    assertThat(RecordJson.write(again)).isEqualTo(column("decision"));
    assertThat(column("policy_version")).isEqualTo(AVerdict.POLICY.table().version());
    assertThat(column("table_rows")).isEqualTo("6a");
  }

  private String column(String name) {
    return database.read(
        handle ->
            handle.createQuery("SELECT " + name + " FROM decisions").mapTo(String.class).one());
  }

  @Test
  void the_trail_refuses_to_be_changed_or_shortened() {
    cases.file(claim(1), AVerdict.closed(), NOW);
    for (String deed : List.of("UPDATE trail SET sentence = 'no'", "DELETE FROM trail")) {
      assertThatThrownBy(() -> database.write(handle -> handle.execute(deed)))
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void a_hundred_thousand_old_messages_become_baseline_at_once_and_only_once() {
    List<Long> uids = LongStream.rangeClosed(1, 100_000).boxed().toList();
    assertThat(cases.setAside(INBOX, uids, Ending.BASELINE, "it was there before", NOW))
        .isEqualTo(100_000);
    assertThat(cases.setAside(INBOX, uids, Ending.BASELINE, "it was there before", NOW)).isZero();
    assertThat(cases.claim(mail(500, "old"), "me", NOW)).isEmpty();
    long[] seen = {0};
    list.forEach(row -> seen[0]++);
    assertThat(seen[0]).isEqualTo(100_000);
  }

  @Test
  void progress_never_goes_back_and_starts_anew_with_another_uidvalidity() {
    cases.advance(new Progress(INBOX, 50, NOW));
    cases.advance(new Progress(INBOX, 40, NOW.plusSeconds(9)));
    assertThat(cases.progress("care@shop.example", "INBOX")).contains(new Progress(INBOX, 50, NOW));
    Progress anew =
        new Progress(new Folder("care@shop.example", "INBOX", 8), 3, NOW.plusSeconds(9));
    cases.advance(anew);
    assertThat(cases.progress("care@shop.example", "INBOX")).contains(anew);
    assertThat(claim(1).activatedAt()).contains(NOW.plusSeconds(9));
  }

  @Test
  void each_limit_turns_the_reply_over_it_down_by_its_name() {
    SendLimits off = SendLimits.OFF;
    OptionalInt two = OptionalInt.of(2);
    assertLimit(new SendLimits(two, none(), none(), none()), "to this address", "a", "t");
    assertLimit(new SendLimits(none(), two, none(), none()), "in this conversation", null, "t2");
    assertThat(fileQueued(900, "b@example.test", "u", new SendLimits(none(), none(), two, none())))
        .isInstanceOf(Filed.NotQueued.class);
    assertThat(fileQueued(901, "b@example.test", "u", new SendLimits(none(), none(), none(), two)))
        .isInstanceOf(Filed.NotQueued.class);
    assertThat(fileQueued(902, "b@example.test", "u", off)).isEqualTo(new Filed.Done());
  }

  private static OptionalInt none() {
    return OptionalInt.empty();
  }

  private void assertLimit(SendLimits limits, String words, String person, String thread) {
    for (int i = 0; i < 3; i++) {
      int uid = words.length() * 10 + i;
      String recipient = (person == null ? "p" + i : person) + "@example.test";
      String conversation = person == null ? thread : thread + i;
      Filed filed = fileQueued(1_000 + uid, recipient, conversation, limits);
      if (i < 2) assertThat(filed).isEqualTo(new Filed.Done());
      else assertThat(((Filed.NotQueued) filed).because()).contains("limit of 2").contains(words);
    }
  }

  private Filed fileQueued(long uid, String recipient, String thread, SendLimits limits) {
    return cases.file(claim(uid), AVerdict.queued(recipient, thread, limits), NOW);
  }

  @Test
  void a_piece_whose_return_is_open_gets_no_second_one_without_a_person() {
    OrderNumber number = new OrderNumber("AJ1");
    Filing.Queued first = AVerdict.queued("a@example.test", "t1", SendLimits.OFF, number);
    assertThat(cases.file(claim(1), first, NOW)).isEqualTo(new Filed.Done());
    Filed second =
        cases.file(claim(2), AVerdict.queued("a@example.test", "t2", SendLimits.OFF, number), NOW);
    assertThat(((Filed.NotQueued) second).because()).contains(first.returnNumber());
  }

  @Test
  void what_people_do_in_their_own_mail_program_closes_or_changes_the_draft() {
    String sent = draftFor(1);
    String edited = draftFor(2);
    String deleted = draftFor(3);
    draftFor(4);
    assertThat(drafts.sentElsewhere(sent, NOW)).isTrue();
    assertThat(drafts.sentElsewhere(sent, NOW)).isFalse();
    assertThat(row(1).ending()).contains(Ending.REPLIED);
    byte[] bytes = {'n', 'e', 'w'};
    assertThat(drafts.editedElsewhere(edited, bytes, NOW)).isTrue();
    assertThat(drafts.findByReference(edited).orElseThrow().reply().bytes()).isEqualTo(bytes);
    assertThat(drafts.deletedElsewhere(deleted, NOW)).isTrue();
    assertThat(row(3).ending()).contains(Ending.HUMAN);
    assertThat(drafts.answeredElsewhere(INBOX.message(4), NOW)).isTrue();
    assertThat(row(4).ending()).contains(Ending.REPLIED);
    assertThat(drafts.list()).hasSize(1);
  }

  private String draftFor(long uid) {
    Filing.Drafted filing = AVerdict.drafted("jo@example.test");
    cases.file(claim(uid), filing, NOW);
    return filing.reply().reference();
  }

  @Test
  void a_failed_chore_comes_back_and_one_whose_worker_died_too() {
    cases.file(claim(1), AVerdict.closed(), NOW);
    Chore chore = chores.claimDue("me", 10, NOW).get(0);
    assertThat(chores.claimDue("other", 10, NOW)).isEmpty();
    chores.failed(chore, "no connection", NOW);
    assertThat(chores.claimDue("me", 10, NOW.plusSeconds(59))).isEmpty();
    assertThat(chores.claimDue("me", 10, NOW.plusSeconds(60))).hasSize(1);
    assertThat(chores.claimDue("other", 10, NOW.plus(Duration.ofMinutes(6)))).hasSize(1);
    chores.done(List.of(chore), NOW);
    assertThat(chores.waiting()).as("done under an older attempt").isEqualTo(1);
    assertThat(chores.dropFlags(INBOX, NOW)).isEqualTo(1);
    assertThat(chores.waiting()).isZero();
  }

  @Test
  void history_counts_a_customers_returns_within_the_time() {
    cases.file(claim(1), AVerdict.drafted("jo@example.test"), NOW);
    cases.file(claim(2), AVerdict.drafted("jo@example.test"), NOW);
    cases.file(claim(3), AVerdict.drafted("al@example.test"), NOW);
    EmailAddress jo = EmailAddress.parse("JO@example.test").orElseThrow();
    assertThat(list.returnsOf(jo, NOW.minus(Duration.ofDays(90)), NOW)).isEqualTo(2);
    assertThat(list.returnsOf(jo, NOW, NOW.plusSeconds(1))).isZero();
  }

  @Test
  void orders_are_taken_in_repeatably_and_read_back_as_they_were() {
    SqlOrderBook orders = new SqlOrderBook(database);
    Order one = AVerdict.order(new OrderNumber("AJ24817"));
    Order two = AVerdict.order(new OrderNumber("AJ9990"));
    assertThat(orders.take(List.of(one, two), NOW)).isEqualTo(new OrderImport.Counts(2, 2, 0));
    assertThat(orders.take(List.of(one, two), NOW)).isEqualTo(new OrderImport.Counts(2, 0, 0));
    Order closed =
        new Order(
            one.number(),
            one.email(),
            one.placedAt(),
            one.shippedAt(),
            one.deliveredAt(),
            true,
            one.fulfilled(),
            one.shippingName(),
            one.shippingZip(),
            one.shippingCountry(),
            one.shippingAddress(),
            one.currency(),
            one.lines());
    assertThat(orders.take(List.of(closed), NOW)).isEqualTo(new OrderImport.Counts(1, 0, 1));
    assertThat(orders.find(one.number())).contains(closed);
    assertThat(orders.listOf(EmailAddress.parse("Jo@Example.test").orElseThrow())).hasSize(2);
    assertThat(orders.numberForm()).contains(new NumberForm("AJ", 4, 5));
    assertThat(orders.highest()).contains(one.number());
    assertThat(orders.find(new OrderNumber("AJ1"))).isEmpty();
  }

  @Test
  void a_message_that_vanished_has_its_one_ending() {
    MessageKey key = INBOX.message(77);
    cases.setAside(INBOX, List.of(77L), Ending.NO_REPLY, "it vanished before it was read", NOW);
    assertThat(list.find(key).orElseThrow().ending()).contains(Ending.NO_REPLY);
  }
}
