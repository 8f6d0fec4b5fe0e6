package com.amijose.carebot.desk.cases;

import com.amijose.carebot.casework.review.CaseFile;
import com.amijose.carebot.desk.Visit;
import com.amijose.carebot.order.OrderNumber;
import com.amijose.carebot.triage.Corrected;
import com.amijose.carebot.triage.Reasoning;
import com.amijose.carebot.understanding.Reason;
import com.amijose.carebot.understanding.Request;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The form of facts that a person filled in. What it says as it was read is no correction; what was
 * corrected before stays so.
 */
record CorrectionForm(Visit visit, CaseFile file) {

  /** The corrected facts, or what cannot be understood in the form. */
  record Outcome(Optional<Corrected> corrected, String fault) {
    <T> T fold(Function<Corrected, T> read, Function<String, T> unreadable) {
      return corrected.map(read).orElseGet(() -> unreadable.apply(fault));
    }
  }

  Outcome read() {
    if (file.reasoning().isEmpty())
      return fault("this mail was not read as a customer's, so no fact of it can be corrected");
    Reasoning shown = file.reasoning().get();
    Corrected before = file.corrected();
    Optional<OrderNumber> order = before.order();
    Optional<String> written = visit.field("order").map(String::strip);
    if (written.isPresent() && !isShown(written.get(), shown)) {
      Optional<OrderNumber> number = number(written.get());
      if (number.isEmpty())
        return fault("“" + MailView.head(written.get(), 30) + "” is no order number");
      order = number;
    }
    Optional<LocalDate> delivered = before.deliveredOn();
    Optional<String> day = visit.field("delivered");
    if (day.isPresent() && !day.get().equals(shownDay(shown))) {
      delivered = day(day.get());
      if (delivered.isEmpty()) return fault("the day of delivery is no date");
    }
    boolean otherOrder = !order.equals(before.order());
    Corrected corrected =
        new Corrected(
            chosen(
                    "request",
                    Request.values(),
                    Request::word,
                    shown.understanding().request().value())
                .or(before::request),
            chosen("reason", Reason.values(), Reason::word, shown.understanding().reason().value())
                .or(before::reason),
            order,
            otherOrder ? List.of() : lines(shown).orElse(before.lines()),
            worn(shown).or(before::worn),
            delivered,
            Optional.empty());
    return new Outcome(Optional.of(corrected), "");
  }

  private static Outcome fault(String because) {
    return new Outcome(Optional.empty(), because);
  }

  private <E> Optional<E> chosen(String field, E[] all, Function<E, String> word, E shown) {
    return visit
        .field(field)
        .flatMap(
            value -> Arrays.stream(all).filter(each -> word.apply(each).equals(value)).findFirst())
        .filter(value -> !value.equals(shown));
  }

  private static boolean isShown(String written, Reasoning shown) {
    return number(written)
        .filter(
            number ->
                shown.orders().stream().anyMatch(match -> match.mention().number().equals(number)))
        .isPresent();
  }

  private static Optional<OrderNumber> number(String written) {
    if (written.length() > 40) return Optional.empty();
    try {
      return Optional.of(OrderNumber.of(written));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static String shownDay(Reasoning shown) {
    return shown.decision().items().stream()
        .flatMap(item -> item.dates().deliveredOn().stream())
        .findFirst()
        .map(LocalDate::toString)
        .orElse("");
  }

  /** Empty where the form ticks just those lines that are meant anyway. */
  private Optional<List<Integer>> lines(Reasoning shown) {
    List<Integer> ticked =
        visit.fields("line").stream()
            .filter(text -> text.matches("[0-9]{1,4}"))
            .map(Integer::valueOf)
            .sorted()
            .distinct()
            .toList();
    List<Integer> meant =
        shown.decision().items().stream()
            .map(item -> item.wish().line().position())
            .sorted()
            .distinct()
            .toList();
    return ticked.isEmpty() || ticked.equals(meant) ? Optional.empty() : Optional.of(ticked);
  }

  private Optional<Boolean> worn(Reasoning shown) {
    return visit
        .field("worn")
        .map("yes"::equals)
        .filter(value -> value != shown.understanding().worn());
  }
}
