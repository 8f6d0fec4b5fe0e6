package com.amijose.carebot.reply;

/** A letter could not be written; the message names the template and what it lacks. */
public final class UnwritableLetterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnwritableLetterException(String message) {
    super(message);
  }

  public UnwritableLetterException(String message, Throwable cause) {
    super(message, cause);
  }
}
