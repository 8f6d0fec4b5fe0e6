package com.amijose.carebot.mailbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How to reach the mailbox.
 *
 * @param trust a PEM file with a further certificate authority; empty for those of Java alone
 * @param poll how often the inbox is looked at whether or not the server pushes; also how long one
 *     IDLE lasts
 */
public record ImapSettings(
    String host,
    int port,
    Security security,
    String username,
    String password,
    Optional<Path> trust,
    Folders folders,
    Duration poll,
    Timeouts timeouts) {

  public static final Duration POLL = Duration.ofSeconds(30);

  /** How the connection is protected. */
  public enum Security {
    /** TLS from the first byte. */
    TLS,
    /** TLS by STARTTLS, without which nothing is said (no opportunistic TLS). */
    STARTTLS,
    PLAIN
  }

  /** Names to use where the server marks no folder by SPECIAL-USE (RFC 6154). */
  public record Folders(String inbox, String drafts, String sent) {
    public static final Folders USUAL = new Folders("INBOX", "Drafts", "Sent");
  }

  /**
   * No wait is endless.
   *
   * @param idleEnd how long the server may take to end an IDLE before the connection counts as dead
   */
  public record Timeouts(Duration connect, Duration read, Duration write, Duration idleEnd) {
    public static final Timeouts STANDARD =
        new Timeouts(
            Duration.ofSeconds(20),
            Duration.ofSeconds(45),
            Duration.ofSeconds(45),
            Duration.ofSeconds(20));
  }

  public ImapSettings {
    if (port < 1 || port > 65535) throw new IllegalArgumentException("not a port: " + port);
    if (poll.isZero() || poll.isNegative()) {
      throw new IllegalArgumentException("the polling interval must be positive");
    }
  }

  /** What the account is called in the casebook: the same for the same mailbox, however reached. */
  public String account() {
    return username + "@" + host;
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "ImapSettings[" + account() + ":" + port + " " + security + "]";
  }
}
