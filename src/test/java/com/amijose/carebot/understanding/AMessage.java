package com.amijose.carebot.understanding;

import com.amijose.carebot.message.Authentication;
import com.amijose.carebot.message.Body;
import com.amijose.carebot.message.Kind;
import com.amijose.carebot.message.Message;
import com.amijose.carebot.message.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A customer's message of which only the words matter. */
final class AMessage {
  private AMessage() {}

  static Message saying(String newText) {
    return with(new Subject("", Subject.Origin.OWN), newText);
  }

  static Message with(Subject subject, String newText, String... quotes) {
    return new Message(
        Optional.empty(),
        Kind.CUSTOMER,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        subject,
        Instant.EPOCH,
        new Body(newText, newText, "", List.of(quotes)),
        List.of(),
        Authentication.NONE,
        List.of(),
        Set.of(),
        List.of());
  }
}
