package com.amijose.carebot.reply;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the shop writes days, spans and lists, and how foreign values become one harmless line. */
final class Wording {
  private static final int LONGEST_LINE = 120;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH:mm 'on' EEEE d MMMM uuuu", Locale.UK);

  private static final Pattern SPACES = Pattern.compile("[\\p{Cc}\\s\\u2028\\u2029]+");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");

  private Wording() {}

  /** Friday 2 October 2026. */
  static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** 12:22 on Friday 2 October 2026, in the shop's zone. */
  static String moment(Instant at, ZoneId zone) {
    return MOMENT.format(at.atZone(zone));
  }

  /** 1 hour 20 minutes; seconds are left out. */
  static String span(Duration duration) {
    long days = duration.toDays();
    if (days > 0) return count(days, "day");
    String hours = duration.toHours() == 0 ? "" : count(duration.toHours(), "hour");
    String minutes =
        duration.toMinutesPart() == 0 && !hours.isEmpty()
            ? ""
            : count(duration.toMinutesPart(), "minute");
    return (hours + " " + minutes).strip();
  }

  /** a, b and c. */
  static String list(List<String> words, String last) {
    if (words.size() < 2) return String.join("", words);
    return String.join(", ", words.subList(0, words.size() - 1))
        + " "
        + last
        + " "
        + words.get(words.size() - 1);
  }

  /**
   * A value from outside as one line: no control or invisible characters, single spaces, cut where
   * it is longer than any honest name.
   */
  static String line(String value) {
    String plain = SPACES.matcher(value).replaceAll(" ");
    plain = UNSEEN.matcher(plain).replaceAll("").strip();
    if (plain.codePointCount(0, plain.length()) <= LONGEST_LINE) return plain;
    return plain.substring(0, plain.offsetByCodePoints(0, LONGEST_LINE - 1)).strip() + "…";
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
