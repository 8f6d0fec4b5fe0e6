package com.amijose.carebot.understanding.training;

import java.util.List;
import java.util.Locale;

/** Changes to a mail that mean nothing. */
final class Perturbation {
  private static final int TYPO_EVERY = 60;

  private Perturbation() {}

  static List<String> all(String body) {
    return List.of(
        body.toLowerCase(Locale.ROOT),
        "Hello,\n\n" + body,
        body + "\n\nMany thanks\nSam",
        body.replace("\n", "\n\n"),
        body + "\n\nOn Monday Care wrote:\n> Thank you for your order. We hope that you love it.",
        withTypos(body),
        american(body));
  }

  /** Two letters swapped inside a word, now and then, always at the same places. */
  private static String withTypos(String body) {
    StringBuilder typed = new StringBuilder(body);
    for (int i = TYPO_EVERY; i + 2 < typed.length(); i += TYPO_EVERY) {
      boolean inside =
          Character.isLetter(typed.charAt(i - 1))
              && Character.isLetter(typed.charAt(i))
              && Character.isLetter(typed.charAt(i + 1))
              && Character.isLetter(typed.charAt(i + 2));
      if (!inside) continue;
      char letter = typed.charAt(i);
      typed.setCharAt(i, typed.charAt(i + 1));
      typed.setCharAt(i + 1, letter);
    }
    return typed.toString();
  }

  private static String american(String body) {
    return body.replace("colour", "color")
        .replace("jewellery", "jewelry")
        .replace("cancelled", "canceled")
        .replace("favourite", "favorite")
        .replace("grey", "gray")
        .replace("parcel", "package");
  }
}
