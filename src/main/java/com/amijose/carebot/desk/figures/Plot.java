package com.amijose.carebot.desk.figures;

import static com.amijose.carebot.desk.figures.Scale.units;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/** Draws numbers as charts: stacked columns over time, lines over time, ranked bars. */
final class Plot {
  private static final int WIDTH = 460;
  private static final int HEIGHT = 214;
  private static final int LEFT = 46;
  private static final int RIGHT = 8;
  private static final int TOP = 12;
  private static final int BOTTOM = 26;
  private static final int MOST_DATES = 5;
  private static final int ROW = 30;
  private static final int NAMES = 4;

  private final String id;
  private final String title;
  private final String description;
  private final List<Chart.Legend> legend = new ArrayList<>();
  private final List<Chart.Label> labels = new ArrayList<>();
  private final List<Chart.Rule> rules = new ArrayList<>();
  private final List<Chart.Bar> bars = new ArrayList<>();
  private final List<Chart.Line> lines = new ArrayList<>();

  /**
   * A named row of numbers, one for each place on the other axis.
   *
   * @param look the CSS class of its colour
   */
  record Series(String word, String look, List<Double> values) {
    Series {
      values = List.copyOf(values);
    }
  }

  Plot(String id, String title, String description) {
    this.id = id;
    this.title = title;
    this.description = description;
  }

  /** Columns over {@code places}, the series upon each other. */
  Chart columns(List<String> places, List<Series> stack, DoubleFunction<String> words) {
    double greatest =
        IntStream.range(0, places.size())
            .mapToDouble(place -> stack.stream().mapToDouble(one -> one.values().get(place)).sum())
            .max()
            .orElse(0);
    Scale scale = Scale.over(greatest);
    axes(places, scale, words);
    double slot = slot(places.size());
    double gap = Math.min(slot * 0.3, 6);
    for (int place = 0; place < places.size(); place++) {
      double below = 0;
      for (Series series : stack) {
        double value = series.values().get(place);
        if (value <= 0) continue;
        double height = scale.part(value) * depth();
        bars.add(
            new Chart.Bar(
                units(LEFT + place * slot + gap / 2),
                units(TOP + depth() - below - height),
                units(Math.max(1, slot - gap)),
                units(height),
                series.look(),
                places.get(place) + ": " + words.apply(value) + " " + series.word()));
        below += height;
      }
    }
    stack.forEach(series -> legend.add(new Chart.Legend(series.word(), series.look())));
    return chart(HEIGHT);
  }

  /**
   * Lines over {@code places}; a negative value is none.
   *
   * @param scale of the values
   */
  Chart lines(List<String> places, List<Series> drawn, Scale scale, DoubleFunction<String> words) {
    axes(places, scale, words);
    double slot = slot(places.size());
    for (Series series : drawn) {
      StringBuilder points = new StringBuilder();
      List<Chart.Dot> dots = new ArrayList<>();
      for (int place = 0; place < places.size(); place++) {
        double value = series.values().get(place);
        if (value < 0) continue;
        String x = units(LEFT + (place + 0.5) * slot);
        String y = units(TOP + depth() * (1 - scale.part(value)));
        points.append(points.isEmpty() ? "" : " ").append(x).append(',').append(y);
        dots.add(
            new Chart.Dot(
                x, y, places.get(place) + ": " + words.apply(value) + " " + series.word()));
      }
      lines.add(new Chart.Line(points.toString(), series.look(), dots));
      legend.add(new Chart.Legend(series.word(), series.look()));
    }
    return chart(HEIGHT);
  }

  /** Rows from the top, each with its name above a bar of the series one after another. */
  Chart rows(List<String> names, List<Series> pieces) {
    double greatest =
        IntStream.range(0, names.size())
            .mapToDouble(name -> pieces.stream().mapToDouble(one -> one.values().get(name)).sum())
            .max()
            .orElse(1);
    double whole = WIDTH - NAMES - RIGHT;
    for (int name = 0; name < names.size(); name++) {
      double top = TOP + name * (double) ROW;
      double x = NAMES;
      double sum = 0;
      for (Series series : pieces) {
        double value = series.values().get(name);
        if (value <= 0) continue;
        double width = value / greatest * whole;
        bars.add(
            new Chart.Bar(
                units(x),
                units(top + 5),
                units(width),
                "10",
                series.look(),
                names.get(name) + ": " + Words.number(value) + " " + series.word()));
        x += width;
        sum += value;
      }
      labels.add(new Chart.Label(names.get(name), units(NAMES), units(top), "start"));
      labels.add(new Chart.Label(Words.number(sum), units(WIDTH - RIGHT), units(top), "end"));
    }
    pieces.forEach(series -> legend.add(new Chart.Legend(series.word(), series.look())));
    return chart(TOP + Math.max(1, names.size()) * ROW);
  }

  private void axes(List<String> places, Scale scale, DoubleFunction<String> words) {
    for (double mark : scale.marks()) {
      String y = units(TOP + depth() * (1 - scale.part(mark)));
      rules.add(new Chart.Rule(units(LEFT), y, units(WIDTH - RIGHT), y));
      labels.add(
          new Chart.Label(
              words.apply(mark),
              units(LEFT - 6),
              units(TOP + depth() * (1 - scale.part(mark)) + 4),
              "end"));
    }
    int every = Math.max(1, (int) Math.ceil(places.size() / (double) MOST_DATES));
    for (int place = 0; place < places.size(); place += every) {
      labels.add(
          new Chart.Label(
              places.get(place),
              units(LEFT + (place + 0.5) * slot(places.size())),
              units(HEIGHT - 8),
              "middle"));
    }
  }

  private static double slot(int places) {
    return (WIDTH - LEFT - RIGHT) / (double) Math.max(1, places);
  }

  private static double depth() {
    return HEIGHT - TOP - BOTTOM;
  }

  private Chart chart(int height) {
    return new Chart(id, title, description, WIDTH, height, legend, labels, rules, bars, lines);
  }
}
