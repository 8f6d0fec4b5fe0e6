package com.amijose.carebot.desk.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts by a name and a place, in the order in which the names came. */
final class Tally<P> {
  private final List<String> names;
  private final Map<Cell<P>, Long> counts = new LinkedHashMap<>();

  private record Cell<P>(String name, P place) {}

  /**
   * @param first names that stand before all others, if they occur
   */
  Tally(List<String> first) {
    this.names = new ArrayList<>(first);
  }

  void add(String name, P place, long count) {
    if (!names.contains(name)) names.add(name);
    counts.merge(new Cell<>(name, place), count, Long::sum);
  }

  long count(String name, P place) {
    return counts.getOrDefault(new Cell<>(name, place), 0L);
  }

  long sum(String name) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey().name().equals(name))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  boolean isAnyAt(P place) {
    return counts.keySet().stream().anyMatch(cell -> cell.place().equals(place));
  }

  /** Those that were counted at all. */
  List<String> names() {
    return names.stream()
        .filter(name -> counts.keySet().stream().anyMatch(cell -> cell.name().equals(name)))
        .toList();
  }
}
