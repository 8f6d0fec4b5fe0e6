package com.amijose.carebot.app;

import com.amijose.carebot.message.Message;
import com.amijose.carebot.message.MessageId;
import com.amijose.carebot.message.OutgoingAttachment;
import com.amijose.carebot.message.OutgoingMessage;
import com.amijose.carebot.reply.Occasion;
import com.amijose.carebot.triage.Known;
import com.amijose.carebot.triage.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/** Looks over the bot's shoulder, so that the demo can show what it thought and wrote. */
final class Onlooker {
  private final Map<String, Verdict> verdicts = new ConcurrentHashMap<>();
  private final Map<String, Letter> letters = new ConcurrentHashMap<>();

  /** A mail of ours as bytes, and what came with it. */
  @SuppressWarnings("ArrayRecordComponent")
  record Letter(byte[] bytes, List<OutgoingAttachment> attachments) {}

  /** The same skills, watched. */
  Skills watch(Skills skills) {
    return new Skills(
        skills.read(),
        orders -> watched(skills, orders),
        skills.rethink(),
        message -> written(skills, message));
  }

  Optional<Verdict> verdictOn(Optional<String> messageId) {
    return messageId.map(verdicts::get);
  }

  Optional<Letter> letter(Optional<String> messageId) {
    return messageId.map(letters::get);
  }

  private BiFunction<Message, Occasion, Verdict> watched(Skills skills, Known known) {
    BiFunction<Message, Occasion, Verdict> triage = skills.triage().apply(known);
    return (message, occasion) -> {
      Verdict verdict = triage.apply(message, occasion);
      message.id().map(MessageId::value).ifPresent(id -> verdicts.put(id, verdict));
      return verdict;
    };
  }

  private byte[] written(Skills skills, OutgoingMessage message) {
    byte[] bytes = skills.write().apply(message);
    letters.put(message.id().value(), new Letter(bytes, message.attachments()));
    return bytes;
  }
}
