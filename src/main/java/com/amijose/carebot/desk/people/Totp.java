package com.amijose.carebot.desk.people;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that change every 30 seconds (RFC 6238, with SHA-1 and six digits as all apps do it). */
final class Totp {
  static final int SECONDS = 30;
  private static final int SECRET_BYTES = 20;
  private static final int DIGITS = 6;

  private Totp() {}

  /** A new secret in Base32. */
  static String secret() {
    return Base32.encode(Secrets.bytes(SECRET_BYTES));
  }

  /**
   * The step whose code this is: now, the one before or the one after, since clocks differ; empty
   * for a wrong code.
   */
  static OptionalLong stepOf(String secret, String code, Instant now) {
    String digits = code.replaceAll("[\\s-]", "");
    if (!digits.matches("[0-9]{" + DIGITS + "}")) return OptionalLong.empty();
    byte[] key = Base32.decode(secret);
    long step = now.getEpochSecond() / SECONDS;
    OptionalLong found = OptionalLong.empty();
    for (long near = step - 1; near <= step + 1; near++) {
      boolean isIt = isSame(code(key, near, DIGITS), digits);
      if (isIt) found = OptionalLong.of(near);
    }
    return found;
  }

  /** RFC 4226 §5.3 on the number of the step. */
  static String code(byte[] key, long step, int digits) {
    byte[] mac = hmac(key, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int offset = mac[mac.length - 1] & 0xf;
    int number = ByteBuffer.wrap(mac, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
    int modulus = 1;
    for (int digit = 0; digit < digits; digit++) modulus *= 10;
    return ("%0" + digits + "d").formatted(number % modulus);
  }

  /** What apps take from the code that is scanned. */
  static String uri(String secret, String login) {
    String account = login.replace("@", "%40").replaceAll("[^A-Za-z0-9.%_-]", "");
    return "otpauth://totp/Carebot:" + account + "?secret=" + secret + "&issuer=Carebot";
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] hmac(byte[] key, byte[] text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      return mac.doFinal(text);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has HmacSHA1", impossible);
    }
  }
}
