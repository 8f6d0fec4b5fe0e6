package com.amijose.carebot.casework;

import com.amijose.carebot.message.EmailAddress;
import com.amijose.carebot.message.MessageId;

/**
 * A reply as the exact bytes that will go out, whatever crashes (reliability I15).
 *
 * @param recipient fixed when the decision was made, compared again before sending
 * @param reference our random reference, which stands in its headers
 * @param automatic whether it may go out without a person
 * @param template the letter's template, which limits count by
 */
@SuppressWarnings("ArrayRecordComponent")
public record FrozenReply(
    EmailAddress recipient,
    MessageId messageId,
    String reference,
    String template,
    boolean automatic,
    byte[] bytes) {

  /** SHA-256 of the bytes in hex; an approval names it. */
  public String hash() {
    return hashOf(bytes);
  }

  public static String hashOf(byte[] bytes) {
    return Sha256.hex(bytes);
  }
}
