package com.amijose.carebot.mailbox;

/** The mailbox cannot be used now; nothing was lost, and it may be tried again. */
public final class MailboxUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Trouble trouble;

  /** What is wrong, as far as waiting is concerned. */
  public enum Trouble {
    /** No connection, or it was lost. */
    UNREACHABLE,
    /** The server does not accept name and password: trying often could lock the account. */
    LOGIN_REFUSED,
    /** The server answers, but refuses what was asked of it. */
    REFUSED
  }

  /**
   * @param message one sentence for people: what happened
   */
  public MailboxUnavailableException(Trouble trouble, String message, Throwable cause) {
    super(message, cause);
    this.trouble = trouble;
  }

  public Trouble trouble() {
    return trouble;
  }
}
