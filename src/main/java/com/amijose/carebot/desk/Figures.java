package com.amijose.carebot.desk;

import com.amijose.carebot.casework.CaseList;
import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.message.Kind;
import com.amijose.carebot.outbox.Outbox;
import com.amijose.carebot.outbox.ReplyState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The bot's figures in Prometheus's form; what the database knows is asked when they are read. */
public final class Figures {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final CaseList cases;
  private final MultiGauge mails;

  /**
   * @param lastLook when the inbox was last seen whole; empty while never
   */
  public Figures(CaseList cases, Outbox outbox, Supplier<Optional<Instant>> lastLook) {
    Gauge.builder("carebot_last_look_seconds", () -> seconds(lastLook.get()))
        .description("when the inbox was last seen whole, in seconds since 1970")
        .register(registry);
    this.cases = cases;
    this.mails =
        MultiGauge.builder("carebot_mails")
            .description("mails by their kind and how they ended")
            .register(registry);
    for (ReplyState state : ReplyState.values()) {
      Gauge.builder("carebot_replies", () -> count(outbox.countByState(), state))
          .tag("state", state.name().toLowerCase(java.util.Locale.ROOT))
          .description("replies by their state in the outbox")
          .register(registry);
    }
    Gauge.builder("carebot_breaker_open", () -> outbox.breaker().isPresent() ? 1 : 0)
        .description("1 while automatic sending is stopped")
        .register(registry);
    new JvmMemoryMetrics().bindTo(registry);
  }

  /** Records how long a step took; {@code step} is one of a few fixed names. */
  public void took(String step, Duration duration) {
    Timer.builder("carebot_step")
        .tag("step", step)
        .description("how long the steps of the bot took")
        .register(registry)
        .record(duration);
  }

  String page() {
    // All by one question; a sort that is gone, such as "open", goes from the page, too.
    Map<CaseList.Sort, Long> counts = new LinkedHashMap<>();
    for (Ending ending : Ending.values()) {
      counts.put(new CaseList.Sort(Kind.CUSTOMER.word(), ending.word()), 0L);
    }
    counts.putAll(cases.countByKindAndEnding());
    List<MultiGauge.Row<?>> rows = new ArrayList<>();
    counts.forEach(
        (sort, count) ->
            rows.add(
                MultiGauge.Row.of(Tags.of("kind", sort.kind(), "ending", sort.ending()), count)));
    mails.register(rows, true);
    return registry.scrape();
  }

  private static <K> double count(Map<K, Long> counts, K key) {
    return counts.getOrDefault(key, 0L);
  }

  private static double seconds(Optional<Instant> moment) {
    return moment.map(Instant::getEpochSecond).orElse(0L);
  }
}
