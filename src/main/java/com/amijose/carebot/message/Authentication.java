package com.amijose.carebot.message;

/**
 * What Authentication-Results say of the sender's domain (RFC 8601).
 *
 * @param topmostSaysDmarcFailed the topmost field, whoever wrote it, says {@code dmarc=fail}
 * @param ownServer what the topmost field of the configured server says
 */
public record Authentication(boolean topmostSaysDmarcFailed, Standing ownServer) {
  public static final Authentication NONE = new Authentication(false, Standing.ABSENT);

  public enum Standing {
    /** dmarc=pass, or aligned DKIM or SPF where the domain publishes no DMARC. */
    PASS,
    FAIL,
    /** No such field, two of them, none, neutral or a temporary error: not verified. */
    ABSENT
  }
}
