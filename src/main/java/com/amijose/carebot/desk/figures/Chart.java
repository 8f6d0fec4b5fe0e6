package com.amijose.carebot.desk.figures;

import java.util.List;

/**
 * A drawing that is ready to be written as SVG; all lengths are in its own units.
 *
 * @param description what it shows, for who cannot see it
 * @param labels texts beside the axes
 * @param rules thin lines across
 * @param lines polylines over the bars
 */
public record Chart(
    String id,
    String title,
    String description,
    int width,
    int height,
    List<Legend> legend,
    List<Label> labels,
    List<Rule> rules,
    List<Bar> bars,
    List<Line> lines) {
  public Chart {
    legend = List.copyOf(legend);
    labels = List.copyOf(labels);
    rules = List.copyOf(rules);
    bars = List.copyOf(bars);
    lines = List.copyOf(lines);
  }

  /**
   * @param look the CSS class of its colour
   */
  public record Legend(String word, String look) {}

  /**
   * @param anchor start, middle or end
   */
  public record Label(String text, String x, String y, String anchor) {}

  public record Rule(String x1, String y1, String x2, String y2) {}

  /**
   * @param says what a pointer on it is told
   */
  public record Bar(String x, String y, String width, String height, String look, String says) {}

  /**
   * @param points as SVG has them
   * @param dots each with what a pointer on it is told
   */
  public record Line(String points, String look, List<Dot> dots) {}

  public record Dot(String x, String y, String says) {}
}
