package com.amijose.carebot.app;

import com.amijose.carebot.mailbox.ImapSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What the running bot itself must know, beside what its packages are told.
 *
 * @param imap the mailbox that is watched
 * @param automatic whether the mode is auto
 * @param probe whether the provider is tried with a mail to ourselves before the first automatic
 *     reply
 * @param backlog what becomes of mail that lay in the mailbox before the first start
 * @param ordersFile taken in at start and whenever it changes; empty where orders come by import
 *     alone
 * @param workers how many messages are read at the same time
 * @param grace how long work in hand may take after SIGTERM
 */
public record BotSettings(
    ImapSettings imap,
    boolean automatic,
    boolean probe,
    Backlog backlog,
    Optional<Path> ordersFile,
    int workers,
    Duration grace) {

  public static final Duration GRACE = Duration.ofSeconds(20);

  /** {@code --backlog}. */
  public enum Backlog {
    /** Recorded and left alone. */
    BASELINE,
    /** Read, and every reply drafted. */
    DRAFT
  }

  public BotSettings {
    if (workers < 1) throw new IllegalArgumentException("a bot needs a worker");
  }
}
