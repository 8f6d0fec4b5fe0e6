package com.amijose.carebot.message;

/** A mail is larger, deeper or more numerous than we read; it ends as {@link Kind#UNREADABLE}. */
final class OverLimitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The message says which limit, in plain words. */
  OverLimitException(String flaw) {
    super(flaw, null, false, false);
  }
}
