package com.amijose.carebot.order;

/** An orders file that is no use at all; the message says what is wrong with it and what to do. */
public final class UnusableOrdersFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnusableOrdersFileException(String message) {
    super(message);
  }
}
