package com.amijose.carebot.desk.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id with OWASP's parameters (19 MiB, two passes), and what a password must be. */
final class Passwords {
  static final int SHORTEST = 12;
  static final int LONGEST = 200;

  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT = 16;
  private static final int HASH = 32;
  private static final Pattern FORM =
      Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d),p=(\\d)\\$([^$]+)\\$([^$]+)");
  private static final List<String> TOO_WELL_KNOWN =
      List.of(
          "password", "passwort", "carebot", "amijose", "qwerty", "letmein", "123456", "abcdef");

  /** 19 MiB each: a crowd at the sign-in must not take all memory. */
  private static final Semaphore AT_ONCE = new Semaphore(4, true);

  /** Of a password that nobody has: where there is no such person, the same work is done. */
  private static final String NOBODYS = hash(Secrets.make());

  private Passwords() {}

  /** What is wrong with a new password, to be said to the person; empty where it will do. */
  static Optional<String> fault(String password, String login, String name) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of(
          "A password has at least " + SHORTEST + " characters; a sentence is fine.");
    }
    if (password.length() > LONGEST) {
      return Optional.of("That is longer than " + LONGEST + " characters.");
    }
    String bare = password.toLowerCase(Locale.ROOT);
    String left = bare;
    for (String known : TOO_WELL_KNOWN) left = left.replace(known, "");
    for (String own : (login + " " + name).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (own.length() > 2) left = left.replace(own, "");
    }
    if (left.chars().distinct().count() < 5) {
      return Optional.of(
          "That is too easy to guess; three words that only you put together are fine.");
    }
    return Optional.empty();
  }

  static String hash(String password) {
    byte[] salt = Secrets.bytes(SALT);
    byte[] hash = argon2id(password, salt, MEMORY_KIB, PASSES);
    Base64.Encoder text = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(MEMORY_KIB, PASSES, LANES, text.encodeToString(salt), text.encodeToString(hash));
  }

  /** Takes as long where there is no hash as where there is one. */
  static boolean isRight(String password, Optional<String> hash) {
    Matcher parts = FORM.matcher(hash.orElse(NOBODYS));
    if (!parts.matches()) throw new IllegalStateException("a password hash of an unknown form");
    byte[] kept = Base64.getDecoder().decode(parts.group(5));
    byte[] tried =
        argon2id(
            password.length() > LONGEST ? "" : password,
            Base64.getDecoder().decode(parts.group(4)),
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)));
    return MessageDigest.isEqual(kept, tried) && hash.isPresent();
  }

  private static byte[] argon2id(String password, byte[] salt, int memory, int passes) {
    // The same letters typed on different machines are the same password (NIST 800-63B §3.1.1.2).
    String normal = Normalizer.normalize(password, Normalizer.Form.NFKC);
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(passes)
            .withParallelism(LANES)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[HASH];
    AT_ONCE.acquireUninterruptibly();
    try {
      generator.generateBytes(normal.getBytes(StandardCharsets.UTF_8), hash);
    } finally {
      AT_ONCE.release();
    }
    return hash;
  }
}
