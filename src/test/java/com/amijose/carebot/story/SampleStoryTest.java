package com.amijose.carebot.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.Samples;
import com.amijose.carebot.Samples.Sample;
import com.amijose.carebot.app.Bot;
import com.amijose.carebot.app.DryRun;
import com.amijose.carebot.casework.CaseRow;
import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.config.Settings;
import com.amijose.carebot.given.SettableClock;
import com.amijose.carebot.message.MimeReader;
import com.amijose.carebot.message.RawMessage;
import com.amijose.carebot.triage.Autonomy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample mail through the running bot on a real server, each mail on the day of its arrival.
 */
class SampleStoryTest {
  private static final String CARE = "customercare@amijose.com";

  @TempDir Path folder;

  @Test
  void every_sample_mail_ends_as_triage_says_or_with_a_guard_that_is_named() throws Exception {
    List<Sample> samples = Samples.all();
    SettableClock clock = new SettableClock(Instant.parse("2026-08-01T00:00:00Z"));
    try (MailServer server = new MailServer(CARE)) {
      Shop shop =
          new Shop(folder, CARE, clock)
              .on(server, "plain")
              .with("mode: auto")
              .with("authentication: {authserv-id: mx.amijose.example}")
              .with("orders: {csv: \"" + Samples.orders().toAbsolutePath() + "\", max-wait: 0m}");
      Settings settings = shop.settings().middle();
      MimeReader reader = new MimeReader(settings.reader());
      Map<Long, Sample> byUid = new TreeMap<>();
      List<CaseRow> rows;
      try (Bot bot = shop.open()) {
        for (Sample sample : samples) {
          Instant arrived = reader.read(RawMessage.of(sample.mail())).arrivedAt();
          clock.set(arrived.plusSeconds(2));
          byUid.put(server.receive(sample.mail(), arrived), sample);
          Shop.awaitWorkedOff(bot, byUid.size());
        }
        rows = Shop.rows(bot);
      }

      DryRun triage =
          new DryRun(
              settings, DryRun.orders(Samples.orders(), settings.categories()), Autonomy.Mode.AUTO);
      Correspondence correspondence = new Correspondence(server, rows);
      correspondence.everyMessageHasExactlyOneEnding(samples.size());
      for (CaseRow row : rows) {
        Sample sample = byUid.get(row.key().uid());
        correspondence.endingFits(row, triage.triage(sample.mail()));
      }
      correspondence.nobodyIsAnsweredTwiceAndAllRepliesAreThere();
      correspondence.repliesAreAsTheContractWants();
      correspondence.copiesLieInSentAndDraftsInDrafts();
      correspondence.theInboxIsMarkedAndOtherwiseAsItWas();
      Map<Ending, Long> endings =
          rows.stream()
              .collect(
                  Collectors.groupingBy(row -> row.ending().orElseThrow(), Collectors.counting()));
      System.out.println("sample mail by ending: " + endings);
      assertThat(endings.getOrDefault(Ending.REPLIED, 0L)).isPositive();
      assertThat(endings.getOrDefault(Ending.QUARANTINED, 0L)).isZero();
    }
  }
}
