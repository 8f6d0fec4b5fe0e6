package com.amijose.carebot.app;

import com.amijose.carebot.casework.FrozenReply;
import com.amijose.carebot.message.MessageId;
import com.amijose.carebot.message.OutgoingMessage;
import com.amijose.carebot.message.Party;
import com.amijose.carebot.outbox.QueuedReply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The mail with which the provider is tried: from us to us, marked as a machine's. */
final class TrialMail {
  private static final String TEXT =
      "This is Carebot's trial mail to its own mailbox. It shows whether mail gets through and what"
          + " the provider does with it. Nobody needs to do anything.\n";

  private final Party self;
  private final Function<OutgoingMessage, byte[]> write;

  TrialMail(Party self, Function<OutgoingMessage, byte[]> write) {
    this.self = self;
    this.write = write;
  }

  /** A fresh one, under a reference that nobody can guess. */
  QueuedReply at(Instant now) {
    String reference = UUID.randomUUID().toString().replace("-", "");
    MessageId id = new MessageId("<trial." + reference + "@" + self.address().domain() + ">");
    OutgoingMessage mail =
        new OutgoingMessage(
            id,
            now,
            self,
            self,
            "Carebot's trial mail",
            Optional.empty(),
            List.of(),
            reference,
            true,
            TEXT,
            "<p>" + TEXT.strip() + "</p>",
            List.of());
    FrozenReply frozen =
        new FrozenReply(self.address(), id, reference, "trial", true, write.apply(mail));
    return new QueuedReply(
        0,
        0,
        self.address(),
        id,
        reference,
        frozen.bytes(),
        frozen.hash(),
        true,
        now,
        0,
        "trial",
        1);
  }
}
