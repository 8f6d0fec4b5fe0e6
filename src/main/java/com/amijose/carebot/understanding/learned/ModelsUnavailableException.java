package com.amijose.carebot.understanding.learned;

/** The models can't be used; the message names the file or library and says what to do. */
public final class ModelsUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ModelsUnavailableException(
      String message, @org.jspecify.annotations.Nullable Throwable cause) {
    super(message, cause);
  }
}
