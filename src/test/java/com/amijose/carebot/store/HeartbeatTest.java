package com.amijose.carebot.store;

import static com.amijose.carebot.store.AVerdict.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.casework.Folder;
import com.amijose.carebot.casework.Intake;
import com.amijose.carebot.casework.IntakeSettings;
import com.amijose.carebot.casework.SafetyRules;
import com.amijose.carebot.casework.Steps;
import com.amijose.carebot.given.SettableClock;
import com.amijose.carebot.message.EmailAddress;
import com.amijose.carebot.message.Kind;
import com.amijose.carebot.message.Message;
import com.amijose.carebot.message.Party;
import com.amijose.carebot.outbox.BreakerRules;
import com.amijose.carebot.triage.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A claim is kept alive as long as its message is being read, and no longer. */
class HeartbeatTest {
  private static final Folder INBOX = new Folder("care@shop.example", "INBOX", 7);

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock(NOW);

  @Test
  void a_message_that_takes_longer_than_a_lease_is_not_taken_over() {
    try (Database database = Databases.sqlite(folder)) {
      SqlCaseBook cases = new SqlCaseBook(database, "test", BreakerRules.STANDARD);
      AtomicReference<Intake> self = new AtomicReference<>();
      Message message = AVerdict.message("jo@example.test", "<1@example.test>", Kind.BULK);
      Steps steps =
          new Steps(
              raw -> {
                clock.pass(Duration.ofSeconds(50));
                assertThat(self.get().keepInHand()).isEqualTo(1);
                clock.pass(Duration.ofSeconds(50));
                assertThat(cases.claimDue("another", clock.instant())).isEmpty();
                return message;
              },
              (read, occasion) -> new Verdict.NotForUs(read, "it is a mailing to many"),
              mail -> new byte[0],
              new SqlOrderBook(database));
      Party shop = new Party(new EmailAddress("care", "shop.example"), Optional.of("Shop"));
      IntakeSettings settings =
          new IntakeSettings("me", shop, SafetyRules.STANDARD, Duration.ofMinutes(30));
      self.set(new Intake(cases, steps, settings, clock));

      self.get().take(AVerdict.mail(1, "mail"));

      assertThat(new SqlCaseList(database).find(INBOX.message(1)).orElseThrow().ending())
          .contains(Ending.NO_REPLY);
      assertThat(self.get().keepInHand()).isZero();
    }
  }
}
