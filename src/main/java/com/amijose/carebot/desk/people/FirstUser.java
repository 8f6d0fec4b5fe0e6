package com.amijose.carebot.desk.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * The way in while there is nobody: a secret that is printed where the bot was started (reliability
 * A44). It is good for one person, and only until there is one.
 */
public final class FirstUser {
  private final People people;
  private final String secret = Secrets.make();

  public FirstUser(People people) {
    this.people = people;
  }

  boolean isWanted() {
    return people.isEmpty();
  }

  /** To be printed on the console; empty where there is somebody already. */
  public Optional<String> path() {
    return isWanted() ? Optional.of("/first-user?secret=" + secret) : Optional.empty();
  }

  boolean isRight(String typed) {
    return MessageDigest.isEqual(
        secret.getBytes(StandardCharsets.UTF_8), typed.strip().getBytes(StandardCharsets.UTF_8));
  }
}
