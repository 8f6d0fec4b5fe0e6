package com.amijose.carebot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private final AtomicLong nanos = new AtomicLong();

  @Test
  void a_terminal_gets_one_line_that_renews_itself_and_goes() {
    try (ProgressLine line = new ProgressLine(out, true, nanos::get)) {
      for (int done = 1; done <= 10; done++) {
        pass(Duration.ofMillis(100));
        line.at("mails read", done, 10);
      }
    }

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .doesNotContain("\n", "mails read: 3 ")
        .contains("\r\u001b[Kcarebot: mails read: 4 of 10 ...")
        .endsWith("\r\u001b[K");
  }

  @Test
  void elsewhere_it_is_a_whole_line_every_ten_seconds_and_no_control_character() {
    try (ProgressLine line = new ProgressLine(out, false, nanos::get)) {
      for (int done = 1; done <= 25; done++) {
        pass(Duration.ofSeconds(1));
        line.at("mails read", done, 0);
      }
    }

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo("carebot: mails read: 10\ncarebot: mails read: 20\n");
  }

  @Test
  void what_is_soon_over_says_nothing() {
    try (ProgressLine line = new ProgressLine(out, true, nanos::get)) {
      line.at("mails read", 1, 1);
    }

    assertThat(bytes.size()).isZero();
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
