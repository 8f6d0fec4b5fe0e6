package com.amijose.carebot.desk.trust;

import com.amijose.carebot.policy.DecisionTable;
import com.amijose.carebot.policy.Row;
import com.amijose.carebot.triage.AnswerKind;
import java.util.List;

/** A kind of answer as people call it. */
public final class KindWords {
  private KindWords() {}

  /** What the letter does, such as "Approval". */
  public static String letter(String template) {
    return switch (template) {
      case "approved" -> "Approval";
      case "cancelled" -> "Cancellation confirmed";
      case "partial" -> "Partly approved";
      case "denied" -> "Refusal";
      case "needs-info" -> "Question back";
      case "review" -> "Handed to a colleague";
      case "not-covered" -> "Lost parcel";
      case "question" -> "Rules explained";
      case "acknowledgement" -> "Acknowledgement";
      default -> template;
    };
  }

  /** The letter and its rows. */
  static String name(AnswerKind kind) {
    if (kind.rows().isEmpty()) return letter(kind.template());
    String rows = String.join(", ", kind.rows());
    return letter(kind.template()) + (kind.rows().size() == 1 ? " by row " : " by rows ") + rows;
  }

  /** What each of its rows asks for, as the table has it. */
  static List<String> conditions(AnswerKind kind, DecisionTable table) {
    return table.rows().stream()
        .filter(row -> kind.rows().contains(row.id()))
        .map(KindWords::condition)
        .toList();
  }

  private static String condition(Row row) {
    return row.id() + ": " + row.when();
  }
}
