package com.amijose.carebot.understanding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The measure in a line's title, such as {@code 16cm} or {@code size 7}, by which people tell two
 * of a kind apart.
 *
 * @param number as it is written, without leading zeros
 * @param unit in lower case; empty where there is none
 */
record Variant(String number, String unit) {
  private static final String UNITS = "mm|cm|m|in|inch|inches|\"|k|ct";
  private static final Pattern IN_TITLE =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\d.])(\\d{1,3}(?:\\.\\d)?)\\s?(" + UNITS + ")?(?![\\p{L}\\d])");
  private static final Pattern SAID = Pattern.compile("(\\d{1,3}(?:\\.\\d)?)(" + UNITS + "|s|'s)?");
  private static final Set<String> BEFORE =
      Set.of(
          "the", "size", "sz", "number", "no", "taille", "grosse", "talla", "misura", "die", "das");
  private static final Set<String> AFTER = Set.of("is", "was", "are", "fits", "one", "ones");
  private static final Set<String> LARGER =
      Set.of("bigger", "larger", "longer", "big", "large", "long", "biggest", "largest", "longest");
  private static final Set<String> SMALLER =
      Set.of(
          "smaller",
          "shorter",
          "small",
          "little",
          "short",
          "smallest",
          "shortest",
          "littler",
          "tiny");
  private static final Set<String> THE = Set.of("the", "that", "this");

  /** The last measure of a title, since the variant stands at its end. */
  static Optional<Variant> of(String title) {
    Matcher found = IN_TITLE.matcher(title);
    Optional<Variant> last = Optional.empty();
    while (found.find())
      last =
          Optional.of(
              new Variant(
                  found.group(1),
                  Optional.ofNullable(found.group(2))
                      .orElse("")
                      .toLowerCase(java.util.Locale.ROOT)));
    return last;
  }

  double size() {
    return Double.parseDouble(number);
  }

  /**
   * Whether the words name this measure: with its unit, or as "the 8", "the 8s", "size 8", "8 is".
   */
  boolean isNamedIn(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      Matcher said = SAID.matcher(words.get(i));
      if (!said.matches() || !said.group(1).equals(number)) continue;
      boolean withUnit =
          said.group(2) != null && (said.group(2).equals(unit) || said.group(2).endsWith("s"));
      boolean unitFollows =
          i + 1 < words.size() && !unit.isEmpty() && words.get(i + 1).equals(unit);
      boolean pointedAt = i > 0 && BEFORE.contains(words.get(i - 1));
      boolean told = i + 1 < words.size() && AFTER.contains(words.get(i + 1));
      if (withUnit || unitFollows || pointedAt || told) return true;
    }
    return false;
  }

  /**
   * 1 where the words speak of the larger of two, -1 of the smaller, 0 of neither: "the bigger
   * one", "the small ring". Taste ("it is too big") is no name.
   */
  static int isComparedIn(List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      if (!THE.contains(words.get(i - 1))) continue;
      if (LARGER.contains(words.get(i))) return 1;
      if (SMALLER.contains(words.get(i))) return -1;
    }
    return 0;
  }
}
