package com.amijose.carebot.triage;

import com.amijose.carebot.Samples.Sample;
import com.amijose.carebot.message.Message;
import com.amijose.carebot.order.NumberForm;
import com.amijose.carebot.understanding.Flag;
import com.amijose.carebot.understanding.FlagReading;
import com.amijose.carebot.understanding.Interpreter;
import com.amijose.carebot.understanding.Quote;
import com.amijose.carebot.understanding.Reading;
import com.amijose.carebot.understanding.Reason;
import com.amijose.carebot.understanding.Request;
import com.amijose.carebot.understanding.Statement;
import com.amijose.carebot.understanding.Understanding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads a mail, and then is told its request, reason and flags; all else is as it was read. */
final class Told implements Interpreter {
  private static final Set<Reason> SPEAK_OF_HAVING_SEEN =
      Set.of(
          Reason.DAMAGED,
          Reason.FAULTY,
          Reason.WRONG_ITEM,
          Reason.NOT_AS_EXPECTED,
          Reason.WRONG_SIZE,
          Reason.UNWANTED_GIFT,
          Reason.ARRIVED_LATE);

  private final Interpreter reader;
  private final Sample sample;

  Told(Interpreter reader, Sample sample) {
    this.reader = reader;
    this.sample = sample;
  }

  @Override
  public Understanding interpret(Message message, Optional<NumberForm> form) {
    Understanding read = reader.interpret(message, form);
    Request request = Request.valueOf(sample.text("request").toUpperCase(Locale.ROOT));
    Reason reason = Reason.valueOf(sample.text("reason").toUpperCase(Locale.ROOT));
    boolean sameReason = reason == read.reason().value();
    return new Understanding(
        read.language(),
        new Reading<>(request, 1, read.request().evidence()),
        new Reading<>(reason, 1, read.reason().evidence()),
        read.orderNumbers(),
        read.quotedNumbersAmbiguous(),
        read.worn(),
        read.customersFault(),
        sameReason ? read.hasThePiece() : SPEAK_OF_HAVING_SEEN.contains(reason),
        statements(read, request, reason),
        flags());
  }

  /** Where a sentence says what the whole mail was taken to say, it says now what it is told to. */
  private static List<Statement> statements(Understanding read, Request request, Reason reason) {
    Request readRequest = read.request().value();
    Reason readReason = read.reason().value();
    return read.statements().stream()
        .map(
            statement ->
                new Statement(
                    statement.words(),
                    statement.request().map(one -> one == readRequest ? request : one),
                    statement
                        .reason()
                        .map(one -> one == readReason ? reason : one)
                        .filter(one -> one != Reason.NOT_STATED),
                    statement.worn(),
                    statement.customersFault()))
        .toList();
  }

  private List<FlagReading> flags() {
    return sample.set("flags").stream()
        .map(word -> Flag.valueOf(word.toUpperCase(Locale.ROOT)))
        .map(flag -> new FlagReading(flag, new Quote(flag.word(), 0, 0, false)))
        .toList();
  }
}
