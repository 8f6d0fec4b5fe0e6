package com.amijose.carebot.store;

import com.amijose.carebot.desk.queue.Glance;
import com.amijose.carebot.desk.queue.Queue;
import com.amijose.carebot.desk.queue.QueueBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The queues out of {@code glances}, whose order of reading the indices have. */
public final class SqlQueueBook implements QueueBook {
  private static final long NO_DEADLINE = 9_000_000_000_000_000L;

  /** A word that begins more cases than this is looked for while reading, not by its index. */
  private static final int FEW = 2_000;

  private static final int MOST_WORDS = 8;
  private static final String LAST = "\udbff\udfff";

  private final Database database;

  public SqlQueueBook(Database database) {
    this.database = database;
  }

  @Override
  public Map<Queue, Long> count(Instant now) {
    Map<Queue, Long> counts = new EnumMap<>(Queue.class);
    for (Queue queue : Queue.values()) counts.put(queue, 0L);
    database.read(
        handle -> {
          handle
              .createQuery("SELECT queue, count(*) AS cases FROM glances GROUP BY queue")
              .map((row, context) -> add(counts, queueOf(row), row.getLong("cases")))
              .list();
          handle
              .createQuery(
                  """
                  SELECT g.queue, count(*) AS cases FROM keeping k
                  JOIN glances g ON g.case_id = k.case_id
                  WHERE k.snoozed_until > :now AND g.queue IN ('review', 'info') GROUP BY g.queue
                  """)
              .bind("now", now.toEpochMilli())
              .map((row, context) -> putAside(counts, queueOf(row), row.getLong("cases")))
              .list();
          return counts;
        });
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    counts.put(Queue.ALL, all);
    return counts;
  }

  private static long add(Map<Queue, Long> counts, Queue queue, long cases) {
    return counts.merge(queue, cases, Long::sum);
  }

  private static long putAside(Map<Queue, Long> counts, Queue queue, long cases) {
    add(counts, Queue.SNOOZED, cases);
    return add(counts, queue, -cases);
  }

