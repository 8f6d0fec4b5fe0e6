package com.amijose.carebot.desk.queue;

import com.amijose.carebot.desk.Visit;
import com.amijose.carebot.desk.queue.QueueBook.Assignee;
import com.amijose.carebot.desk.queue.QueueBook.Filter;
import com.amijose.carebot.desk.queue.QueueBook.Order;
import com.amijose.carebot.desk.queue.QueueBook.Wish;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A list as its address says it.
 *
 * @param values what stands behind the question mark, only what is known and filled in
 */
record QueueQuery(Queue queue, Map<String, String> values) {
  static final int SIZE = 50;
  private static final int LAST_PAGE = 100_000;
  private static final int LONGEST = 200;
  private static final String ME = "me";
  private static final String NOBODY = "nobody";

  static QueueQuery of(Queue queue, Visit visit) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name :
        new String[] {"q", "reason", "outcome", "flag", "category", "who", "sort", "page"}) {
      visit
          .query(name)
          .map(text -> text.substring(0, Math.min(text.length(), LONGEST)))
          .ifPresent(text -> values.put(name, text));
    }
    return new QueueQuery(queue, values);
  }

  Wish wish(String login, int size) {
    return new Wish(queue, words(), filter(login), order(), page(), size);
  }

  String words() {
    return values.getOrDefault("q", "");
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  boolean isNarrowed() {
    return values.keySet().stream().anyMatch(name -> !name.equals("sort") && !name.equals("page"));
  }

  int filters() {
    return (int)
        values.keySet().stream()
            .filter(name -> !name.equals("sort") && !name.equals("page") && !name.equals("q"))
            .count();
  }

  Order order() {
    return switch (values.getOrDefault("sort", "")) {
      case "oldest" -> Order.OLDEST;
      case "newest" -> Order.NEWEST;
      case "due" -> Order.DUE;
      default -> queue.isOpen() ? Order.OLDEST : Order.NEWEST;
    };
  }

  int page() {
    String text = values.getOrDefault("page", "0");
    return text.matches("[0-9]{1,6}") ? Math.min(LAST_PAGE, Integer.parseInt(text)) : 0;
  }

  String path() {
    return path(queue, values);
  }

  String pathOfPage(int page) {
    Map<String, String> other = new LinkedHashMap<>(values);
    other.put("page", Integer.toString(page));
    if (page == 0) other.remove("page");
    return path(queue, other);
  }

  /** Behind the address of a case, so that its page knows the list that it was opened from. */
  String from() {
    return queue == Queue.REVIEW ? "" : "?from=" + queue.word();
  }

  private static String path(Queue queue, Map<String, String> values) {
    String query =
        values.entrySet().stream()
            .map(
                value ->
                    value.getKey()
                        + "="
                        + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return "/queue/" + queue.word() + (query.isEmpty() ? "" : "?" + query);
  }

  private Filter filter(String login) {
    return new Filter(
        word("reason"),
        word("outcome"),
        word("flag"),
        word("category"),
        value("who").map(who -> assignee(who, login)));
  }

  private static Assignee assignee(String who, String login) {
    if (who.equals(NOBODY)) return new Assignee(Optional.empty());
    return new Assignee(Optional.of(who.equals(ME) ? login : who));
  }

  private Optional<String> word(String name) {
    return value(name).map(text -> text.toLowerCase(Locale.ROOT));
  }
}
