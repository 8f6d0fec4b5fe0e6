package com.amijose.carebot.casework;

import com.amijose.carebot.message.EmailAddress;
import com.amijose.carebot.message.Message;
import com.amijose.carebot.message.MessageId;
import com.amijose.carebot.message.OutgoingMessage;
import com.amijose.carebot.message.Party;
import com.amijose.carebot.reply.Reply;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/** Turns a letter into the frozen bytes that go out, under ids that nobody can guess. */
public final class Postbag {
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // no I, L, O, U
  private static final int RETURN_NUMBER_LENGTH = 10;
  private static final int MOST_REFERENCES = 20;

  private final Party from;
  private final Function<OutgoingMessage, byte[]> write;
  private final SecureRandom random = new SecureRandom();

  public Postbag(Party from, Function<OutgoingMessage, byte[]> write) {
    this.from = from;
    this.write = write;
  }

  /**
   * The bytes of {@code letter} as an answer to {@code message}; the letter must have a recipient.
   */
  public FrozenReply freeze(Message message, Reply letter, boolean automatic, Instant now) {
    Party to = letter.to().orElseThrow();
    String reference = randomHex();
    MessageId id = new MessageId("<" + randomHex() + "@" + from.address().domain() + ">");
    OutgoingMessage mail =
        new OutgoingMessage(
            id,
            now,
            from,
            to,
            letter.subject(),
            message.id(),
            references(message),
            reference,
            automatic,
            letter.text(),
            letter.html(),
            letter.attachments());
    EmailAddress recipient = to.address();
    return new FrozenReply(
        recipient, id, reference, letter.template(), automatic, write.apply(mail));
  }

  /** A return number of 50 random bits, short enough to be read out on the telephone. */
  public String returnNumber() {
    StringBuilder number = new StringBuilder("RMA-");
    for (int i = 0; i < RETURN_NUMBER_LENGTH; i++) {
      number.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return number.toString();
  }

  /** RFC 5322 §3.6.4; of a very long conversation the first and the newest, which keep a thread. */
  private static List<MessageId> references(Message message) {
    List<MessageId> all = new ArrayList<>(message.references());
    message.id().filter(id -> !all.contains(id)).ifPresent(all::add);
    while (all.size() > MOST_REFERENCES) all.remove(1);
    return all;
  }

  private String randomHex() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
