package com.amijose.carebot.understanding;

import com.amijose.carebot.order.Mention;
import java.util.ArrayList;
import java.util.List;

/**
 * What a mail says, before any order is looked up.
 *
 * @param language ISO 639-1, or {@code und} where the text is too short to tell
 * @param request the message's request: the first one, where several things are asked
 * @param reason the message's reason: the first one, where several are given; {@link
 *     Reason#NOT_STATED} where none is
 * @param orderNumbers the shop's order numbers that the customer means, each once, in order of
 *     mention; those of quoted mail only where the new text and the own subject name none
 * @param quotedNumbersAmbiguous no number is named in the new text and the newest quoted mail that
 *     has one has several
 * @param hasThePiece the words say plainly that the piece has arrived or is in hand, or the reason
 *     speaks of having seen it
 * @param statements the sentences that count, in order
 * @param flags raised by the text, each at most once
 */
public record Understanding(
    String language,
    Reading<Request> request,
    Reading<Reason> reason,
    List<Mention> orderNumbers,
    boolean quotedNumbersAmbiguous,
    boolean worn,
    boolean customersFault,
    boolean hasThePiece,
    List<Statement> statements,
    List<FlagReading> flags) {

  public Understanding {
    orderNumbers = List.copyOf(orderNumbers);
    statements = List.copyOf(statements);
    flags = List.copyOf(flags);
  }

  /** The same with one more flag. */
  public Understanding with(FlagReading flag) {
    List<FlagReading> more = new ArrayList<>(flags);
    more.add(flag);
    return new Understanding(
        language,
        request,
        reason,
        orderNumbers,
        quotedNumbersAmbiguous,
        worn,
        customersFault,
        hasThePiece,
        statements,
        more);
  }
}
