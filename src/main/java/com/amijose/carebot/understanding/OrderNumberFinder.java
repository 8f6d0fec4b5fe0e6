package com.amijose.carebot.understanding;

import com.amijose.carebot.message.Message;
import com.amijose.carebot.order.Mention;
import com.amijose.carebot.order.NumberForm;
import com.amijose.carebot.order.OrderNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the shop's order numbers that the customer means: by the shop's prefix, or bare where the
 * words say that it is an order's number. Numbers of other kinds and other shops are none, and
 * neither are those named only to be left alone.
 */
public final class OrderNumberFinder {
  /** More than this in one mail is no list of orders, and a person looks anyway. */
  private static final int MOST_NUMBERS = 50;

  private static final int MOST_CHARACTERS = 100_000;

  /** Where a shop has no orders yet, any short number given as an order's is one. */
  private static final NumberForm ANY = new NumberForm("", 4, 8);

  /**
   * @param mentions each number once, in order of mention
   * @param quotedAmbiguous no number stands in the customer's own words, and the newest quoted mail
   *     that has any has several
   */
  public record Found(List<Mention> mentions, boolean quotedAmbiguous) {
    public Found {
      mentions = List.copyOf(mentions);
    }
  }

  public Found find(Message message, java.util.Optional<NumberForm> form) {
    NumberPattern pattern = new NumberPattern(form.orElse(ANY));
    List<NumberPattern.Spot> subject =
        message.subject().isOwn() ? pattern.findAll(message.subject().text(), true) : List.of();
    List<NumberPattern.Spot> body = pattern.findAll(head(message.body().newText()), false);
    // The words of the mail say more than its subject, which may be an old one.
    Set<OrderNumber> leftAlone = leftAlone(body);
    List<NumberPattern.Spot> said =
        new ArrayList<>(
            subject.stream().filter(spot -> !leftAlone.contains(spot.number())).toList());
    said.addAll(body);
    Map<OrderNumber, Mention.Where> own = new LinkedHashMap<>();
    Set<OrderNumber> inSubject = numbers(subject);
    for (OrderNumber number : meant(said))
      own.put(number, inSubject.contains(number) ? Mention.Where.SUBJECT : Mention.Where.BODY);
    // Someone who names a number only to have it left alone has said which one they do not mean;
    // quoted mail would bring exactly that one back.
    if (!said.isEmpty()) return new Found(mentions(own), false);
    return quoted(message, pattern);
  }

  private static Found quoted(Message message, NumberPattern pattern) {
    for (String quote : message.body().quotes()) {
      Set<OrderNumber> numbers = numbers(pattern.findAll(head(quote), false));
      if (!numbers.isEmpty()) return quoted(numbers);
    }
    if (message.subject().isOwn()) return new Found(List.of(), false);
    return quoted(numbers(pattern.findAll(message.subject().text(), true)));
  }

  private static Found quoted(Set<OrderNumber> numbers) {
    Map<OrderNumber, Mention.Where> found = new LinkedHashMap<>();
    numbers.forEach(number -> found.put(number, Mention.Where.QUOTED));
    return new Found(mentions(found), numbers.size() > 1);
  }

  /** Without those to be left alone; those named in passing go only where another one remains. */
  private static Set<OrderNumber> meant(List<NumberPattern.Spot> spots) {
    Set<OrderNumber> meant = numbers(spots);
    meant.removeAll(leftAlone(spots));
    Set<OrderNumber> passing = new LinkedHashSet<>();
    Set<OrderNumber> plain = new LinkedHashSet<>();
    for (NumberPattern.Spot spot : spots)
      if (meant.contains(spot.number())) (spot.inPassing() ? passing : plain).add(spot.number());
    return plain.isEmpty() ? passing : plain;
  }

  private static Set<OrderNumber> leftAlone(List<NumberPattern.Spot> spots) {
    Set<OrderNumber> alone = new LinkedHashSet<>();
    Set<OrderNumber> named = new LinkedHashSet<>();
    for (NumberPattern.Spot spot : spots)
      (spot.leftAlone() ? alone : spot.inPassing() ? new LinkedHashSet<OrderNumber>() : named)
          .add(spot.number());
    alone.removeAll(named);
    return alone;
  }

  private static Set<OrderNumber> numbers(List<NumberPattern.Spot> spots) {
    Set<OrderNumber> numbers = new LinkedHashSet<>();
    for (NumberPattern.Spot spot : spots) numbers.add(spot.number());
    return numbers;
  }

  private static List<Mention> mentions(Map<OrderNumber, Mention.Where> found) {
    List<Mention> mentions = new ArrayList<>();
    found.forEach(
        (number, where) -> {
          if (mentions.size() < MOST_NUMBERS) mentions.add(new Mention(number, where));
        });
    return mentions;
  }

  private static String head(String text) {
    return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
  }
}
