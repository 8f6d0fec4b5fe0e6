package com.amijose.carebot.mailbox;

/**
 * A mail in Drafts or Sent.
 *
 * @param size in bytes, as the server announces it
 * @param headers the lines of its X-Returns-Ref, References, In-Reply-To and Message-ID, as they
 *     stand there
 */
public record Kept(long uid, long size, String headers) {

  /**
   * Whether it carries our reference: programs that edit a draft drop fields that they do not know,
   * but keep References.
   */
  public boolean speaksOf(String reference) {
    return headers.contains(reference);
  }
}
