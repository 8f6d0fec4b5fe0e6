package com.amijose.carebot.desk;

/** The web server cannot start; the message says where and why. */
public final class DeskUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DeskUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
