package com.amijose.carebot.store;

import com.amijose.carebot.desk.figures.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Days and weeks of the shop's calendar in SQL: neither database is trusted to know time zones, so
 * the few changes of the clocks in a period are written into the question as numbers.
 */
final class CalendarSql {
  private static final long DAY = 86_400_000L;

  /** Day 0 was a Thursday; a week begins on Monday. */
  private static final int THURSDAY = 3;

  private final Period period;
  private final String offset;

  CalendarSql(Period period) {
    this.period = period;
    this.offset = offset(period);
  }

  long from() {
    return period.start().toEpochMilli();
  }

  long to() {
    return period.end().toEpochMilli();
  }

  /** The number of the bar that the moment in this column belongs to. */
  String bar(String column) {
    String day = "(" + column + " + (" + offset.replace("?", column) + ")) / " + DAY;
    return period.grain() == Period.Grain.WEEK ? "(" + day + " + " + THURSDAY + ") / 7" : day;
  }

  /** The first day of a bar. */
  LocalDate day(long bar) {
    return period.grain() == Period.Grain.WEEK
        ? LocalDate.ofEpochDay(bar * 7 - THURSDAY)
        : LocalDate.ofEpochDay(bar);
  }

  private static String offset(Period period) {
    ZoneRules rules = period.zone().getRules();
    StringBuilder cases = new StringBuilder();
    Instant at = period.start();
    long before = millis(rules.getOffset(at));
    ZoneOffsetTransition change = rules.nextTransition(at);
    while (change != null && change.getInstant().isBefore(period.end())) {
      cases.append(" WHEN ? < ").append(change.getInstant().toEpochMilli());
      cases.append(" THEN ").append(before);
      before = millis(change.getOffsetAfter());
      change = rules.nextTransition(change.getInstant());
    }
    return cases.isEmpty() ? Long.toString(before) : "CASE" + cases + " ELSE " + before + " END";
  }

  private static long millis(ZoneOffset offset) {
    return offset.getTotalSeconds() * 1000L;
  }
}
