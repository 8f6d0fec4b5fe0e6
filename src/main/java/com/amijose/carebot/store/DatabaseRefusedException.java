package com.amijose.carebot.store;

/** The database cannot be opened; the message is one line that says what, where and what to do. */
public final class DatabaseRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DatabaseRefusedException(String message) {
    super(message);
  }

  public DatabaseRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
