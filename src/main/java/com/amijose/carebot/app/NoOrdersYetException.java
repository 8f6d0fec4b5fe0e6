package com.amijose.carebot.app;

/** There are no orders to look up in; the message says what is missing. */
final class NoOrdersYetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoOrdersYetException(String message) {
    super(message);
  }
}
