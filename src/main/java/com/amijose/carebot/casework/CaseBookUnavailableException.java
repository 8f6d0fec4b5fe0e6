package com.amijose.carebot.casework;

/**
 * The database cannot be reached or refuses to write: no message is to blame. Whoever gets it tries
 * the same again later.
 */
public final class CaseBookUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CaseBookUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
