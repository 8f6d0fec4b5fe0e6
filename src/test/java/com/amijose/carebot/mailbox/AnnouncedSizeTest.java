package com.amijose.carebot.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the server announces and what it sends are compared (reliability I3, F2, F82). */
class AnnouncedSizeTest {
  private final GreenMailbox green = new GreenMailbox();

  @AfterEach
  void stop() {
    green.close();
  }

  @Test
  void a_body_shorter_than_announced_is_asked_for_once_more_and_then_unreadable() throws Exception {
    green.receive("first");
    try (LyingServer server =
            lying(line -> line.replaceAll("RFC822\\.SIZE \\d+", "RFC822.SIZE 9999"));
        ImapMailbox mailbox = new ImapMailbox(settings(server))) {
      mailbox.open();
      List<Fetched> fetched = mailbox.fetch(mailbox.listUids(0));

      assertThat(fetched.get(0))
          .isInstanceOfSatisfying(
              Fetched.Unreadable.class,
              unreadable -> assertThat(unreadable.because()).contains("announced 9999 bytes"));
      assertThat(server.bodiesAskedFor).hasValue(2);
    }
  }

  @Test
  void a_body_that_comes_whole_the_second_time_is_read() throws Exception {
    green.receive("cut off");
    int[] answers = {0};
    UnaryOperator<String> cutOnce =
        line -> line.startsWith("cut off") && answers[0]++ == 0 ? "cut of\r\n" : line;
    UnaryOperator<String> shorter =
        line -> line.contains("BODY[]") && answers[0] == 0 ? fewer(line) : cutOnce.apply(line);
    try (LyingServer server = lying(shorter);
        ImapMailbox mailbox = new ImapMailbox(settings(server))) {
      mailbox.open();
      List<Fetched> fetched = mailbox.fetch(mailbox.listUids(0));

      assertThat(fetched.get(0)).isInstanceOf(Fetched.Whole.class);
      assertThat(server.bodiesAskedFor).hasValue(2);
    }
  }

  @Test
  void a_message_over_fifty_megabytes_is_never_asked_for() throws Exception {
    green.receive("huge");
    try (LyingServer server =
            lying(line -> line.replaceAll("RFC822\\.SIZE \\d+", "RFC822.SIZE 52428801"));
        ImapMailbox mailbox = new ImapMailbox(settings(server))) {
      mailbox.open();
      List<Fetched> fetched = mailbox.fetch(mailbox.listUids(0));

      assertThat(fetched.get(0))
          .isInstanceOfSatisfying(
              Fetched.Unreadable.class,
              unreadable -> assertThat(unreadable.because()).contains("larger than 50 MB"));
      assertThat(server.bodiesAskedFor).hasValue(0);
    }
  }

  private static String fewer(String line) {
    int open = line.lastIndexOf('{');
    int bytes = Integer.parseInt(line.substring(open + 1, line.lastIndexOf('}')));
    return line.substring(0, open) + "{" + (bytes - 1) + "}\r\n";
  }

  private LyingServer lying(UnaryOperator<String> lie) throws IOException {
    return new LyingServer(green.server.getImap().getPort(), lie);
  }

  private ImapSettings settings(LyingServer server) {
    return new ImapSettings(
        "127.0.0.1",
        server.port(),
        ImapSettings.Security.PLAIN,
        GreenMailbox.ADDRESS,
        "secret",
        Optional.empty(),
        ImapSettings.Folders.USUAL,
        Duration.ofSeconds(2),
        ImapSettings.Timeouts.STANDARD);
  }
}
