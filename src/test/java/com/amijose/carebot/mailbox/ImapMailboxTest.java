package com.amijose.carebot.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amijose.carebot.mailbox.MailboxUnavailableException.Trouble;
import jakarta.mail.Flags;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImapMailboxTest {
  /** The common pool has one thread on two cores, and from Java 25 on no other. */
  private static final Executor BESIDE = work -> new Thread(work).start();

  private final GreenMailbox green = new GreenMailbox();
  private final ImapMailbox mailbox = new ImapMailbox(green.settings());

  @AfterEach
  void stop() {
    mailbox.close();
    green.close();
  }

  @Test
  void a_message_is_read_whole_with_the_moment_of_its_arrival_and_stays_unread() {
    green.receive("the clasp broke", Date.from(Instant.parse("2026-10-02T09:14:00Z")));
    mailbox.open();
    List<Long> uids = mailbox.listUids(0);

    Fetched only = mailbox.fetch(uids).get(0);

    assertThat(only).isInstanceOf(Fetched.Whole.class);
    Fetched.Whole whole = (Fetched.Whole) only;
    assertThat(new String(whole.raw().bytes(), StandardCharsets.UTF_8))
        .endsWith("\r\n\r\nthe clasp broke\r\n");
    assertThat(whole.raw().internalDate()).contains(Instant.parse("2026-10-02T09:14:00Z"));
    assertThat(green.messages("INBOX").get(0).getFlags().contains(Flags.Flag.SEEN)).isFalse();
  }

  @Test
  void only_what_came_later_is_listed() {
    green.receive("first");
    green.receive("second");
    mailbox.open();
    List<Long> all = mailbox.listUids(0);

    assertThat(all).hasSize(2);
    assertThat(mailbox.listUids(all.get(0))).containsExactly(all.get(1));
    assertThat(mailbox.listUids(all.get(1))).isEmpty();
  }

  @Test
  void a_message_that_vanished_is_said_to_have_vanished() {
    green.receive("here");
    mailbox.open();
    long uid = mailbox.listUids(0).get(0);

    assertThat(mailbox.fetch(List.of(uid, uid + 7)))
        .extracting(each -> each.getClass().getSimpleName())
        .containsExactly("Whole", "Vanished");
  }

  @Test
  void a_wrong_password_is_told_apart_from_a_server_that_is_away() {
    try (ImapMailbox refused = new ImapMailbox(green.settings("wrong"))) {
      assertThatThrownBy(refused::open)
          .isInstanceOfSatisfying(
              MailboxUnavailableException.class,
              told -> assertThat(told.trouble()).isEqualTo(Trouble.LOGIN_REFUSED));
    }
    green.server.stop();
    assertThatThrownBy(mailbox::open)
        .isInstanceOfSatisfying(
            MailboxUnavailableException.class,
            told -> assertThat(told.trouble()).isEqualTo(Trouble.UNREACHABLE));
  }

  @Test
  void new_mail_ends_the_wait_at_once() throws Exception {
    mailbox.open();
    CompletableFuture<Void> wait =
        CompletableFuture.runAsync(() -> mailbox.await(Duration.ofSeconds(30)), BESIDE);
    CompletableFuture<Void> arrival =
        CompletableFuture.runAsync(
            () -> green.receive("news"),
            CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS, BESIDE));

    wait.get(5, TimeUnit.SECONDS);

    arrival.join();
    assertThat(mailbox.listUids(0)).hasSize(1);
  }

  @Test
  void mail_that_came_after_the_look_and_before_the_wait_ends_the_wait_at_once() throws Exception {
    mailbox.open();
    assertThat(mailbox.listUids(0)).isEmpty();
    green.receive("in between");

    CompletableFuture.runAsync(() -> mailbox.await(Duration.ofSeconds(30)), BESIDE)
        .get(5, TimeUnit.SECONDS);

    assertThat(mailbox.listUids(0)).hasSize(1);
  }

  @Test
  void a_wait_without_news_ends_when_its_time_is_over_and_the_connection_lives_on() {
    mailbox.open();
    long before = System.nanoTime();

    mailbox.await(Duration.ofMillis(400));

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    green.receive("later");
    assertThat(mailbox.listUids(0)).hasSize(1);
  }

  @Test
  void closing_from_another_thread_ends_a_wait() throws Exception {
    mailbox.open();
    CompletableFuture<Void> wait =
        CompletableFuture.runAsync(() -> mailbox.await(Duration.ofSeconds(30)), BESIDE);
    CompletableFuture.runAsync(
        mailbox::close, CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS, BESIDE));

    wait.handle((nothing, failed) -> failed).get(5, TimeUnit.SECONDS);
    assertThatThrownBy(mailbox::open).isInstanceOf(MailboxUnavailableException.class);
  }

  @Test
  void two_hundred_messages_come_in_few_round_trips() {
    for (int i = 0; i < 200; i++) green.receive("message " + i);
    mailbox.open();

    long before = System.nanoTime();
    List<Fetched> fetched = mailbox.fetch(mailbox.listUids(0));

    assertThat(fetched).hasSize(200).allMatch(Fetched.Whole.class::isInstance);
    // This server takes some 44 ms for one FETCH: one by one it would be 9 s and more.
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(4));
  }
}
