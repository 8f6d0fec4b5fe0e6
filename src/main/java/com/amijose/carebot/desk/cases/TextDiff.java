package com.amijose.carebot.desk.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What two texts have in common, line by line. */
public final class TextDiff {
  private static final int MOST_LINES = 400;

  private TextDiff() {}

  /** {@code kind} is added, removed or same. */
  public record Line(String kind, String text) {}

  /** Very long texts are compared by their first 400 lines. */
  public static List<Line> of(String before, String after) {
    List<String> old = before.lines().limit(MOST_LINES).toList();
    List<String> now = after.lines().limit(MOST_LINES).toList();
    int[][] common = common(old, now);
    List<Line> lines = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        lines.add(new Line("same", now.get(j)));
        i++;
        j++;
      } else if (j == now.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
        lines.add(new Line("removed", old.get(i++)));
      } else {
        lines.add(new Line("added", now.get(j++)));
      }
    }
    return Collections.unmodifiableList(lines);
  }

  /** How many lines the rests from there have in common. */
  private static int[][] common(List<String> old, List<String> now) {
    int[][] common = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
