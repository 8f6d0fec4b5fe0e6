package com.amijose.carebot.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amijose.carebot.app.Bot;
import com.amijose.carebot.casework.CaseRow;
import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.store.DatabaseRefusedException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several bots: on one SQLite file only one, on one PostgreSQL database any number. */
class InstancesStoryTest {
  private static final String CARE = "care@shop.example";
  private static final int MAILS = 16;

  @TempDir Path folder;

  @Test
  void a_second_bot_on_one_sqlite_file_is_refused_until_the_first_has_ended() {
    try (MailServer server = new MailServer(CARE)) {
      Shop shop = shop(server);
      try (Bot first = shop.open()) {
        assertThat(first.health().isUp()).isTrue();
        assertThatThrownBy(shop::bot).isInstanceOf(DatabaseRefusedException.class);
      }
      try (Bot second = shop.open()) {
        assertThat(second.health().isUp()).isTrue();
      }
    }
  }

  @Test
  void two_bots_on_one_postgresql_database_share_the_mail_and_answer_each_once() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        MailServer server = new MailServer(CARE)) {
      Shop shop = shop(server).in(postgres.getJdbcUrl("postgres", "postgres"));
      List<CaseRow> rows;
      try (Bot one = shop.open();
          Bot other = shop.open()) {
        for (int n = 0; n < MAILS; n++) server.receive(Customers.mail(n, CARE), Instant.now());
        Shop.awaitWorkedOff(one, MAILS);
        Shop.awaitWorkedOff(other, MAILS);
        rows = Shop.rows(one);
      }

      Correspondence correspondence = new Correspondence(server, rows);
      correspondence.everyMessageHasExactlyOneEnding(MAILS);
      assertThat(rows).extracting(CaseRow::ending).containsOnly(Optional.of(Ending.REPLIED));
      correspondence.nobodyIsAnsweredTwiceAndAllRepliesAreThere();
      correspondence.repliesAreAsTheContractWants();
      correspondence.theInboxIsMarkedAndOtherwiseAsItWas();
    }
  }

  private Shop shop(MailServer server) {
    return new Shop(folder, CARE, Clock.systemUTC())
        .on(server, "plain")
        .with("mode: auto")
        .with("limits: off")
        .with("authentication: {require: false}")
        .with("confidence: {request: 0.3, reason: 0.3}")
        .with("orders: {csv: \"" + Customers.orders(folder, MAILS, Instant.now()) + "\"}");
  }
}
