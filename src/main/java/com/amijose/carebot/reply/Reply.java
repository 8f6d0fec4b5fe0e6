package com.amijose.carebot.reply;

import com.amijose.carebot.message.OutgoingAttachment;
import com.amijose.carebot.message.Party;
import java.util.List;
import java.util.Optional;

/**
 * A finished letter.
 *
 * @param template the template's name, such as {@code approved}
 * @param to whom it goes to; empty where nobody may be answered (then it can only wait for a
 *     person)
 * @param subject one line, beginning with {@code Re: }
 */
public record Reply(
    String template,
    Optional<Party> to,
    String subject,
    String text,
    String html,
    List<OutgoingAttachment> attachments) {
  public Reply {
    attachments = List.copyOf(attachments);
  }
}
