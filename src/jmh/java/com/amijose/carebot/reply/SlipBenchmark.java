package com.amijose.carebot.reply;

import com.amijose.carebot.config.Home;
import com.amijose.carebot.config.SettingsReader;
import com.amijose.carebot.order.OrderNumber;
import com.amijose.carebot.policy.Remedy;
import com.amijose.carebot.understanding.Reason;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The time to print one return slip of two pieces. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Djava.awt.headless=true"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 2)
public class SlipBenchmark {
  private static final ReturnSlip SLIP =
      new ReturnSlip(
          new OrderNumber("AJ30001"),
          "RMA-PREVIEW",
          "Rowena Pike",
          List.of("1 Orchard Lane", "Exampleton EX1 1AA", "United Kingdom"),
          List.of(
              new ReturnSlip.Line(
                  "Gold Heart Necklace",
                  "NK-001",
                  1,
                  Reason.DAMAGED,
                  List.of(Remedy.FULL_REFUND, Remedy.EXCHANGE)),
              new ReturnSlip.Line(
                  "Sea Glass Bracelet",
                  "BR-002",
                  2,
                  Reason.WRONG_SIZE,
                  List.of(Remedy.FULL_REFUND))),
          LocalDate.of(2026, 11, 3),
          Instant.parse("2026-10-20T09:30:00Z"));

  private ReturnSlipPress press;

  @Setup
  public void prepare() {
    Home home = new Home(Path.of(System.getProperty("carebot.home", ".")));
    var settings = SettingsReader.forTriage(Optional.empty(), home, name -> null);
    press =
        new ReturnSlipPress(new SlipWords(Templates.load(settings.templates())), settings.shop());
  }

  @Benchmark
  public Object slip() {
    return press.print(SLIP);
  }
}
