package com.amijose.carebot.store;

import static com.amijose.carebot.store.AVerdict.NOW;
import static com.amijose.carebot.store.AVerdict.mail;
import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.casework.Claim;
import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.casework.Filed;
import com.amijose.carebot.casework.Filing;
import com.amijose.carebot.casework.Folder;
import com.amijose.carebot.casework.SendLimits;
import com.amijose.carebot.desk.queue.Glance;
import com.amijose.carebot.desk.queue.Queue;
import com.amijose.carebot.desk.queue.QueueBook.Assignee;
import com.amijose.carebot.desk.queue.QueueBook.Filter;
import com.amijose.carebot.desk.queue.QueueBook.Order;
import com.amijose.carebot.desk.queue.QueueBook.Wish;
import com.amijose.carebot.outbox.BreakerRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the queues promise, whatever database they stand on. */
abstract class QueueContract {
  private static final Folder INBOX = new Folder("care@shop.example", "INBOX", 7);
  private static final int MANY = 100_000;

  private Database database;
  private SqlCaseBook cases;
  private SqlQueueBook queues;

  abstract Database open();

  @BeforeEach
  void openAll() {
    database = open();
    cases = new SqlCaseBook(database, "test", BreakerRules.STANDARD);
    queues = new SqlQueueBook(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private long file(long uid, Filing filing) {
    Claim claim = cases.claim(mail(uid, "mail " + uid), "me", NOW).orElseThrow();
    assertThat(cases.file(claim, filing, NOW)).isEqualTo(new Filed.Done());
    return claim.caseId();
  }

  private static Wish wish(Queue queue, String words) {
    return new Wish(queue, words, Filter.NONE, Order.OLDEST, 0, 50);
  }

  private List<Long> ids(Wish wish) {
    return queues.find(wish, NOW).glances().stream().map(Glance::caseId).toList();
  }

  private Queue queueOf(long caseId) {
    return queues.find(wish(Queue.ALL, ""), NOW).glances().stream()
        .filter(glance -> glance.caseId() == caseId)
        .map(Glance::queue)
        .findFirst()
        .orElseThrow();
  }

  private void sql(String statement) {
    database.write(handle -> handle.execute(statement));
  }

  private void keep(long caseId, String assignee, Instant snoozedUntil) {
    database.write(
        handle ->
            handle.execute(
                "INSERT INTO keeping (case_id, assignee, snoozed_until) VALUES (?, ?, ?)",
                caseId,
                assignee,
                snoozedUntil == null ? null : (Long) snoozedUntil.toEpochMilli()));
  }

  @Test
  void a_case_is_in_the_queue_of_its_state_whoever_changes_that() {
    long drafted = file(1, AVerdict.drafted("p1@example.test"));
    long queued = file(2, AVerdict.queued("p2@example.test", "t2", SendLimits.OFF));
    long closed = file(3, AVerdict.closed());
    long claimed = cases.claim(mail(4, "mail 4"), "me", NOW).orElseThrow().caseId();
    cases.setAside(INBOX, List.of(5L), Ending.BASELINE, "old", NOW);

    assertThat(queueOf(drafted)).isEqualTo(Queue.REVIEW);
    assertThat(queueOf(queued)).isEqualTo(Queue.WAITING);
    assertThat(queueOf(closed)).isEqualTo(Queue.DONE);
    assertThat(queueOf(claimed)).isEqualTo(Queue.WAITING);

    sql("UPDATE replies SET state = 'UNCERTAIN' WHERE case_id = " + queued);
    assertThat(queueOf(queued)).isEqualTo(Queue.UNCERTAIN);
    sql("UPDATE replies SET state = 'SENT' WHERE case_id = " + queued);
    sql("UPDATE cases SET ending = 'replied' WHERE id = " + queued);
    assertThat(queueOf(queued)).isEqualTo(Queue.SENT);
    sql("UPDATE cases SET outcome = 'needs_info' WHERE id = " + drafted);
    assertThat(queueOf(drafted)).isEqualTo(Queue.INFO);
    sql("UPDATE replies SET state = 'WITHDRAWN' WHERE case_id = " + drafted);
    sql("UPDATE cases SET ending = 'human' WHERE id = " + drafted);
    assertThat(queueOf(drafted)).isEqualTo(Queue.REVIEW);
    sql("UPDATE cases SET ending = 'quarantined' WHERE id = " + claimed);
    assertThat(queueOf(claimed)).isEqualTo(Queue.QUARANTINED);

    assertThat(queues.count(NOW))
        .containsEntry(Queue.REVIEW, 1L)
        .containsEntry(Queue.SENT, 1L)
        .containsEntry(Queue.DONE, 2L)
        .containsEntry(Queue.QUARANTINED, 1L)
        .containsEntry(Queue.ALL, 5L);
  }

  @Test
  void a_glance_shows_who_asks_for_what_and_what_the_bot_thinks() {
    long id = file(1, AVerdict.drafted("Mara.Quill@example.test"));
    Glance glance = queues.find(wish(Queue.REVIEW, ""), NOW).glances().get(0);
    assertThat(glance.caseId()).isEqualTo(id);
    assertThat(glance.name()).isEqualTo("Jo");
    assertThat(glance.address()).isEqualToIgnoringCase("Mara.Quill@example.test");
    assertThat(glance.orderNumber()).startsWith("AJ1");
    assertThat(glance.asked()).isEqualTo("return");
    assertThat(glance.titles()).containsExactly("Gold Ring");
    assertThat(glance.confidence()).isEqualTo("sure");
    assertThat(glance.approvable()).isTrue();
    assertThat(glance.at()).isEqualTo(NOW.minusSeconds(60));
  }

  @Test
  void it_is_found_by_number_name_address_and_subject_in_any_spelling() {
    long id = file(1, AVerdict.drafted("mara.quill@example.test"));
    file(2, AVerdict.drafted("otto@other.test"));
    String number = queues.find(wish(Queue.ALL, "mara"), NOW).glances().get(0).orderNumber();
    for (String words :
        List.of(
            number,
            "#" + number.toLowerCase(),
            number.substring(2),
            "MARA",
            "qui mar",
            "mara.quill@example.test",
            "M\u00e1ra ring")) {
      assertThat(ids(wish(Queue.ALL, words))).as(words).containsExactly(id);
    }
    assertThat(ids(wish(Queue.ALL, "ring"))).hasSize(2);
    assertThat(ids(wish(Queue.ALL, "ara"))).isEmpty();
    assertThat(ids(wish(Queue.SENT, "mara"))).isEmpty();
    for (String odd : List.of("%", "_", "' OR 1=1 --", "\"", "\0", "mara%", "\ud83d\ude00")) {
      assertThat(ids(wish(Queue.ALL, odd))).as(odd).isIn(List.of(), List.of(id));
    }
  }

  @Test
  void what_is_put_aside_is_only_there_until_its_time() {
    long aside = file(1, AVerdict.drafted("p1@example.test"));
    long here = file(2, AVerdict.drafted("p2@example.test"));
    keep(aside, null, NOW.plus(Duration.ofDays(1)));

    assertThat(ids(wish(Queue.REVIEW, ""))).containsExactly(here);
    assertThat(ids(wish(Queue.SNOOZED, ""))).containsExactly(aside);
    assertThat(queues.count(NOW))
        .containsEntry(Queue.REVIEW, 1L)
        .containsEntry(Queue.SNOOZED, 1L)
        .containsEntry(Queue.ALL, 2L);

    Instant later = NOW.plus(Duration.ofDays(2));
    assertThat(queues.find(wish(Queue.REVIEW, ""), later).glances()).hasSize(2);
    assertThat(queues.count(later)).containsEntry(Queue.SNOOZED, 0L);
  }

  @Test
  void filters_narrow_it_down() {
    long mine = file(1, AVerdict.drafted("p1@example.test"));
    long other = file(2, AVerdict.drafted("p2@example.test"));
    keep(mine, "mara@shop.example", null);
    sql("UPDATE cases SET flags = 'legal repeat', outcome = 'denied' WHERE id = " + other);

    assertThat(by(assigned(Optional.of("mara@shop.example")))).containsExactly(mine);
    assertThat(by(assigned(Optional.empty()))).containsExactly(other);
    assertThat(by(filter("damaged", null, null, null))).containsExactly(mine, other);
    assertThat(by(filter("wrong_size", null, null, null))).isEmpty();
    assertThat(by(filter(null, "denied", null, null))).containsExactly(other);
    assertThat(by(filter(null, null, "repeat", null))).containsExactly(other);
    assertThat(by(filter(null, null, "%", null))).isEmpty();
    assertThat(by(filter(null, null, null, "standard"))).containsExactly(mine, other);
    assertThat(by(filter(null, null, null, "earrings"))).isEmpty();
    assertThat(queues.assignees()).containsExactly("mara@shop.example");
  }

  private List<Long> by(Filter filter) {
    return ids(new Wish(Queue.ALL, "", filter, Order.OLDEST, 0, 50));
  }

  private static Filter assigned(Optional<String> login) {
    return new Filter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new Assignee(login)));
  }

