package com.amijose.carebot.desk.queue;

import com.amijose.carebot.desk.Role;
import com.amijose.carebot.desk.Visit;
import com.amijose.carebot.desk.queue.QueueBook.Found;
import com.amijose.carebot.desk.queue.QueueView.Choice;
import com.amijose.carebot.desk.queue.QueueView.Controls;
import com.amijose.carebot.desk.queue.QueueView.Entry;
import com.amijose.carebot.desk.queue.QueueView.Head;
import com.amijose.carebot.desk.queue.QueueView.Paging;
import com.amijose.carebot.desk.queue.QueueView.Row;
import com.amijose.carebot.order.Category;
import com.amijose.carebot.policy.Outcome;
import com.amijose.carebot.understanding.Flag;
import com.amijose.carebot.understanding.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a list of glances into what its templates show. */
final class QueueViews {
  private static final int RAIL = 40;

  /** Shown even where they are empty, so that they keep their places. */
  private static final Set<Queue> ALWAYS =
      EnumSet.of(Queue.REVIEW, Queue.INFO, Queue.SENT, Queue.DONE, Queue.ALL);

  private final QueueDesk desk;
  private final QueueWords words;

  QueueViews(QueueDesk desk) {
    this.desk = desk;
    this.words = new QueueWords(desk.zone());
  }

  QueueView of(QueueQuery query, Visit visit) {
    return of(query, visit, QueueQuery.SIZE);
  }

  QueueView rail(QueueQuery query, Visit visit) {
    return of(query, visit, RAIL);
  }

  private QueueView of(QueueQuery query, Visit visit, int size) {
    Instant now = desk.clock().instant();
    String login = visit.person().login();
    Found found = desk.book().find(query.wish(login, size), now);
    Optional<Long> open =
        visit.query("case").filter(id -> id.matches("[0-9]{1,18}")).map(Long::parseLong);
    List<Row> rows =
        found.glances().stream().map(each -> words.row(each, query.from(), open, now)).toList();
    Queue queue = query.queue();
    Map<Queue, Long> counts = desk.book().count(now);
    return new QueueView(
        new Head(queue.title(), queue.word(), queue.empty(), queue.advice()),
        entries(queue, counts),
        rows,
        controls(query),
        paging(query, rows.size(), found.more()),
        query.path(),
        query.isNarrowed(),
        visit.person().may(Role.AGENT),
        waiting(counts));
  }

  /** How many wait for a person now. */
  static long waiting(Map<Queue, Long> counts) {
    return counts.getOrDefault(Queue.REVIEW, 0L) + counts.getOrDefault(Queue.INFO, 0L);
  }

  private static List<Entry> entries(Queue current, Map<Queue, Long> counts) {
    return Arrays.stream(Queue.values())
        .map(queue -> entry(queue, counts.getOrDefault(queue, 0L), queue == current))
        .toList();
  }

  private static Entry entry(Queue queue, long count, boolean current) {
    boolean quiet = count == 0 && !ALWAYS.contains(queue);
    return new Entry(
        queue.title(), "/queue/" + queue.word(), "%,d".formatted(count), current, quiet);
  }

  private Controls controls(QueueQuery query) {
    return new Controls(
        query.words(),
        List.of(
            order(query, "oldest", "Oldest first", QueueBook.Order.OLDEST),
            order(query, "newest", "Newest first", QueueBook.Order.NEWEST),
            order(query, "due", "Nearest deadline", QueueBook.Order.DUE)),
        choices(query, "outcome", QueueWords.words(Outcome.values())),
        choices(query, "reason", QueueWords.words(Reason.values())),
        choices(query, "flag", QueueWords.words(Flag.values())),
        choices(query, "category", QueueWords.words(Category.values())),
        assignees(query),
        query.filters());
  }

  private static Choice order(QueueQuery query, String value, String words, QueueBook.Order order) {
    return new Choice(value, words, query.order() == order);
  }

  private static List<Choice> choices(QueueQuery query, String name, List<String> values) {
    return values.stream()
        .map(
            value ->
                new Choice(
                    value,
                    QueueWords.plain(value),
                    query.value(name).filter(value::equals).isPresent()))
        .toList();
  }

  private List<Choice> assignees(QueueQuery query) {
    List<String> values = new ArrayList<>(List.of("me", "nobody"));
    values.addAll(desk.book().assignees());
    return choices(query, "who", values);
  }

  private static Paging paging(QueueQuery query, int rows, boolean more) {
    int first = query.page() * QueueQuery.SIZE;
    String range = rows == 0 ? "" : "%,d–%,d".formatted(first + 1, first + rows);
    return new Paging(
        range,
        query.page() > 0 ? query.pathOfPage(query.page() - 1) : "",
        more ? query.pathOfPage(query.page() + 1) : "");
  }
}
