package com.amijose.carebot.desk.queue;

import com.amijose.carebot.desk.queue.QueueView.Chip;
import com.amijose.carebot.desk.queue.QueueView.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A glance in words, for the shop's people. */
record QueueWords(ZoneId zone) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK);
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
  private static final Duration SOON = Duration.ofDays(2);

  Row row(Glance glance, String from, Optional<Long> open, Instant now) {
    return new Row(
        glance.caseId(),
        "/cases/" + glance.caseId() + from,
        who(glance),
        glance.name().isBlank() ? "" : glance.address(),
        glance.orderNumber(),
        asked(glance),
        String.join(", ", glance.titles()),
        glance.subject(),
        verdict(glance),
        confidence(glance.confidence()),
        glance.flags(),
        glance.snoozedUntil().filter(now::isBefore).map(this::back).orElseGet(() -> due(glance)),
        isSoon(glance, now),
        glance.assignee().map(login -> login.replaceAll("@.*", "")).orElse(""),
        age(Duration.between(glance.at(), now)),
        MOMENT.format(glance.at().atZone(zone)),
        glance.queue().title(),
        glance.approvable(),
        open.filter(id -> id == glance.caseId()).isPresent());
  }

  private static String who(Glance glance) {
    if (!glance.name().isBlank()) return glance.name();
    return glance.address().isBlank() ? "Unknown sender" : glance.address();
  }

  private static String asked(Glance glance) {
    return glance.asked().isEmpty() ? "" : plain(glance.asked());
  }

  private static Chip verdict(Glance glance) {
    return switch (glance.outcome()) {
      case "approved" -> new Chip("approved", "good");
      case "denied" -> new Chip("refused", "bad");
      case "partial" -> new Chip("partly", "warn");
      case "needs_info" -> new Chip("asks back", "accent");
      case "review" -> new Chip("for a person", "warn");
      case "not_covered" -> new Chip("not covered", "warn");
      default -> new Chip("", "");
    };
  }

  private static Chip confidence(String word) {
    return new Chip(
        word,
        switch (word) {
          case "sure" -> "good";
          case "fairly sure" -> "accent";
          case "unsure" -> "warn";
          default -> "";
        });
  }

  private String back(Instant until) {
    return "back " + DAY.format(until.atZone(zone)) + ", " + HOUR.format(until.atZone(zone));
  }

  private String due(Glance glance) {
    return glance
        .due()
        .map(
            due ->
                due.what()
                    + " "
                    + (due.what().startsWith("cancel")
                        ? HOUR.format(due.at().atZone(zone))
                        : DAY.format(due.at().atZone(java.time.ZoneOffset.UTC))))
        .orElse("");
  }

  private static boolean isSoon(Glance glance, Instant now) {
    return glance.due().map(due -> due.at().isBefore(now.plus(SOON))).orElse(false);
  }

  static String age(Duration time) {
    if (time.toMinutes() < 1) return "now";
    if (time.toHours() < 1) return time.toMinutes() + " min";
    if (time.toHours() < 48) return time.toHours() + " h";
    return time.toDays() + " d";
  }

  static String plain(String word) {
    return word.replace('_', ' ');
  }

  /** In the order of the enum, for a list of choices. */
  static <E extends Enum<E>> List<String> words(E[] values) {
    return java.util.Arrays.stream(values)
        .map(value -> value.name().toLowerCase(Locale.ROOT))
        .toList();
  }
}
