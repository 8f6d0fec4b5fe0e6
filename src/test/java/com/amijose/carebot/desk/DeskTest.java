package com.amijose.carebot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.casework.Folder;
import com.amijose.carebot.outbox.BreakerRules;
import com.amijose.carebot.outbox.RetrySchedule;
import com.amijose.carebot.store.Database;
import com.amijose.carebot.store.SqlCaseBook;
import com.amijose.carebot.store.SqlCaseList;
import com.amijose.carebot.store.SqlOutbox;
import com.amijose.carebot.store.Use;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {

  @TempDir Path folder;
  private Database database;
  private Desk desk;
  private Health health = new Health(List.of(), List.of());

  @BeforeEach
  void open() {
    database = Database.open("jdbc:sqlite:" + folder.resolve("care.db"), Use.BOT);
    Figures figures =
        new Figures(
            new SqlCaseList(database),
            new SqlOutbox(
                database, RetrySchedule.STANDARD, BreakerRules.STANDARD, Duration.ofMinutes(10)),
            () -> Optional.of(Instant.ofEpochSecond(1_790_000_000L)));
    new SqlCaseBook(database, "test", BreakerRules.STANDARD)
        .setAside(
            new Folder("care", "INBOX", 1), List.of(1L, 2L), Ending.BASELINE, "old", Instant.EPOCH);
    figures.took("mailbox", Duration.ofMillis(5));
    desk = Desk.withoutPages(HttpSettings.onThisMachine(), () -> health, figures);
  }

  @AfterEach
  void stop() {
    desk.close();
    database.close();
  }

  @Test
  void health_is_up_where_there_is_no_problem() throws IOException {
    assertThat(ask("/health", "localhost"))
        .startsWith("HTTP/1.1 200")
        .containsIgnoringCase("Cache-Control: no-store")
        .contains("{\"status\":\"up\",\"problems\":[],\"notes\":[]}");
  }

  @Test
  void health_says_what_is_broken() throws IOException {
    health = new Health(List.of("mailbox: cannot be reached"), List.of());

    assertThat(ask("/health", "127.0.0.1:" + desk.port()))
        .startsWith("HTTP/1.1 503")
        .contains("\"status\":\"down\",\"problems\":[\"mailbox: cannot be reached\"]");
  }

  @Test
  void an_unknown_host_name_is_turned_away() throws IOException {
    assertThat(ask("/health", "evil.example")).startsWith("HTTP/1.1 403");
  }

  @Test
  void metrics_tell_mails_by_kind_and_ending_and_the_last_look() throws IOException {
    assertThat(ask("/metrics", "localhost"))
        .contains("carebot_mails{ending=\"replied\",kind=\"customer\"} 0.0")
        .contains("carebot_mails{ending=\"baseline\",kind=\"unknown\"} 2.0")
        .contains("carebot_replies{state=\"uncertain\"} 0.0")
        .contains("carebot_last_look_seconds 1.79E9")
        .contains("carebot_step_seconds_count{step=\"mailbox\"} 1");
  }

  /** By hand, since the JDK's client lets nobody choose the Host field. */
  private String ask(String path, String host) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", desk.port())) {
      String request =
          "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
          .lines()
          .collect(Collectors.joining("\n"));
    }
  }
}
