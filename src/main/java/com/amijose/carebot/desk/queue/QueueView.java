package com.amijose.carebot.desk.queue;

import java.util.List;

/**
 * For the templates of a queue.
 *
 * @param here the address of this very list, to ask for it anew
 * @param narrowed words or filters are set
 * @param waiting how many cases wait for a person
 */
public record QueueView(
    Head head,
    List<Entry> queues,
    List<Row> rows,
    Controls controls,
    Paging paging,
    String here,
    boolean narrowed,
    boolean mayAct,
    long waiting) {
  public QueueView {
    queues = List.copyOf(queues);
    rows = List.copyOf(rows);
  }

  public record Head(String title, String word, String empty, String advice) {}

  /** A queue in the list of queues. */
  public record Entry(String title, String path, String count, boolean current, boolean quiet) {}

  /** One case; all words are ready. */
  public record Row(
      long id,
      String path,
      String who,
      String address,
      String order,
      String asked,
      String titles,
      String subject,
      Chip verdict,
      Chip confidence,
      List<String> flags,
      String due,
      boolean dueSoon,
      String assignee,
      String age,
      String moment,
      String queue,
      boolean approvable,
      boolean current) {
    public Row {
      flags = List.copyOf(flags);
    }
  }

  /**
   * @param tone of the colour: good, warn, bad, accent or none
   */
  public record Chip(String word, String tone) {}

  /** A choice in a filter. */
  public record Choice(String value, String words, boolean chosen) {}

  public record Controls(
      String words,
      List<Choice> orders,
      List<Choice> outcomes,
      List<Choice> reasons,
      List<Choice> flags,
      List<Choice> categories,
      List<Choice> assignees,
      int filters) {
    public Controls {
      orders = List.copyOf(orders);
      outcomes = List.copyOf(outcomes);
      reasons = List.copyOf(reasons);
      flags = List.copyOf(flags);
      categories = List.copyOf(categories);
      assignees = List.copyOf(assignees);
    }
  }

  /**
   * @param range such as "51–100"
   * @param before the address of the page before; empty on the first
   */
  public record Paging(String range, String before, String after) {}
}
