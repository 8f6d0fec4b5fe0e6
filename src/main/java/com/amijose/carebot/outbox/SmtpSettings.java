package com.amijose.carebot.outbox;

import com.amijose.carebot.message.EmailAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The server that takes our mail.
 *
 * @param login empty where the server wants none
 * @param trust a PEM file with one more certificate authority
 * @param envelopeSender where bounces go to
 */
public record SmtpSettings(
    String host,
    int port,
    Security security,
    Optional<Login> login,
    Optional<Path> trust,
    EmailAddress envelopeSender,
    Timeouts timeouts) {

  public enum Security {
    /** TLS from the first byte. */
    TLS,
    /** TLS after a greeting in the clear; without it nothing is sent. */
    STARTTLS,
    /** None: for a server on this machine. */
    PLAIN
  }

  /** A name and its secret, which is never shown. */
  public record Login(String username, String password) {
    @Override
    public String toString() {
      return "Login[" + username + "]";
    }
  }

  /**
   * @param commands for each reply but the last, and for each write
   * @param dot for the reply to the end of the data. Short ones do not cure a slow server: they
   *     make mail of which nobody knows whether it went out (RFC 5321 §4.5.3.2.6)
   */
  public record Timeouts(Duration connect, Duration commands, Duration dot) {
    public static final Timeouts STANDARD =
        new Timeouts(Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofMinutes(10));
  }
}
