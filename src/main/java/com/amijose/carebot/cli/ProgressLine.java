package com.amijose.carebot.cli;

import com.amijose.carebot.understanding.training.Progress;
import java.io.PrintStream;
import java.util.function.LongSupplier;

/**
 * How far long work has come, on standard error: one line that renews itself on a terminal, a line
 * every ten seconds elsewhere. What is over sooner says nothing. Safe for several threads.
 */
final class ProgressLine implements Progress, AutoCloseable {
  private static final long MILLION = 1_000_000;
  private static final long ON_TERMINAL = 200 * MILLION;
  private static final long ELSEWHERE = 10_000 * MILLION;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintStream out;
  private final boolean terminal;
  private final LongSupplier nanos;
  private long saidAt;
  private boolean onLine;

  ProgressLine() {
    this(System.err, System.console() != null, System::nanoTime);
  }

  ProgressLine(PrintStream out, boolean terminal, LongSupplier nanos) {
    this.out = out;
    this.terminal = terminal;
    this.nanos = nanos;
    this.saidAt = nanos.getAsLong();
  }

  @Override
  public synchronized void at(String what, int done, int of) {
    long now = nanos.getAsLong();
    if (now - saidAt < (terminal ? ON_TERMINAL : ELSEWHERE)) return;
    saidAt = now;
    String text =
        "carebot: " + what + ": " + done + (of > 0 ? " of " + of : "") + (terminal ? " ..." : "");
    if (terminal) out.print(CLEAR_LINE + text);
    else out.println(text);
    out.flush();
    onLine = terminal;
  }

  /** Leaves no half line behind. */
  @Override
  public synchronized void close() {
    if (onLine) out.print(CLEAR_LINE);
    out.flush();
    onLine = false;
  }
}
