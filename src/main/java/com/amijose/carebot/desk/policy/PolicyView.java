package com.amijose.carebot.desk.policy;

import com.amijose.carebot.desk.policy.PolicyNumbers.Field;
import java.util.List;
import java.util.Optional;

/**
 * For the template.
 *
 * @param version of the table that is shown
 * @param waiting what the file says otherwise than the bot runs, until its next start
 * @param check what the proof of the shown table says
 */
public record PolicyView(
    String version,
    List<String> waiting,
    List<Field> fields,
    List<RowView> rows,
    List<Span> spans,
    Check check,
    Optional<Result> result) {
  public PolicyView {
    waiting = List.copyOf(waiting);
    fields = List.copyOf(fields);
    rows = List.copyOf(rows);
    spans = List.copyOf(spans);
  }

  /**
   * @param isTried whether it is not as the bot runs it
   */
  public record RowView(
      String id,
      String when,
      String outcome,
      boolean isDrafted,
      String remedies,
      String clauses,
      boolean isTried,
      List<Option> options) {
    public RowView {
      options = List.copyOf(options);
    }
  }

  public record Option(String value, String words, boolean chosen) {}

  public record Span(String value, String words, boolean chosen) {}

  /**
   * @param faults empty where the table is sound
   * @param more how many faults are not shown
   */
  public record Check(String words, List<String> faults, int more) {
    public Check {
      faults = List.copyOf(faults);
    }
  }

  /**
   * What a try has shown.
   *
   * @param tried what was changed, a line each
   * @param replayed how many cases and how fast, in a sentence
   * @param different how many would have been decided otherwise
   * @param left how many differences are not listed
   */
  public record Result(
      List<String> tried,
      String replayed,
      long different,
      List<Total> totals,
      List<Line> lines,
      long left,
      Saving saving) {
    public Result {
      tried = List.copyOf(tried);
      totals = List.copyOf(totals);
      lines = List.copyOf(lines);
    }
  }

  public record Total(String before, String after, String count) {}

  public record Line(
      long caseId,
      String arrived,
      String order,
      String pieces,
      String before,
      String after,
      String rowsBefore,
      String rowsAfter) {}

  /**
   * @param differences of the file, a line each; empty where nothing can be saved
   * @param instead why not, in a sentence
   * @param numbers hidden fields of the form
   */
  public record Saving(
      String file, String seen, List<String> differences, String instead, List<Hidden> numbers) {
    public Saving {
      differences = List.copyOf(differences);
      numbers = List.copyOf(numbers);
    }

    public boolean isPossible() {
      return instead.isEmpty();
    }
  }

  public record Hidden(String key, String value) {}
}
