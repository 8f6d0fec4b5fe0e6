package com.amijose.carebot.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.app.Bot;
import com.amijose.carebot.casework.CaseRow;
import com.amijose.carebot.casework.Ending;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Told to stop, the bot ends within 30 seconds, whatever its servers do. */
class StopStoryTest {
  private static final String CARE = "care@shop.example";
  private static final Duration AT_MOST = Duration.ofSeconds(28);

  @TempDir Path folder;

  @Test
  void although_the_mailbox_answers_nothing_at_all() throws Exception {
    try (Silent imap = new Silent(false);
        Silent smtp = new Silent(false)) {
      Bot bot = shop(imap.port(), smtp.port()).bot();
      bot.start();
      Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !imap.talks.isEmpty());

      assertThat(timeToClose(bot)).isLessThan(AT_MOST);
    }
  }

  @Test
  void although_the_server_is_silent_after_the_end_of_the_data_and_then_nobody_knows()
      throws Exception {
    try (MailServer server = new MailServer(CARE);
        Silent smtp = new Silent(true)) {
      Shop shop = shop(server.imapPort(), smtp.port());
      Bot bot = shop.open();
      server.receive(Customers.mail(0, CARE), Instant.now());
      Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> smtp.talks.contains("."));

      assertThat(timeToClose(bot)).isLessThan(AT_MOST);
      try (Bot again = shop.bot()) {
        CaseRow row = Shop.rows(again).get(0);
        assertThat(row.outbox()).contains("UNCERTAIN");
        assertThat(row.ending()).contains(Ending.HUMAN);
      }
    }
  }

  private static Duration timeToClose(Bot bot) {
    long before = System.nanoTime();
    bot.close();
    return Duration.ofNanos(System.nanoTime() - before);
  }

  private Shop shop(int imap, int smtp) {
    Path orders = Customers.orders(folder, 1, Instant.now());
    return new Shop(folder, CARE, Clock.systemUTC())
        .with(
            "imap: {host: 127.0.0.1, port: %d, security: plain, username: %s, password: secret}"
                .formatted(imap, CARE))
        .with("smtp: {host: 127.0.0.1, port: %d, security: plain, probe: off}".formatted(smtp))
        .with("mode: auto")
        .with("authentication: {require: false}")
        .with("confidence: {request: 0.3, reason: 0.3}")
        .with("orders: {csv: \"" + orders + "\"}");
  }

  /** A server that takes connections and says nothing, or nothing after the end of the data. */
  private static final class Silent implements AutoCloseable {
    final List<String> talks = new CopyOnWriteArrayList<>();
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final boolean until;

    Silent(boolean untilTheDot) throws IOException {
      until = untilTheDot;
      Thread accepting = new Thread(this::accept, "silent");
      accepting.setDaemon(true);
      accepting.start();
    }

    int port() {
      return server.getLocalPort();
    }

    private void accept() {
      while (!server.isClosed()) {
        try {
          Socket socket = server.accept();
          talks.add("connected");
          Thread talking = new Thread(() -> talk(socket), "silent-talk");
          talking.setDaemon(true);
          talking.start();
        } catch (IOException over) {
          return;
        }
      }
    }

    private void talk(Socket socket) {
      try {
        if (until) say(socket, "220 here");
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          talks.add(line);
          if (until && !data) say(socket, line.startsWith("DATA") ? "354 go on" : "250 fine");
          data |= line.startsWith("DATA");
        }
      } catch (IOException hungUp) {
        talks.add("broken");
      }
    }

    private static void say(Socket socket, String line) throws IOException {
      socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }
}
