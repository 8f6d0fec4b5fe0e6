package com.amijose.carebot.desk.figures;

import java.util.List;

/**
 * One figure: a chart and the table that says the same in numbers.
 *
 * @param name in addresses and file names
 * @param counted how it is counted, in a sentence
 * @param head of the table
 * @param rows of the table; the first cell names the row
 */
public record Figure(
    String name,
    String title,
    String counted,
    Chart chart,
    List<String> head,
    List<List<String>> rows) {
  public Figure {
    head = List.copyOf(head);
    rows = rows.stream().map(List::copyOf).toList();
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }
}
