package com.amijose.carebot.desk.figures;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Tables as RFC 4180 has them. A spreadsheet program would run a cell that begins like a formula;
 * such a cell gets an apostrophe in front (reliability A28).
 */
final class Csv {
  private static final String BEGINS_A_FORMULA = "=+-@\t\r\0\n";

  private Csv() {}

  static String of(List<String> head, List<List<String>> rows) {
    StringBuilder csv = new StringBuilder(line(head));
    rows.forEach(row -> csv.append(line(row)));
    return csv.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  static String cell(String text) {
    String harmless = isFormula(text) ? "'" + text : text;
    boolean plain = harmless.chars().noneMatch(c -> "\",\r\n".indexOf(c) >= 0);
    return plain ? harmless : "\"" + harmless.replace("\"", "\"\"") + "\"";
  }

  /** Programs pass over blanks and strange widths: a full-width = is one to some of them. */
  private static boolean isFormula(String text) {
    if (text.isEmpty()) return false;
    if (BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0) return true;
    String bare = text.strip();
    return !bare.isEmpty()
        && (BEGINS_A_FORMULA.indexOf(bare.charAt(0)) >= 0 || "＝＋－＠".indexOf(bare.charAt(0)) >= 0);
  }
}
