package com.amijose.carebot.desk.people;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Codes on paper for whoever has lost their telephone; each works once. */
final class RecoveryCodes {
  private static final int HOW_MANY = 8;
  private static final int BYTES = 10;

  private RecoveryCodes() {}

  /** In fours, to be read by people. */
  static List<String> make() {
    return Stream.generate(() -> Base32.encode(Secrets.bytes(BYTES)))
        .limit(HOW_MANY)
        .map(code -> code.replaceAll("(.{4})(?=.)", "$1-"))
        .toList();
  }

  /** However it was typed. */
  static String hash(String code) {
    return Secrets.hash(code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", ""));
  }

  static boolean looksLikeOne(String typed) {
    return typed.replaceAll("[\\s-]", "").matches("[A-Za-z2-7]{16}");
  }
}