  @Override
  public List<String> assignees() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT DISTINCT assignee FROM keeping WHERE assignee IS NOT NULL ORDER BY 1")
                .mapTo(String.class)
                .list());
  }

  @Override
  public Found find(Wish wish, Instant now) {
    return database.read(
        handle -> {
          List<Glance> glances = query(handle, wish, now).map((row, context) -> glance(row)).list();
          boolean more = glances.size() > wish.size();
          return new Found(more ? glances.subList(0, wish.size()) : glances, more);
        });
  }

  private static Query query(Handle handle, Wish wish, Instant now) {
    Map<String, Object> values = new LinkedHashMap<>();
    List<String> conditions = new ArrayList<>();
    inQueue(wish.queue(), conditions, values, now);
    filtered(wish.filter(), conditions, values);
    boolean byWord = worded(handle, wish.words(), conditions, values);
    String sql =
        """
        SELECT g.*, c.request, c.flags, k.assignee, k.snoozed_until, r.state
        FROM glances g JOIN cases c ON c.id = g.case_id
        LEFT JOIN keeping k ON k.case_id = g.case_id
        LEFT JOIN replies r ON r.case_id = g.case_id AND r.kind = 'answer'
        WHERE %s ORDER BY %s LIMIT :limit OFFSET :offset
        """
            .formatted(String.join(" AND ", conditions), order(wish, byWord));
    Query query = handle.createQuery(sql);
    values.forEach(query::bind);
    return query.bind("limit", wish.size() + 1).bind("offset", (long) wish.page() * wish.size());
  }

  private static void inQueue(
      Queue queue, List<String> conditions, Map<String, Object> values, Instant now) {
    if (queue == Queue.ALL) {
      conditions.add("1 = 1");
      return;
    }
    values.put("now", now.toEpochMilli());
    if (queue == Queue.SNOOZED) {
      conditions.add("k.snoozed_until > :now AND g.queue IN ('review', 'info')");
      return;
    }
    values.put("queue", queue.word());
    conditions.add("g.queue = :queue");
    if (queue == Queue.REVIEW || queue == Queue.INFO) {
      conditions.add("(k.snoozed_until IS NULL OR k.snoozed_until <= :now)");
    } else {
      values.remove("now");
    }
  }

  private static void filtered(Filter filter, List<String> conditions, Map<String, Object> values) {
    equal("g.reason", "reason", filter.reason(), conditions, values);
    equal("g.outcome", "outcome", filter.outcome(), conditions, values);
    filter
        .flag()
        .ifPresent(
            flag -> {
              conditions.add("(' ' || coalesce(c.flags, '') || ' ') LIKE :flag ESCAPE '!'");
              values.put("flag", "% " + escaped(flag) + " %");
            });
    filter
        .category()
        .ifPresent(
            category -> {
              conditions.add("g.categories LIKE :category ESCAPE '!'");
              values.put("category", "% " + escaped(category) + " %");
            });
    filter
        .assignee()
        .ifPresent(
            assignee -> {
              conditions.add(
                  assignee.login().isPresent() ? "k.assignee = :assignee" : "k.assignee IS NULL");
              assignee.login().ifPresent(login -> values.put("assignee", login));
            });
  }

  private static void equal(
      String column,
      String name,
      Optional<String> value,
      List<String> conditions,
      Map<String, Object> values) {
    value.ifPresent(
        wanted -> {
          conditions.add(column + " = :" + name);
          values.put(name, Columns.clean(wanted));
        });
  }

  /** Whether the rarest word narrows it down to a few. */
  private static boolean worded(
      Handle handle, String text, List<String> conditions, Map<String, Object> values) {
    List<String> words = SearchWords.of(text).stream().limit(MOST_WORDS).toList();
    if (words.isEmpty()) {
      if (!text.isBlank()) conditions.add("1 = 0");
      return false;
    }
    String rarest =
        words.stream().min(Comparator.comparingInt(word -> howMany(handle, word))).orElseThrow();
    boolean isRare = howMany(handle, rarest) <= FEW;
    if (isRare) {
      conditions.add(
          "g.case_id IN (SELECT case_id FROM glance_words WHERE word >= :from AND word < :to)");
      values.put("from", rarest);
      values.put("to", rarest + LAST);
    }
    int number = 0;
    for (String word : words) {
      if (isRare && word.equals(rarest)) continue;
      conditions.add("g.search LIKE :word" + number);
      values.put("word" + number++, "% " + word + "%");
    }
    return isRare;
  }

  private static int howMany(Handle handle, String word) {
    return handle
        .createQuery(
            """
            SELECT count(*) FROM
              (SELECT 1 FROM glance_words WHERE word >= :from AND word < :to LIMIT :few) AS begun
            """)
        .bind("from", word)
        .bind("to", word + LAST)
        .bind("few", FEW + 1)
        .mapTo(Integer.class)
        .one();
  }

  /** The plus keeps an index of the order from being read through for a few cases. */
  private static String order(Wish wish, boolean fewOnly) {
    String at = fewOnly ? "g.at + 0" : "g.at";
    return switch (wish.order()) {
      case OLDEST -> at + ", g.case_id";
      case NEWEST -> at + " DESC, g.case_id DESC";
      case DUE -> fewOnly ? "g.due_at + 0, g.case_id" : "g.due_at, g.case_id";
    };
  }

  private static Glance glance(ResultSet row) throws SQLException {
    long due = row.getLong("due_at");
    return new Glance(
        row.getLong("case_id"),
        queueOf(row),
        Columns.momentOf(row, "at"),
        row.getString("name"),
        row.getString("address"),
        row.getString("order_number"),
        row.getString("subject"),
        Columns.text(row, "request").orElse(""),
        Columns.text(row, "outcome").orElse(""),
        parts(row.getString("titles"), "\n"),
        parts(Columns.text(row, "flags").orElse(""), " "),
        row.getString("confidence"),
        due >= NO_DEADLINE
            ? Optional.empty()
            : Optional.of(new Glance.Due(Instant.ofEpochMilli(due), row.getString("due_what"))),
        Columns.text(row, "assignee"),
        Columns.moment(row, "snoozed_until"),
        "DRAFT".equals(row.getString("state")));
  }

  private static Queue queueOf(ResultSet row) throws SQLException {
    return Queue.find(row.getString("queue")).orElse(Queue.ALL);
  }

  private static List<String> parts(String text, String mark) {
    return Arrays.stream(text.split(mark)).filter(part -> !part.isEmpty()).toList();
  }

  private static String escaped(String word) {
    return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
