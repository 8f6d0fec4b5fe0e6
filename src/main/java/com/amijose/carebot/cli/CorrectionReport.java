package com.amijose.carebot.cli;

import com.amijose.carebot.understanding.training.CorrectionTraining;
import com.amijose.carebot.understanding.training.LabelChange;
import java.util.Locale;

/** What learning from corrections changed, label by label, and what was taken of it. */
record CorrectionReport(CorrectionTraining.Result result) {

  String asTable() {
    StringBuilder table = new StringBuilder();
    line(
        table,
        "learnt from %d corrected mails, measured with %d more; %d corrections teach no model",
        result.learntFrom(),
        result.heldOut(),
        result.passedOver());
    for (CorrectionTraining.Outcome outcome : result.outcomes()) {
      line(table, "%n%s: %s", outcome.group(), said(outcome.fate()));
      for (LabelChange change : outcome.changes())
        line(
            table,
            "  %-24s %-16s F1 before %.3f  after %.3f  %s",
            change.table(),
            change.label(),
            change.before(),
            change.after(),
            change.isWorse()
                ? String.format(Locale.ROOT, "worse than chance (%.3f)", change.tolerance())
                : "");
    }
    return table.toString();
  }

  private static String said(CorrectionTraining.Fate fate) {
    return switch (fate) {
      case TAKEN -> "taken; the old models lie beside the new ones as *.before";
      case LEFT -> "left: a label would be read worse; the old models stay";
      case SAME -> "the same as before";
    };
  }

  private static void line(StringBuilder table, String form, Object... values) {
    table.append(String.format(Locale.ROOT, form, values).stripTrailing()).append('\n');
  }
}