  private static Filter filter(String reason, String outcome, String flag, String category) {
    return new Filter(
        Optional.ofNullable(reason),
        Optional.ofNullable(outcome),
        Optional.ofNullable(flag),
        Optional.ofNullable(category),
        Optional.empty());
  }

  @Test
  void the_order_is_the_wished_one_and_pages_follow_each_other() {
    List<Long> all = new ArrayList<>();
    for (int uid = 1; uid <= 5; uid++) {
      all.add(file(uid, AVerdict.drafted("p" + uid + "@example.test")));
      sql(
          "UPDATE glances SET at = "
              + uid
              + ", due_at = "
              + (10 - uid)
              + " WHERE case_id = "
              + all.get(uid - 1));
    }
    List<Long> backwards = new ArrayList<>(all);
    java.util.Collections.reverse(backwards);
    assertThat(ids(new Wish(Queue.REVIEW, "", Filter.NONE, Order.OLDEST, 0, 50))).isEqualTo(all);
    assertThat(ids(new Wish(Queue.REVIEW, "", Filter.NONE, Order.NEWEST, 0, 50)))
        .isEqualTo(backwards);
    assertThat(ids(new Wish(Queue.REVIEW, "", Filter.NONE, Order.DUE, 0, 50))).isEqualTo(backwards);
    Wish second = new Wish(Queue.REVIEW, "", Filter.NONE, Order.OLDEST, 1, 2);
    assertThat(ids(second)).isEqualTo(all.subList(2, 4));
    assertThat(queues.find(second, NOW).more()).isTrue();
    assertThat(queues.find(new Wish(Queue.REVIEW, "", Filter.NONE, Order.OLDEST, 2, 2), NOW).more())
        .isFalse();
  }

