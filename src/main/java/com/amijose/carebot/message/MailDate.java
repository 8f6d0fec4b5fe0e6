package com.amijose.carebot.message;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of Date and Received fields (RFC 5322 §3.3), obsolete and slightly broken forms too. */
final class MailDate {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Map<String, Integer> ZONES =
      Map.of(
          "est", -5, "edt", -4, "cst", -6, "cdt", -5, "mst", -7, "mdt", -6, "pst", -8, "pdt", -7);

  private static final Pattern COMMENT = Pattern.compile("\\([^)]*\\)?");
  private static final Pattern SPACE = Pattern.compile("[\\s,]+");
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?");
  private static final Pattern ZONE = Pattern.compile("[+-]\\d{4}");
  private static final Pattern DASHED = Pattern.compile("\\d{1,2}-\\p{L}{3}-\\d{2,4}");

  private MailDate() {}

  /** The moment that a header's date names, between 1980 and 2100; empty where it names none. */
  static Optional<Instant> parse(String raw) {
    String text = raw.length() > 300 ? raw.substring(0, 300) : raw;
    String bare = text.indexOf('(') < 0 ? text : COMMENT.matcher(text).replaceAll(" ");
    Fields fields = new Fields();
    for (String word : SPACE.split(bare)) {
      if (!word.isEmpty()) fields.take(word.toLowerCase(Locale.ROOT));
    }
    return fields.moment();
  }

  /** The date of a Received field stands after its last semicolon. */
  static Optional<Instant> ofReceived(String raw) {
    int semicolon = raw.lastIndexOf(';');
    return semicolon < 0 ? Optional.empty() : parse(raw.substring(semicolon + 1));
  }

  private static final class Fields {
    private int day;
    private int month;
    private int year = -1;
    private int hour = -1;
    private int minute;
    private int second;
    private int zoneMinutes;
    private boolean zoned;

    void take(String word) {
      if (isAsciiDigit(word.charAt(0))) {
        takeDigits(word);
      } else if (ZONE.matcher(word).matches()) {
        if (!zoned) takeZone(word);
      } else if (word.length() >= 3 && month == 0 && MONTHS.contains(word.substring(0, 3))) {
        month = MONTHS.indexOf(word.substring(0, 3)) + 1;
      } else if (hour >= 0 && !zoned && ZONES.containsKey(word)) {
        zoneMinutes = ZONES.get(word) * 60;
      }
    }

    private void takeDigits(String word) {
      Matcher time = TIME.matcher(word);
      if (time.matches()) {
        hour = Integer.parseInt(time.group(1));
        minute = Integer.parseInt(time.group(2));
        second = time.group(3) == null ? 0 : Math.min(59, Integer.parseInt(time.group(3)));
      } else if (DASHED.matcher(word).matches()) {
        for (String part : word.split("-")) take(part);
      } else if (word.length() <= 4 && word.chars().allMatch(Fields::isAsciiDigit)) {
        takeNumber(Integer.parseInt(word));
      }
    }

    private static boolean isAsciiDigit(int c) {
      return c >= '0' && c <= '9';
    }

    private void takeZone(String word) {
      int number = Integer.parseInt(word.substring(1));
      int minutes = number / 100 * 60 + number % 100;
      zoneMinutes = word.charAt(0) == '-' ? -minutes : minutes;
      zoned = true;
    }

    private void takeNumber(int number) {
      if (day == 0 && number <= 31) day = number;
      else if (year < 0 && month > 0) {
        // RFC 5322 §4.3: two and three digits.
        year = number < 50 ? 2000 + number : number < 1000 ? 1900 + number : number;
      }
    }

    Optional<Instant> moment() {
      if (day == 0 || month == 0 || year < 1980 || year > 2100 || hour < 0) {
        return Optional.empty();
      }
      try {
        return Optional.of(
            LocalDateTime.of(year, month, day, hour, minute, second)
                .minusMinutes(zoneMinutes)
                .toInstant(ZoneOffset.UTC));
      } catch (DateTimeException noSuchDay) {
        return Optional.empty();
      }
    }
  }
}
