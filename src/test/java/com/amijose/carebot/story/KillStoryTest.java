package com.amijose.carebot.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.app.Bot;
import com.amijose.carebot.casework.CaseRow;
import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.cli.Main;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code carebot run} in a process of its own, killed at random moments of its work and started
 * again: nothing is lost, nobody is answered twice, and what nobody can know goes to a person.
 */
@Tag("kill")
class KillStoryTest {
  private static final String CARE = "care@shop.example";
  private static final int KILLS = Integer.getInteger("kills", 12);
  private static final int MAILS_A_LIFE = 4;
  private static final long SEED = Long.getLong("seed", 20261002L);

  @TempDir Path folder;

  @Test
  void whatever_is_killed_and_whenever() throws Exception {
    Random random = new Random(SEED);
    int mails = KILLS * MAILS_A_LIFE;
    try (MailServer server = new MailServer(CARE)) {
      Shop shop =
          new Shop(folder, CARE, Clock.systemUTC())
              .withSmtp(server, "timeouts: {connect: 5s, commands: 5s, dot: 5s}")
              .with("mode: auto")
              .with("limits: off")
              .with("authentication: {require: false}")
              .with("confidence: {request: 0.3, reason: 0.3}")
              .with("orders: {csv: \"" + Customers.orders(folder, mails, Instant.now()) + "\"}");
      shop.settings();
      try (Bot first = shop.open()) {
        assertThat(first.health().isUp()).as("activated before the first mail").isTrue();
      }
      int next = 0;
      for (int kill = 0; kill < KILLS; kill++) {
        Process life = start(kill);
        int before = server.delivered().size();
        for (int n = 0; n < MAILS_A_LIFE; n++) {
          server.receive(Customers.mail(next++, CARE), Instant.now());
        }
        awaitSomeWork(server, before, life);
        LockSupport.parkNanos(random.nextInt(400) * 1_000_000L);
        life.destroyForcibly();
        assertThat(life.waitFor(20, TimeUnit.SECONDS)).isTrue();
      }
      try (Bot last = shop.open()) {
        // Claims of the killed are free when their lease of a minute has run out.
        Awaitility.await()
            .dontCatchUncaughtExceptions()
            .atMost(Duration.ofSeconds(200))
            .pollInterval(Duration.ofMillis(500))
            .until(
                () ->
                    Shop.rows(last).size() == mails
                        && Shop.rows(last).stream().allMatch(row -> row.ending().isPresent()));
        judge(server, Shop.rows(last), mails);
      }
    }
  }

  private static void judge(MailServer server, List<CaseRow> rows, int mails) throws Exception {
    assertThat(rows).allSatisfy(row -> assertThat(row.messageId()).as(row.toString()).isPresent());
    assertThat(rows).extracting(CaseRow::messageId).doesNotHaveDuplicates().hasSize(mails);
    Map<String, Integer> answered = new HashMap<>();
    for (MimeMessage mail : server.delivered()) {
      answered.merge(mail.getHeader("In-Reply-To", null), 1, Integer::sum);
    }
    assertThat(answered.values()).as("nobody is answered twice").containsOnly(1);
    int uncertain = 0;
    for (CaseRow row : rows) {
      boolean sent = answered.containsKey(row.messageId().orElseThrow());
      String state = row.outbox().orElse("none");
      if (state.equals("UNCERTAIN")) {
        uncertain++;
        assertThat(row.ending()).contains(Ending.HUMAN);
      } else {
        assertThat(row.ending()).as(row.toString()).contains(Ending.REPLIED);
        assertThat(sent).as(row.toString()).isTrue();
      }
    }
    System.out.println(
        KILLS
            + " kills, seed "
            + SEED
            + ": "
            + mails
            + " mails, "
            + answered.size()
            + " answered, "
            + uncertain
            + " uncertain");
    // One life has at most one send in its window.
    assertThat(uncertain).isLessThanOrEqualTo(KILLS);
  }

  /**
   * Until the new life has sent something, or for so long that whatever it does is worth a kill.
   */
  private static void awaitSomeWork(MailServer server, int before, Process life) {
    long deadline = System.nanoTime() + Duration.ofSeconds(25).toNanos();
    while (server.delivered().size() == before && System.nanoTime() < deadline) {
      assertThat(life.isAlive()).as("it ended by itself").isTrue();
      LockSupport.parkNanos(20_000_000L);
    }
  }

  private Process start(int kill) throws IOException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Djava.io.tmpdir=" + folder,
            "-Dcarebot.home=" + Path.of("").toAbsolutePath(),
            "-cp",
            classes,
            Main.class.getName(),
            "run",
            "--config",
            folder.resolve("carebot.yml").toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("life-" + kill + ".log").toFile())
        .start();
  }
}
