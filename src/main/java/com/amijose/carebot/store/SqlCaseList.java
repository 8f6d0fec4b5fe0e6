package com.amijose.carebot.store;

import com.amijose.carebot.casework.CaseList;
import com.amijose.carebot.casework.CaseRow;
import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.casework.MessageKey;
import com.amijose.carebot.message.EmailAddress;
import com.amijose.carebot.triage.PastReturns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Questions about all cases, in SQL. */
public final class SqlCaseList implements CaseList, PastReturns {
  private static final int PAGE = 1_000;
  private static final String SELECT =
      """
      SELECT c.*, r.state AS outbox, r.message_id AS reply_id
      FROM cases c LEFT JOIN replies r ON r.case_id = c.id
      """;

  private final Database database;

  public SqlCaseList(Database database) {
    this.database = database;
  }

  /** By pages, so that no reader holds the database while somebody prints slowly. */
  @Override
  public void forEach(Consumer<CaseRow> row) {
    long last = 0;
    while (true) {
      List<CaseRow> page = page(last);
      page.forEach(row);
      if (page.size() < PAGE) return;
      last = page.get(page.size() - 1).caseId();
    }
  }

  private List<CaseRow> page(long after) {
    return database.read(
        handle ->
            handle
                .createQuery(SELECT + " WHERE c.id > :after ORDER BY c.id LIMIT :page")
                .bind("after", after)
                .bind("page", PAGE)
                .map((row, context) -> caseRow(row))
                .list());
  }

  @Override
  public Optional<CaseRow> find(MessageKey key) {
    return database.read(
        handle ->
            SqlClaims.find(handle, key)
                .flatMap(
                    id ->
                        handle
                            .createQuery(SELECT + " WHERE c.id = :id")
                            .bind("id", id)
                            .map((row, context) -> caseRow(row))
                            .findOne()));
  }

  private static CaseRow caseRow(ResultSet row) throws SQLException {
    Optional<String> outbox =
        Columns.text(row, "outbox")
            .filter(state -> !state.equals("DRAFT") && !state.equals("WITHDRAWN"));
    return new CaseRow(
        row.getLong("id"),
        SqlClaims.key(row),
        Columns.text(row, "header_id"),
        Columns.moment(row, "arrived_at"),
        Columns.text(row, "kind"),
        Columns.text(row, "outcome"),
        Columns.text(row, "action"),
        Columns.text(row, "ending").map(Ending::of),
        Columns.text(row, "ending_reason"),
        outbox,
        Columns.text(row, "reply_id"));
  }

  @Override
  public Map<String, Long> countByEnding() {
    Map<String, Long> counts = new LinkedHashMap<>();
    database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT coalesce(ending, 'open') AS word, count(*) AS cases FROM cases
                    GROUP BY coalesce(ending, 'open') ORDER BY 1
                    """)
                .map((row, context) -> counts.put(row.getString("word"), row.getLong("cases")))
                .list());
    return counts;
  }

  @Override
  public Map<Sort, Long> countByKindAndEnding() {
    Map<Sort, Long> counts = new LinkedHashMap<>();
    database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT coalesce(kind, 'unknown') AS sort, coalesce(ending, 'open') AS word,
                      count(*) AS cases
                    FROM cases GROUP BY coalesce(kind, 'unknown'), coalesce(ending, 'open')
                    ORDER BY 1, 2
                    """)
                .map(
                    (row, context) ->
                        counts.put(
                            new Sort(row.getString("sort"), row.getString("word")),
                            row.getLong("cases")))
                .list());
    return counts;
  }

  @Override
  public Optional<Instant> oldestOpen() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT min(seen_at) AS oldest FROM cases WHERE state <> 'FILED'")
                .map((row, context) -> Columns.moment(row, "oldest"))
                .one());
  }

  @Override
  public int returnsOf(EmailAddress customer, Instant since, Instant until) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT count(*) FROM cases WHERE customer = :customer AND request = 'return'
                      AND arrived_at >= :since AND arrived_at < :until AND duplicate_of IS NULL
                    """)
                .bind("customer", customer.key())
                .bind("since", since.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .mapTo(Integer.class)
                .one());
  }
}