  /** The promise is 100 ms for the whole page; this is the database's part, on a busy machine. */
  @Test
  void a_hundred_thousand_cases_are_no_hindrance() {
    fillWithMany();
    List<Wish> wishes =
        List.of(
            wish(Queue.REVIEW, ""),
            new Wish(Queue.REVIEW, "", Filter.NONE, Order.DUE, 0, 50),
            new Wish(Queue.ALL, "", Filter.NONE, Order.NEWEST, 0, 50),
            wish(Queue.ALL, "aj54321"),
            wish(Queue.ALL, "customer77"),
            wish(Queue.ALL, "return ring"),
            wish(Queue.ALL, "example customer4242"),
            wish(Queue.SENT, "nobodyofthisname"),
            new Wish(Queue.ALL, "", filter("damaged", "denied", null, null), Order.NEWEST, 0, 50));
    for (Wish wish : wishes) {
      long median = median(() -> queues.find(wish, NOW));
      System.out.printf("%s %s: %.1f ms%n", getClass().getSimpleName(), wish, median / 1e6);
      assertThat(Duration.ofNanos(median)).as(wish.toString()).isLessThan(Duration.ofMillis(100));
    }
    long median = median(() -> queues.count(NOW));
    System.out.printf("%s counts: %.1f ms%n", getClass().getSimpleName(), median / 1e6);
    assertThat(Duration.ofNanos(median)).isLessThan(Duration.ofMillis(100));
    assertThat(ids(wish(Queue.ALL, "aj54321"))).hasSize(1);
  }

  private static long median(Runnable work) {
    long[] times = new long[11];
    for (int round = 0; round < times.length; round++) {
      long start = System.nanoTime();
      work.run();
      times[round] = System.nanoTime() - start;
    }
    Arrays.sort(times);
    return times[times.length / 2];
  }

  private void fillWithMany() {
    Random random = new Random(42);
    database.write(
        handle -> {
          for (int start = 0; start < MANY; start += 5_000) fill(handle, start, random);
          return 0;
        });
    database.write(handle -> handle.execute("ANALYZE"));
  }

  private static void fill(Handle handle, int start, Random random) {
    String[] endings = {"replied", "replied", "drafted", "no_reply", "human"};
    String[] reasons = {"damaged", "wrong_size", "changed_mind"};
    try (PreparedBatch cases =
            handle.prepareBatch(
                "INSERT INTO cases (account, mailbox, uidvalidity, uid, state, seen_at, arrived_at, ending, outcome)"
                    + " VALUES ('a', 'b', 9, :uid, 'FILED', :at, :at, :ending, 'approved')");
        PreparedBatch glances =
            handle.prepareBatch(
                "UPDATE glances SET outcome = 'approved', name = :name, order_number = :number, reason = :reason, due_at = :due,"
                    + " search = :search WHERE case_id = (SELECT id FROM cases WHERE uidvalidity = 9 AND uid = :uid"
                    + " AND account = 'a' AND mailbox = 'b')");
        PreparedBatch words =
            handle.prepareBatch(
                "INSERT INTO glance_words (word, case_id) SELECT :word, id FROM cases WHERE uidvalidity = 9"
                    + " AND uid = :uid AND account = 'a' AND mailbox = 'b'")) {
      for (int uid = start; uid < start + 5_000; uid++) {
        long at = NOW.toEpochMilli() - random.nextInt(1_000_000_000);
        String ending = endings[random.nextInt(endings.length)];
        cases.bind("uid", uid).bind("at", at).bind("ending", ending).add();
        List<String> all =
            List.of(
                "aj" + uid,
                "customer" + uid,
                "example",
                "test",
                "return",
                "ring",
                uid % 3 == 0 ? "gold" : "silver");
        glances
            .bind("uid", uid)
            .bind("name", "Customer " + uid)
            .bind("number", "AJ" + uid)
            .bind("reason", reasons[uid % reasons.length])
            .bind("due", at + 1_000_000L)
            .bind("search", SearchWords.joined(all))
            .add();
        int each = uid;
        all.forEach(word -> words.bind("word", word).bind("uid", each).add());
      }
      cases.execute();
      glances.execute();
      words.execute();
    }
  }
}
