package com.amijose.carebot.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The time for one mail, on one thread: the whole way through the middle, and each stage alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Djava.awt.headless=true"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 2)
public class StagesBenchmark {
  @Param({"4096", "10240"})
  int bytes;

  private Bench bench;
  private int next;

  @Setup
  public void prepare() throws IOException {
    bench = new Bench(bytes);
  }

  @Benchmark
  public Object whole() {
    return bench.whole(job().bytes());
  }

  @Benchmark
  public Object read() {
    return bench.reader.read(com.amijose.carebot.message.RawMessage.of(job().bytes()));
  }

  @Benchmark
  public Object interpret() {
    return bench.interpreter.interpret(job().message(), bench.orders.numberForm());
  }

  @Benchmark
  public Object decide() {
    return bench.policy.decide(job().question());
  }

  /** With its return slip, where there is one. */
  @Benchmark
  public Object letter() {
    Bench.Job job = job();
    return bench.letters.write(job.letter(), job.occasion());
  }

  private Bench.Job job() {
    next = (next + 1) % bench.jobs.size();
    return bench.jobs.get(next);
  }
}
