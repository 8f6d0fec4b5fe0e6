package com.amijose.carebot.triage;

import com.amijose.carebot.order.Order;
import com.amijose.carebot.order.OrderLine;
import com.amijose.carebot.order.OrderNumber;
import com.amijose.carebot.policy.Decision;
import com.amijose.carebot.understanding.ItemMatch;
import com.amijose.carebot.understanding.ItemWish;
import com.amijose.carebot.understanding.Reading;
import com.amijose.carebot.understanding.Reason;
import com.amijose.carebot.understanding.Request;
import com.amijose.carebot.understanding.Understanding;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a person knows better of one mail than was read in it; what is empty stays as it was read.
 *
 * @param order the order that is meant; whoever names one vouches that it is this customer's
 * @param lines positions of the lines that are meant; empty for those that were read
 * @param instead what the person wants said in place of what the table says
 */
public record Corrected(
    Optional<Request> request,
    Optional<Reason> reason,
    Optional<OrderNumber> order,
    List<Integer> lines,
    Optional<Boolean> worn,
    Optional<LocalDate> deliveredOn,
    Optional<Instruction> instead) {

  public static final Corrected NOTHING =
      new Corrected(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public Corrected {
    lines = List.copyOf(lines);
  }

  /** The same facts, but with another instruction. */
  public Corrected instead(Optional<Instruction> other) {
    return new Corrected(request, reason, order, lines, worn, deliveredOn, other);
  }

  Understanding applyTo(Understanding read) {
    return new Understanding(
        read.language(),
        request.map(value -> certain(value, read.request())).orElse(read.request()),
        reason.map(value -> certain(value, read.reason())).orElse(read.reason()),
        read.orderNumbers(),
        read.quotedNumbersAmbiguous(),
        worn.orElse(read.worn()),
        read.customersFault(),
        read.hasThePiece() || deliveredOn.isPresent(),
        read.statements(),
        read.flags());
  }

  /** A person is sure; the words that showed the same value still show it. */
  private static <T> Reading<T> certain(T value, Reading<T> read) {
    return new Reading<>(value, 1, value.equals(read.value()) ? read.evidence() : Optional.empty());
  }

  /** A day has no hour; noon is the same day everywhere that the shop sends to. */
  Order applyTo(Order read, ZoneId zone) {
    return deliveredOn
        .map(day -> read.deliveredAt(day.atTime(LocalTime.NOON).atZone(zone).toInstant()))
        .orElse(read);
  }

  ItemMatch applyTo(ItemMatch read, Order of, Understanding understanding) {
    List<OrderLine> meant =
        of.items().stream().filter(line -> lines.contains(line.position())).toList();
    if (meant.isEmpty())
      return new ItemMatch(
          read.how(), read.wishes().stream().map(this::applyTo).toList(), read.confidence());
    List<ItemWish> wishes = new ArrayList<>();
    for (OrderLine line : meant) {
      wishes.add(
          applyTo(
              read.wishes().stream()
                  .filter(wish -> wish.line().position() == line.position())
                  .findFirst()
                  .orElseGet(() -> wish(line, understanding))));
    }
    return new ItemMatch(ItemMatch.How.KNOWN, wishes);
  }

  private static ItemWish wish(OrderLine line, Understanding understanding) {
    return new ItemWish(
        line,
        line.quantity(),
        false,
        understanding.request().value(),
        understanding.reason().value(),
        understanding.worn(),
        understanding.customersFault(),
        understanding.hasThePiece());
  }

  private ItemWish applyTo(ItemWish read) {
    return new ItemWish(
        read.line(),
        read.quantity(),
        read.quantityStated(),
        request.orElse(read.request()),
        reason.orElse(read.reason()),
        worn.orElse(read.worn()),
        read.customersFault(),
        read.has() || deliveredOn.isPresent());
  }

  Decision applyTo(Decision decided) {
    return instead.map(instruction -> instruction.over(decided)).orElse(decided);
  }
}
