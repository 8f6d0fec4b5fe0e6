package com.amijose.carebot.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.casework.Drafts;
import com.amijose.carebot.casework.FrozenReply;
import com.amijose.carebot.casework.MessageKey;
import com.amijose.carebot.casework.WaitingDraft;
import com.amijose.carebot.mailbox.Cabinet;
import com.amijose.carebot.mailbox.Kept;
import com.amijose.carebot.message.EmailAddress;
import com.amijose.carebot.message.MessageId;
import com.amijose.carebot.outbox.Breaker;
import com.amijose.carebot.outbox.Delivery;
import com.amijose.carebot.outbox.Outbox;
import com.amijose.carebot.outbox.QueuedReply;
import com.amijose.carebot.outbox.ReplyState;
import com.amijose.carebot.outbox.Resolution;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DraftWatchTest {
  private static final String REFERENCE = "0123456789abcdef0123456789abcdef";
  private static final byte[] OURS =
      "X-Returns-Ref: r\r\n\r\nDear Jo\r\n".getBytes(StandardCharsets.US_ASCII);

  private final KeptDrafts drafts = new KeptDrafts();
  private final Shelves shelves = new Shelves();
  private final SettableClock clock = new SettableClock(Instant.parse("2026-10-02T09:00:00Z"));
  private int choresWaiting;
  private final DraftWatch watch =
      new DraftWatch(drafts, new NothingUncertain(), shelves, () -> choresWaiting, clock);

  @Test
  void a_draft_that_lies_there_as_we_filed_it_is_no_news() {
    shelves.put(7, OURS);

    assertThat(watch.lookOnce()).isZero();
    assertThat(drafts.noticed).isEmpty();
  }

  @Test
  void an_edited_draft_is_noticed_by_its_other_uid_and_bytes() {
    shelves.put(7, OURS);
    watch.lookOnce();
    shelves.kept.clear();
    shelves.put(8, "Dear Jo, I am sorry".getBytes(StandardCharsets.US_ASCII));

    watch.lookOnce();

    assertThat(drafts.noticed).containsExactly("edited Dear Jo, I am sorry");
  }

  @Test
  void a_missing_draft_counts_as_deleted_after_ten_minutes_and_not_before() {
    shelves.put(7, OURS);
    watch.lookOnce();
    shelves.kept.clear();

    watch.lookOnce();
    clock.pass(Duration.ofMinutes(9));
    watch.lookOnce();
    assertThat(drafts.noticed).isEmpty();
    clock.pass(Duration.ofMinutes(1));
    watch.lookOnce();

    assertThat(drafts.noticed).containsExactly("deleted");
  }

  @Test
  void a_draft_that_comes_back_within_ten_minutes_was_only_replaced() {
    shelves.put(7, OURS);
    watch.lookOnce();
    shelves.kept.clear();
    watch.lookOnce();
    clock.pass(Duration.ofMinutes(8));
    shelves.put(9, OURS);
    watch.lookOnce();
    shelves.kept.clear();
    clock.pass(Duration.ofMinutes(8));
    watch.lookOnce();

    assertThat(drafts.noticed).isEmpty();
  }

  @Test
  void a_draft_that_was_not_filed_yet_is_not_missing() {
    choresWaiting = 1;
    watch.lookOnce();
    clock.pass(Duration.ofHours(1));
    watch.lookOnce();

    assertThat(drafts.noticed).isEmpty();
  }

  /** One draft of ours waits, and what is told of it is kept. */
  private static final class KeptDrafts implements Drafts {
    final List<String> noticed = new ArrayList<>();
    private final WaitingDraft one =
        new WaitingDraft(
            1,
            new MessageKey("care", "INBOX", 1, 1),
            new FrozenReply(
                new EmailAddress("jo", "customer.example"),
                new MessageId("<a@shop.example>"),
                REFERENCE,
                "approved",
                false,
                OURS),
            List.of("mode is review"),
            Instant.EPOCH);

    @Override
    public Optional<WaitingDraft> find(long caseId) {
      return Optional.of(one);
    }

    @Override
    public Optional<WaitingDraft> findByReference(String reference) {
      return Optional.of(one).filter(draft -> draft.reply().reference().equals(reference));
    }

    @Override
    public List<WaitingDraft> list() {
      return List.of(one);
    }

    @Override
    public boolean isUnsent(String reference) {
      return findByReference(reference).isPresent();
    }

    @Override
    public boolean sentElsewhere(String reference, Instant at) {
      return noticed.add("sent");
    }

    @Override
    public boolean editedElsewhere(String reference, byte[] bytes, Instant at) {
      return noticed.add("edited " + new String(bytes, StandardCharsets.US_ASCII));
    }

    @Override
    public boolean deletedElsewhere(String reference, Instant at) {
      return noticed.add("deleted");
    }

    @Override
    public boolean answeredElsewhere(MessageKey key, Instant at) {
      return noticed.add("answered");
    }
  }

  /** A Drafts folder in memory. */
  private static final class Shelves implements Cabinet {
    final Map<Long, byte[]> kept = new LinkedHashMap<>();

    void put(long uid, byte[] mail) {
      kept.put(uid, mail);
    }

    @Override
    public List<Kept> list(Shelf shelf, long from) {
      String headers = "References: <x@y.example> <" + REFERENCE + "@shop.example>\r\n";
      return kept.entrySet().stream()
          .map(each -> new Kept(each.getKey(), each.getValue().length, headers))
          .toList();
    }

    @Override
    public Optional<byte[]> read(Shelf shelf, long uid) {
      return Optional.ofNullable(kept.get(uid));
    }

    @Override
    public void fileDraft(String reference, byte[] mail) {}

    @Override
    public void copyToSent(String reference, byte[] mail) {}

    @Override
    public void removeDraft(String reference) {}

    @Override
    public boolean mark(long uidValidity, List<Long> uids, Mark mark) {
      return true;
    }

    @Override
    public Extent extent(Shelf shelf) {
      return new Extent(1, 1);
    }

    @Override
    public List<Long> findInInbox(MessageId id) {
      return List.of();
    }

    @Override
    public int countInInbox(String reference) {
      return 0;
    }

    @Override
    public int count(Shelf shelf, String reference) {
      return 0;
    }

    @Override
    public void close() {}
  }

  private static final class NothingUncertain implements Outbox {
    @Override
    public Optional<QueuedReply> claimDue(String owner, Instant now) {
      return Optional.empty();
    }

    @Override
    public boolean passDot(QueuedReply reply, Instant now) {
      return false;
    }

    @Override
    public void settle(QueuedReply reply, Delivery delivery, Instant now) {}

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

  private static final class SettableClock extends Clock {
    private Instant now;

    SettableClock(Instant now) {
      this.now = now;
    }

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
