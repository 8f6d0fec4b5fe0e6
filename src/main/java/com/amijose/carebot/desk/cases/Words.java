package com.amijose.carebot.desk.cases;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.policy.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments, sizes and names as the shop's people read them. */
record Words(ZoneId zone) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.UK);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.UK);

  String moment(Instant at) {
    return MOMENT.format(at.atZone(zone));
  }

  String day(Instant at) {
    return day(at.atZone(zone).toLocalDate());
  }

  String day(LocalDate day) {
    return DAY.format(day);
  }

  static String length(Duration time) {
    if (time.isNegative()) return "before";
    if (time.toHours() < 48) {
      return time.toHours() == 0
          ? time.toMinutes() + " min"
          : time.toHours() + " h " + time.toMinutesPart() + " min";
    }
    return time.toDays() + " days";
  }

  static String size(long bytes) {
    if (bytes < 1024) return bytes + " bytes";
    if (bytes < 1024 * 1024) return bytes / 1024 + " KB";
    return bytes / (1024 * 1024) + " MB";
  }

  static String actor(Actor by) {
    if (by.kind() == Actor.Kind.BOT) return "Carebot";
    return by.equals(Actor.SOMEBODY_IN_THE_MAILBOX) ? "somebody in the mailbox" : by.name();
  }

  static String plain(String word) {
    return word.replace('_', ' ');
  }

  static String tone(Outcome outcome) {
    return switch (outcome) {
      case APPROVED -> "good";
      case DENIED -> "bad";
      case PARTIAL, REVIEW, NOT_COVERED -> "warn";
      case NEEDS_INFO -> "accent";
    };
  }

  /** Sentences begin with a capital, wherever their words come from. */
  static String sentence(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
