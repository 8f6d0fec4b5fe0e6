package com.amijose.carebot.desk.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one sees of a case before opening it.
 *
 * @param name of the customer, as they write it; may be empty
 * @param asked the request's word; empty where nothing was read
 * @param outcome the decision's word; empty where there is none
 * @param confidence how sure the bot is of what it read; empty where it read nothing
 * @param due when the nearest deadline is
 */
public record Glance(
    long caseId,
    Queue queue,
    Instant at,
    String name,
    String address,
    String orderNumber,
    String subject,
    String asked,
    String outcome,
    List<String> titles,
    List<String> flags,
    String confidence,
    Optional<Due> due,
    Optional<String> assignee,
    Optional<Instant> snoozedUntil,
    boolean approvable) {
  public Glance {
    titles = List.copyOf(titles);
    flags = List.copyOf(flags);
  }

  /**
   * @param what ends then, in a word or two
   */
  public record Due(Instant at, String what) {}
}
