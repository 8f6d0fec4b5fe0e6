package com.amijose.carebot.cli;

/** Ends a command with a status and a message for people. */
final class StopException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;

  StopException(int status, String message) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }
}
