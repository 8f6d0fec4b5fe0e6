package com.amijose.carebot.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.app.Bot;
import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.casework.Approval;
import com.amijose.carebot.casework.CaseRow;
import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.casework.WaitingDraft;
import com.amijose.carebot.desk.trust.KindRecord;
import com.amijose.carebot.desk.trust.TrustBook.Change;
import com.amijose.carebot.desk.trust.TrustBook.WrongSend;
import com.amijose.carebot.desk.trust.TrustRule;
import com.amijose.carebot.given.SettableClock;
import com.amijose.carebot.store.Database;
import com.amijose.carebot.store.SqlApprovals;
import com.amijose.carebot.store.SqlDrafts;
import com.amijose.carebot.store.SqlTrust;
import com.amijose.carebot.store.Use;
import com.amijose.carebot.triage.AnswerKind;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In mode review one kind of answer is let go, goes by itself, and is taken back. */
class TrustStoryTest {
  private static final String CARE = "care@shop.example";
  private static final Instant NOW = Instant.parse("2026-10-02T09:00:00Z");
  private static final Actor LEAD = Actor.person("lead@shop.example");
  private static final TrustRule EASY = new TrustRule(0.3, 2);

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock(NOW);

  @Test
  void what_people_send_unedited_goes_by_itself_until_one_reply_is_reported() throws Exception {
    try (MailServer server = new MailServer(CARE);
        Bot bot = shop().on(server, "plain").open();
        Database beside =
            Database.open("jdbc:sqlite:" + folder.resolve("care.db"), Use.WRITE_BESIDE)) {
      SqlTrust trust = new SqlTrust(beside);
      for (int n = 0; n < 2; n++) {
        server.receive(Customers.mail(n, CARE), NOW);
        Shop.awaitWorkedOff(bot, n + 1);
        assertThat(row(bot, n).ending()).contains(Ending.DRAFTED);
        approve(beside, row(bot, n).caseId());
        awaitEnding(bot, n, Ending.REPLIED);
      }
      AnswerKind kind = trust.list().get(0).kind();
      assertThat(kind).isEqualTo(AnswerKind.parse("approved_9a"));
      assertThat(trust.turnOn(kind, EASY, LEAD, clock.instant())).isEqualTo(new Change.Done());

      server.receive(Customers.mail(2, CARE), NOW);
      awaitEnding(bot, 2, Ending.REPLIED);
      assertThat(automatic(server)).as("the third alone went by itself").isEqualTo(1);

      WrongSend report = new WrongSend(row(bot, 2).caseId(), "not hers", LEAD, clock.instant());
      assertThat(trust.reportWrong(report)).isEqualTo(new Change.Done());
      server.receive(Customers.mail(3, CARE), NOW);
      Shop.awaitWorkedOff(bot, 4);
      assertThat(row(bot, 3).ending()).contains(Ending.DRAFTED);
      assertThat(row(bot, 3).endingReason().orElseThrow()).contains("mode is review");
      assertThat(server.delivered()).hasSize(3);
    }
  }

  @Test
  void a_draft_that_is_thrown_away_in_the_mail_program_takes_the_kind_back() throws Exception {
    try (MailServer server = new MailServer(CARE);
        Bot bot = shop().on(server, "plain").open();
        Database beside =
            Database.open("jdbc:sqlite:" + folder.resolve("care.db"), Use.WRITE_BESIDE)) {
      SqlTrust trust = new SqlTrust(beside);
      for (int n = 0; n < 3; n++) server.receive(Customers.mail(n, CARE), NOW);
      Shop.awaitWorkedOff(bot, 3);
      List<CaseRow> rows = Shop.rows(bot);
      approve(beside, rows.get(0).caseId());
      approve(beside, rows.get(1).caseId());
      awaitEnding(bot, 0, Ending.REPLIED);
      awaitEnding(bot, 1, Ending.REPLIED);
      AnswerKind kind = trust.list().get(0).kind();
      assertThat(trust.turnOn(kind, EASY, LEAD, clock.instant())).isEqualTo(new Change.Done());

      String reference =
          new SqlDrafts(beside).find(rows.get(2).caseId()).orElseThrow().reply().reference();
      assertThat(new SqlDrafts(beside).deletedElsewhere(reference, clock.instant())).isTrue();

      Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !trust.includes(kind));
      KindRecord.Standing standing = trust.list().get(0).standing().orElseThrow();
      assertThat(standing.because()).contains("threw one of them away");
    }
  }

  private static long automatic(MailServer server) throws MessagingException {
    long automatic = 0;
    for (MimeMessage mail : server.delivered()) {
      if ("auto-replied".equals(mail.getHeader("Auto-Submitted", null))) automatic++;
    }
    return automatic;
  }

  private void approve(Database beside, long caseId) {
    WaitingDraft draft = new SqlDrafts(beside).find(caseId).orElseThrow();
    Instant now = clock.instant();
    new SqlApprovals(beside)
        .approve(new Approval(caseId, draft.reply().hash(), Optional.empty(), now, LEAD, now));
  }

  private Shop shop() {
    return new Shop(folder, CARE, clock)
        .with("mode: review")
        .with("authentication: {require: false}")
        .with("confidence: {request: 0.3, reason: 0.3}")
        .with("orders: {csv: \"" + Customers.orders(folder, 4, NOW) + "\"}");
  }

  private static CaseRow row(Bot bot, int n) {
    return Shop.rows(bot).get(n);
  }

  private void awaitEnding(Bot bot, int n, Ending ending) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> Shop.rows(bot).size() > n && row(bot, n).ending().equals(Optional.of(ending)));
  }
}
