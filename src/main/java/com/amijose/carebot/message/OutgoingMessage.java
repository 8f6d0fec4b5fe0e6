package com.amijose.carebot.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A mail of ours before it becomes bytes; {@code MimeWriter} writes the same bytes for the same
 * value.
 *
 * @param reference our random reference (at least 128 bits), sent as X-Returns-Ref and in
 *     References
 * @param automatic whether it goes out without a person (RFC 3834 §5: then it says auto-replied)
 * @param inReplyTo the message that it answers, where that has a valid id
 */
public record OutgoingMessage(
    MessageId id,
    Instant date,
    Party from,
    Party to,
    String subject,
    Optional<MessageId> inReplyTo,
    List<MessageId> references,
    String reference,
    boolean automatic,
    String text,
    String html,
    List<OutgoingAttachment> attachments) {

  public OutgoingMessage {
    references = List.copyOf(references);
    attachments = List.copyOf(attachments);
  }
}
