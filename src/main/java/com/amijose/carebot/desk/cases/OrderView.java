package com.amijose.carebot.desk.cases;

import com.amijose.carebot.message.EmailAddress;
import com.amijose.carebot.order.Category;
import com.amijose.carebot.order.Order;
import com.amijose.carebot.order.OrderLine;
import com.amijose.carebot.order.OrderMatch;
import com.amijose.carebot.triage.Reasoning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An order that the mail speaks of, or why there is none.
 *
 * @param proof how it is known to be this customer's
 * @param dates a line each
 */
public record OrderView(
    String number,
    String proof,
    String tone,
    String name,
    String address,
    List<String> dates,
    List<Line> lines) {

  /**
   * @param meant whether the customer speaks of it
   */
  public record Line(
      int position,
      String title,
      String sku,
      int quantity,
      String price,
      String category,
      boolean meant) {}

  static List<OrderView> listOf(Reasoning reasoning, Words words) {
    Set<Integer> meant =
        reasoning.decision().items().stream()
            .map(item -> item.wish().line().position())
            .collect(Collectors.toSet());
    return reasoning.orders().stream().map(match -> of(match, meant, words)).toList();
  }

  private static OrderView of(OrderMatch match, Set<Integer> meant, Words words) {
    String number = match.mention().number().value();
    Optional<Order> own = match.ownOrder();
    if (own.isEmpty()) return nobodys(match, number);
    Order order = own.get();
    return new OrderView(
        number,
        proof(match),
        match instanceof OrderMatch.Matched ? "good" : "warn",
        order.shippingName(),
        order.email().map(EmailAddress::toString).orElse("no address"),
        dates(order, words),
        order.lines().stream().map(line -> line(line, order, meant)).toList());
  }

  private static OrderView nobodys(OrderMatch match, String number) {
    String why =
        match instanceof OrderMatch.SomeoneElses
            ? "belongs to another address: tell this customer nothing of it"
            : "the shop has no such order";
    return new OrderView(number, why, "bad", "", "", List.of(), List.of());
  }

  private static String proof(OrderMatch match) {
    if (!(match instanceof OrderMatch.Matched matched))
      return "no number was given: this is their only open order";
    return switch (matched.proof()) {
      case SENDER -> "ordered with the sender's address";
      case POSTCODE -> "postcode and surname match";
      case PERSON -> "a person of the team vouches for it";
    };
  }

  private static List<String> dates(Order order, Words words) {
    List<String> dates = new ArrayList<>();
    dates.add("Placed " + words.moment(order.placedAt()));
    order.shippedAt().ifPresent(at -> dates.add("Shipped " + words.day(at)));
    order.deliveredAt().ifPresent(at -> dates.add("Delivered " + words.day(at)));
    if (order.shippedAt().isEmpty()) dates.add("Not shipped");
    else if (order.deliveredAt().isEmpty()) dates.add("No day of delivery known");
    if (order.closed()) dates.add("Closed: cancelled or refunded");
    return dates;
  }

  private static Line line(OrderLine line, Order order, Set<Integer> meant) {
    return new Line(
        line.position(),
        line.title(),
        line.sku(),
        line.quantity(),
        line.price().toPlainString() + " " + order.currency(),
        Words.plain(line.category().word()),
        meant.contains(line.position()) && line.category() != Category.EXTRA);
  }
}
