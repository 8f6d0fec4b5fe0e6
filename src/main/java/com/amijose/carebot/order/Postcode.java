package com.amijose.carebot.order;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A shipping postcode, as one finds it in a customer's words: in any case, with or without spaces;
 * ZIP+4 as its ZIP.
 */
final class Postcode {
  private static final int SHORTEST = 4;

  private final String signs;

  Postcode(String written) {
    String bare = written.replaceAll("[^\\p{Alnum}-]", "");
    if (bare.matches("[0-9]{5}-[0-9]{4}")) bare = bare.substring(0, 5);
    this.signs = bare.replace("-", "");
  }

  /** Never found where the order has no postcode of at least four signs. */
  boolean isIn(String text) {
    if (signs.length() < SHORTEST) return false;
    String spaced =
        signs
            .chars()
            .mapToObj(sign -> String.valueOf((char) sign))
            .collect(Collectors.joining("[ \\u00a0-]?"));
    String plus4 = signs.matches("[0-9]{5}") ? "(-?[0-9]{4})?" : "";
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}#-])" + spaced + plus4 + "(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE)
        .matcher(text)
        .find();
  }
}
