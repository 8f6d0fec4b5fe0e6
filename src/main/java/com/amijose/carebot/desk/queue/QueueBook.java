package com.amijose.carebot.desk.queue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cases, a glance at each. */
public interface QueueBook {

  /** How many are in each queue; what is put aside counts as put aside only. */
  Map<Queue, Long> count(Instant now);

  Found find(Wish wish, Instant now);

  /** Those that have been given a case at some time. */
  List<String> assignees();

  enum Order {
    OLDEST,
    NEWEST,
    /** The nearest deadline first, then those without one. */
    DUE
  }

  /**
   * What to list.
   *
   * @param words each must begin a word of order number, name, address or subject; may be empty
   * @param page from 0
   * @param size how many at most
   */
  record Wish(Queue queue, String words, Filter filter, Order order, int page, int size) {}

  /** Each only where it is present. */
  record Filter(
      Optional<String> reason,
      Optional<String> outcome,
      Optional<String> flag,
      Optional<String> category,
      Optional<Assignee> assignee) {
    public static final Filter NONE =
        new Filter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }

  /**
   * @param login empty for cases that nobody has
   */
  record Assignee(Optional<String> login) {}

  /**
   * @param more whether there is a further page
   */
  record Found(List<Glance> glances, boolean more) {
    public Found {
      glances = List.copyOf(glances);
    }
  }
}
