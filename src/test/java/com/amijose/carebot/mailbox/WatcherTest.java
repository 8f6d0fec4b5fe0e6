package com.amijose.carebot.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatcherTest {
  private final GreenMailbox green = new GreenMailbox();
  private final ImapMailbox mailbox = new ImapMailbox(green.settings());
  private final KeptLedger ledger = new KeptLedger();

  @AfterEach
  void stop() {
    mailbox.close();
    green.close();
  }

  @Test
  void mail_from_before_the_first_start_is_baseline_and_never_read() {
    green.receive("old");
    Watcher watcher = new Watcher(mailbox, ledger, false);

    watcher.fetchOnce();
    green.receive("new");
    watcher.fetchOnce();

    assertThat(ledger.baseline).hasSize(1);
    assertThat(ledger.taken).hasSize(1);
    assertThat(ledger.taken.get(0)).isNotEqualTo(ledger.baseline.get(0));
  }

  @Test
  void a_backlog_that_is_wanted_is_read() {
    green.receive("old");

    new Watcher(mailbox, ledger, true).fetchOnce();

    assertThat(ledger.baseline).isEmpty();
    assertThat(ledger.taken).hasSize(1);
  }

  @Test
  void a_second_look_takes_nothing_again() {
    Watcher watcher = new Watcher(mailbox, ledger, false);
    watcher.fetchOnce();
    for (int i = 0; i < 120; i++) green.receive("mail " + i);

    int first = watcher.fetchOnce();
    int second = watcher.fetchOnce();

    assertThat(first).isEqualTo(120);
    assertThat(second).isZero();
    assertThat(ledger.taken).hasSize(120).doesNotHaveDuplicates();
    assertThat(ledger.batches).containsExactly(50, 50, 20);
  }

  @Test
  void under_a_new_uidvalidity_old_mail_stays_baseline_and_the_rest_is_read_again() {
    green.receive("from last year", Date.from(Instant.parse("2025-10-01T08:00:00Z")));
    green.receive("known already", Date.from(Instant.parse("2026-10-02T08:00:00Z")));
    ledger.seen = Optional.of(new Ledger.Seen(42, 1000, Instant.parse("2026-01-01T00:00:00Z")));

    new Watcher(mailbox, ledger, false).fetchOnce();

    assertThat(ledger.baseline).hasSize(1);
    assertThat(ledger.taken).hasSize(1);
    assertThat(ledger.begun).isEqualTo(1);
    assertThat(ledger.seen.orElseThrow().uidValidity()).isEqualTo(green.inbox().getUidValidity());
  }

  /** Keeps everything in memory. */
  private static final class KeptLedger implements Ledger {
    Optional<Seen> seen = Optional.empty();
    final List<Long> baseline = new ArrayList<>();
    final List<Long> taken = new ArrayList<>();
    final List<Integer> batches = new ArrayList<>();
    int begun;

    @Override
    public Optional<Seen> seen() {
      return seen;
    }

    @Override
    public void keepAsBaseline(long uidValidity, Collection<Long> uids) {
      baseline.addAll(uids);
    }

    @Override
    public void begin(long uidValidity, long highestUid) {
      begun++;
      seen = Optional.of(new Seen(uidValidity, highestUid, Instant.parse("2026-11-01T00:00:00Z")));
    }

    @Override
    public void take(long uidValidity, List<Fetched> fetched) {
      batches.add(fetched.size());
      fetched.forEach(each -> taken.add(each.uid()));
    }

    @Override
    public void advance(long uidValidity, long uid) {
      seen = Optional.of(new Seen(uidValidity, uid, seen.orElseThrow().answeredSince()));
    }
  }
}
