package com.amijose.carebot.store;

import com.amijose.carebot.audit.AuditEntry;
import com.amijose.carebot.desk.figures.FigureBook;
import com.amijose.carebot.desk.figures.FigureEvents;
import com.amijose.carebot.desk.figures.Period;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The counts of the figures page in SQL, each one question over an index that holds all of it. */
public final class SqlFigures implements FigureBook {
  private final Database database;

  public SqlFigures(Database database) {
    this.database = database;
  }

  @Override
  public List<Mails> mails(Period period) {
    CalendarSql calendar = new CalendarSql(period);
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT "
                        + calendar.bar("arrived_at")
                        + """
                           AS bar, kind, outcome, count(*) AS mails FROM cases
                          WHERE arrived_at >= :from AND arrived_at < :to
                          GROUP BY 1, kind, outcome ORDER BY 1
                          """)
                .bind("from", calendar.from())
                .bind("to", calendar.to())
                .map(
                    (row, context) ->
                        new Mails(
                            calendar.day(row.getLong("bar")),
                            Columns.text(row, "kind").orElse("unknown"),
                            Columns.text(row, "outcome"),
                            row.getLong("mails")))
                .list());
  }

  @Override
  public List<Answers> answers(Period period) {
    CalendarSql calendar = new CalendarSql(period);
    Map<LocalDate, Long> byThemselves = new LinkedHashMap<>();
    counts(
            calendar,
            "sent_at",
            "'' AS word, count(*) AS n FROM replies WHERE state = 'SENT' AND automatic = 1")
        .forEach(count -> byThemselves.put(count.bar(), count.count()));
    return database.read(
        handle ->
            handle
                .createQuery(
                    "WITH waits AS (SELECT "
                        + calendar.bar("ended_at")
                        + """
                           AS bar, ended_at - arrived_at AS wait FROM cases
                          WHERE ending = 'replied' AND ended_at >= :from AND ended_at < :to
                            AND arrived_at IS NOT NULL),
                          ranked AS (SELECT bar, wait,
                            row_number() OVER (PARTITION BY bar ORDER BY wait) AS place,
                            count(*) OVER (PARTITION BY bar) AS answers FROM waits)
                          SELECT bar, answers,
                            max(CASE WHEN place = (answers + 1) / 2 THEN wait END) AS median,
                            max(CASE WHEN place = (answers * 9 + 9) / 10 THEN wait END) AS ninetieth
                          FROM ranked GROUP BY bar, answers ORDER BY bar
                          """)
                .bind("from", calendar.from())
                .bind("to", calendar.to())
                .map(
                    (row, context) -> {
                      LocalDate bar = calendar.day(row.getLong("bar"));
                      long all = row.getLong("answers");
                      return new Answers(
                          bar,
                          all,
                          Math.min(all, byThemselves.getOrDefault(bar, 0L)),
                          Duration.ofMillis(row.getLong("median")),
                          Duration.ofMillis(row.getLong("ninetieth")));
                    })
                .list());
  }

  @Override
  public List<Asked> asked(Period period) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT product, category, reason, count(*) AS n FROM asked_items
                    WHERE arrived_at >= :from AND arrived_at < :to
                    GROUP BY product, category, reason
                    """)
                .bind("from", period.start().toEpochMilli())
                .bind("to", period.end().toEpochMilli())
                .map(
                    (row, context) ->
                        new Asked(
                            row.getString("product"),
                            row.getString("category"),
                            row.getString("reason"),
                            row.getLong("n")))
                .list());
  }

  @Override
  public List<Count> fates(Period period) {
    return counts(
        new CalendarSql(period),
        "settled_at",
        "fate AS word, count(*) AS n FROM first_drafts WHERE fate IS NOT NULL");
  }

  @Override
  public List<Count> corrections(Period period) {
    return counts(
        new CalendarSql(period), "at", "field AS word, count(*) AS n FROM corrections WHERE 1 = 1");
  }

  @Override
  public List<Count> wrongSends(Period period) {
    return counts(
        new CalendarSql(period),
        "reported_at",
        "'' AS word, count(*) AS n FROM wrong_sends WHERE 1 = 1");
  }

  /** {@code moment} and {@code what} are ours, never a mail's. */
  private List<Count> counts(CalendarSql calendar, String moment, String what) {
    String sql =
        "SELECT "
            + calendar.bar(moment)
            + " AS bar, "
            + what
            + " AND "
            + moment
            + " >= :from AND "
            + moment
            + " < :to GROUP BY 1, 2 ORDER BY 1, 2";
    return database.read(
        handle ->
            new ArrayList<>(
                handle
                    .createQuery(sql)
                    .bind("from", calendar.from())
                    .bind("to", calendar.to())
                    .map(
                        (row, context) ->
                            new Count(
                                calendar.day(row.getLong("bar")),
                                row.getString("word"),
                                row.getLong("n")))
                    .list()));
  }

  @Override
  public boolean noteExport(Export export) {
    return database.write(
        handle -> {
          long today =
              handle
                  .createQuery(
                      """
                      SELECT count(*) FROM trail
                      WHERE event = :event AND at >= :since AND actor = :actor
                      """)
                  .bind("event", FigureEvents.EXPORTED)
                  .bind("since", export.since().toEpochMilli())
                  .bind("actor", export.by().name())
                  .mapTo(Long.class)
                  .one();
          if (today >= export.most()) return false;
          FigureEvents.Exported event = new FigureEvents.Exported(export.figure(), export.period());
          SqlAuditTrail.write(handle, AuditEntry.ofBot(export.by(), event, export.at()));
          return true;
        });
  }
}
