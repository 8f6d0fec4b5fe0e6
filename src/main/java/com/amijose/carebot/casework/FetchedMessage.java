package com.amijose.carebot.casework;

import com.amijose.carebot.message.RawMessage;

/** A message that was read from the mailbox whole, and where it lay. */
public record FetchedMessage(MessageKey key, RawMessage raw) {}
