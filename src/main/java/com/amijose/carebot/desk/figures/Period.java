package com.amijose.carebot.desk.figures;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * Days of the shop's calendar that figures are counted over.
 *
 * @param to the last day, inside
 */
public record Period(LocalDate from, LocalDate to, ZoneId zone) {
  /** Longer periods are drawn by weeks. */
  private static final int MOST_SINGLE_DAYS = 62;

  private static final int MOST_DAYS = 366 * 3;

  /** What one bar stands for. */
  public enum Grain {
    DAY,
    WEEK
  }

  public Period {
    if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
      throw new IllegalArgumentException("no period: " + from + " to " + to);
    }
  }

  /** The last days up to today. */
  public static Period last(int days, Instant now, ZoneId zone) {
    LocalDate today = now.atZone(zone).toLocalDate();
    return new Period(today.minusDays(days - 1L), today, zone);
  }

  public int days() {
    return (int) ChronoUnit.DAYS.between(from, to) + 1;
  }

  public Grain grain() {
    return days() > MOST_SINGLE_DAYS ? Grain.WEEK : Grain.DAY;
  }

  public Instant start() {
    return from.atStartOfDay(zone).toInstant();
  }

  /** Outside. */
  public Instant end() {
    return to.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** The first day of each bar, oldest first. */
  public List<LocalDate> bars() {
    LocalDate last = bar(to);
    int step = grain() == Grain.WEEK ? 7 : 1;
    return Stream.iterate(bar(from), day -> !day.isAfter(last), day -> day.plusDays(step)).toList();
  }

  private LocalDate bar(LocalDate day) {
    return grain() == Grain.WEEK
        ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        : day;
  }
}
