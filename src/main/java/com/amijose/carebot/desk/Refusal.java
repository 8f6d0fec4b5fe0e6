package com.amijose.carebot.desk;

/** Ends a visit with a page that says what is the matter and what to do about it. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String advice;

  /**
   * @param what in one plain sentence
   * @param advice what the person can do now
   */
  public Refusal(int status, String what, String advice) {
    super(what);
    this.status = status;
    this.advice = advice;
  }

  public static Refusal badRequest(String what, String advice) {
    return new Refusal(400, what, advice);
  }

  public static Refusal notFound(String what) {
    return new Refusal(
        404, what, "Go back to the queue, or search for it by order number or name.");
  }

  /** Somebody or something else was faster. */
  public static Refusal conflict(String what, String advice) {
    return new Refusal(409, what, advice);
  }

  public int status() {
    return status;
  }

  public String what() {
    String message = getMessage();
    return message == null ? "" : message;
  }

  public String advice() {
    return advice;
  }
}
