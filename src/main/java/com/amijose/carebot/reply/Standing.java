package com.amijose.carebot.reply;

import com.amijose.carebot.order.Order;
import com.amijose.carebot.order.OrderMatch;
import java.util.List;
import java.util.Optional;

/**
 * What we may say to this customer: which orders are theirs, and which numbers are not. A number
 * that does not exist and one that is somebody else's are the same here, so no letter can tell them
 * apart.
 */
record Standing(
    List<Order> own, Optional<Order> inferred, List<String> unmatched, boolean doubtful) {

  static Standing of(LetterWriter.Letter letter) {
    boolean doubtful = letter.message().isFormOfDoubtfulIdentity();
    List<Order> own =
        doubtful
            ? List.of()
            : letter.orders().stream().flatMap(match -> order(match).stream()).toList();
    List<String> unmatched =
        letter.orders().stream()
            .filter(match -> doubtful || order(match).isEmpty())
            .map(match -> match.mention().number().value())
            .distinct()
            .toList();
    return new Standing(own, doubtful ? Optional.empty() : inferred(letter), unmatched, doubtful);
  }

  /** An order of theirs was found: only then are their name and their own words used. */
  boolean known() {
    return !own.isEmpty();
  }

  private static Optional<Order> inferred(LetterWriter.Letter letter) {
    return letter.orders().stream()
        .filter(OrderMatch.Inferred.class::isInstance)
        .flatMap(match -> order(match).stream())
        .findFirst();
  }

  private static Optional<Order> order(OrderMatch match) {
    if (match instanceof OrderMatch.Matched matched) return Optional.of(matched.order());
    if (match instanceof OrderMatch.Inferred inferred) return Optional.of(inferred.order());
    return Optional.empty();
  }
}
