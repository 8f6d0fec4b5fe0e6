package com.amijose.carebot.desk.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An axis from 0 to a round number.
 *
 * @param top at least the greatest value
 * @param step between two marks
 */
record Scale(double top, double step) {
  private static final int[] ROUND = {1, 2, 5, 10};
  private static final int[] MINUTES = {
    1, 2, 5, 10, 15, 30, 60, 120, 240, 360, 720, 1440, 2880, 7200, 14400, 28800
  };

  /** Whole steps, at most five of them. */
  static Scale over(double greatest) {
    double rough = Math.max(greatest, 1) / 4;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    for (int round : ROUND) {
      double step = Math.max(1, round * power);
      if (step * 4 >= greatest)
        return new Scale(step * Math.ceil(Math.max(greatest, 1) / step), step);
    }
    throw new IllegalStateException("no scale over " + greatest);
  }

  /** Minutes in steps that a clock or a calendar has. */
  static Scale overMinutes(double greatest) {
    for (int step : MINUTES) {
      if (step * 4.0 >= greatest)
        return new Scale(step * Math.ceil(Math.max(greatest, 1) / step), step);
    }
    return over(greatest);
  }

  static Scale percent() {
    return new Scale(100, 25);
  }

  List<Double> marks() {
    List<Double> marks = new ArrayList<>();
    for (int i = 0; i * step <= top + step / 1000; i++) marks.add(i * step);
    return marks;
  }

  double part(double value) {
    return Math.min(1, Math.max(0, value / top));
  }

  /** Lengths for SVG: one digit behind the point is finer than any screen. */
  static String units(double length) {
    return String.format(Locale.ROOT, "%.1f", length).replaceAll("\\.0$", "");
  }
}
