package com.amijose.carebot.doctor;

import java.util.List;
import java.util.concurrent.Callable;

/**
 * Something to be looked at.
 *
 * @param subject what it is about, such as {@code IMAP}
 * @param examine says what is right in one line, or throws a {@link Problem}
 */
public record Check(String subject, Callable<String> examine) {

  /** What a check found. */
  public record Finding(String subject, boolean fine, String words, String cure) {}

  /** Something is wrong, and what to do about it. */
  public static final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String cure;

    public Problem(String what, String cure) {
      super(what);
      this.cure = cure;
    }

    public String cure() {
      return cure;
    }
  }

  public static List<Finding> examine(List<Check> checks) {
    return checks.stream().map(Check::finding).toList();
  }

  private Finding finding() {
    try {
      return new Finding(subject, true, examine.call(), "");
    } catch (Problem problem) {
      return new Finding(subject, false, String.valueOf(problem.getMessage()), problem.cure());
    } catch (Exception unforeseen) { // every check is told, whatever one of them meets
      return new Finding(
          subject, false, unforeseen.toString(), "if this is not clear, report it with this line");
    }
  }
}
