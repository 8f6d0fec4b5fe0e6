package com.amijose.carebot.desk.figures;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers, days and lengths of time as people read them. */
final class Words {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

  private Words() {}

  static String number(double value) {
    return String.format(Locale.UK, "%,.0f", value);
  }

  static String share(double part, double whole) {
    return whole == 0 ? "–" : String.format(Locale.UK, "%.1f %%", 100 * part / whole);
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** Two units at most: 45 s, 12 min, 3 h 20 min, 2 d 4 h. */
  static String length(Duration length) {
    long seconds = Math.max(0, length.toSeconds());
    if (seconds < 60) return seconds + " s";
    long minutes = seconds / 60;
    if (minutes < 60) return minutes + " min";
    long hours = minutes / 60;
    if (hours < 48) return hours + " h" + (minutes % 60 > 0 ? " " + minutes % 60 + " min" : "");
    return hours / 24 + " d" + (hours % 24 > 0 ? " " + hours % 24 + " h" : "");
  }

  /** Of our own words, such as {@code not_as_expected}. */
  static String plain(String word) {
    return word.replace('_', ' ');
  }

  static String sentence(String word) {
    String plain = plain(word);
    return plain.isEmpty()
        ? plain
        : plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
  }
}
