package com.amijose.carebot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.order.Category;
import com.amijose.carebot.order.Order;
import com.amijose.carebot.order.OrderLine;
import com.amijose.carebot.order.OrderNumber;
import com.amijose.carebot.understanding.learned.Models;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LineItemMatcherTest {
  private static final ItemMatcher MATCHER =
      new LineItemMatcher(Models.load(Path.of("models"))::isMeant);

  private static final String TWO_SORTS = "Willow Ring - Silver / 7 | Fern Necklace - Gold / 45cm";
  private static final String TWO_RINGS = "Willow Ring - Silver / 7 | Ember Ring - Gold / 6";
  private static final String THREE =
      "Sun Pendant - Gold | Moon Bracelet - Silver | Star Studs - Silver";

  /** What is said, of which order, and the lines that are meant. */
  private static final String NAMED =
      """
      I want to return the ring. = %1$s = 1
      I want to return the necklace. = %1$s = 2
      Please take back the Willow. = %1$s = 1
      Please take back the fern one. = %1$s = 2
      Please take back the gold one. = %1$s = 2
      The silver one broke. = %1$s = 1
      the nekclace chain broke = %1$s = 2
      the fren necklace broke = %1$s = 2
      The chain snapped. = %1$s = 2
      My band is too small. = %1$s = 1
      The ring and the necklace both broke. = %1$s = 1,2
      Both are too small. = %1$s = 1,2
      I want to return everything. = %1$s = 1,2
      I want to return the whole order. = %1$s = 1,2
      All of it has to go back. = %1$s = 1,2
      I want to return my order. = %1$s = 1,2
      Please refund the order. = %1$s = 1,2
      Quiero devolver el anillo. = %1$s = 1
      Quiero devolver el collar. = %1$s = 2
      La bague est cassée. = %1$s = 1
      Le collier est cassé. = %1$s = 2
      Der Ring ist kaputt. = %1$s = 1
      Die Kette ist gerissen. = %1$s = 2
      L'anello è rotto. = %1$s = 1
      La collana è rotta. = %1$s = 2
      O anel partiu. = %1$s = 1
      O colar partiu. = %1$s = 2
      De ketting is kapot. = %1$s = 2
      Beide möchte ich zurückgeben. = %1$s = 1,2
      Quiero devolver todo. = %1$s = 1,2
      Je voudrais tout rendre. = %1$s = 1,2
      I love the necklace, but the ring broke. = %1$s = 1
      The necklace is perfect. The ring broke. = %1$s = 1
      I am keeping the ring. The necklace goes back. = %1$s = 2
      I am keeping the ring. I want to return the other one. = %1$s = 2
      The ring I definitely still want, the necklace broke. = %1$s = 2
      It broke. = %1$s = unknown
      I want to return it. = %1$s = unknown
      I want to return one of them. = %1$s = unknown
      One piece broke. = %1$s = unknown
      My bracelet broke. = %1$s = off
      The earrings broke. = %1$s = off
      Mein Armband ist kaputt. = %1$s = off
      Mis pendientes se rompieron. = %1$s = off
      The Ember ring is too small. = %2$s = 2
      The gold ring is too small. = %2$s = 2
      The rings are too small. = %2$s = 1,2
      One of the rings is too small. = %2$s = unknown
      The ring is too small. = %2$s = unknown
      Both rings are too small. = %2$s = 1,2
      The sun broke. = %3$s = 1
      The moon bangle broke. = %3$s = 2
      The studs broke. = %3$s = 3
      My earrings broke. = %3$s = 3
      The earring broke. = %3$s = 3
      The pendant and the studs broke. = %3$s = 1,3
      The pendant broke, and the bracelet too. = %3$s = 1,2
      Todo el pedido, quiero devolver el pedido completo. = %3$s = 1,2,3
      I want to return all three. = %3$s = 1,2,3
      1. The sun pendant broke = %3$s = 1
      Mes puces sont cassées. = %3$s = 3
      Meine Ohrringe sind kaputt. = %3$s = 3
      It broke. = Willow Ring = 1
      I want to return it. = Willow Ring = 1
      It does not match my dress. = Willow Ring = 1
      The ring broke. = Willow Ring = 1
      My necklace broke. = Willow Ring = off
      The chain of the pendant broke. = Fern Pendant = 1
      It broke. = Mystery Box = 1
      My necklace broke. = Mystery Box = 1
      """
          .formatted(TWO_SORTS, TWO_RINGS, THREE);

  @TestFactory
  Stream<DynamicTest> the_lines_that_the_customer_means_are_found() {
    return NAMED
        .lines()
        .map(line -> line.split(" = "))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[0] + " of " + row[1],
                    () ->
                        assertThat(found(match(row[0], order(row[1].split(" \\| ")))))
                            .isEqualTo(row[2])));
  }

  @Test
  void a_cancellation_without_a_piece_means_the_whole_order() {
    Understanding cancel = reading(Request.CANCEL, Reason.NOT_STATED, "Please cancel.");
    assertThat(found(MATCHER.match(cancel, order(TWO_SORTS.split(" \\| "))))).isEqualTo("1,2");
  }

  @Test
  void a_parcel_that_never_came_means_the_whole_order() {
    Understanding lost = reading(Request.RETURN, Reason.NOT_RECEIVED, "Nothing ever came.");
    assertThat(found(MATCHER.match(lost, order(TWO_SORTS.split(" \\| "))))).isEqualTo("1,2");
  }

  @Test
  void an_unknown_item_of_one_sort_is_one_of_that_sort_only() {
    ItemMatch match =
        match("The ring is too small.", order("Willow Ring", "Fern Necklace", "Ember Ring"));
    assertThat(match.how()).isEqualTo(ItemMatch.How.UNKNOWN);
    assertThat(match.wishes()).extracting(wish -> wish.line().position()).containsExactly(1, 3);
  }

  @Test
  void the_wrong_piece_that_came_does_not_contradict_the_order() {
    Understanding wrong =
        reading(Request.EXCHANGE, Reason.WRONG_ITEM, "You sent me this bracelet by mistake.");
    assertThat(MATCHER.contradicts(wrong, order("Willow Ring"))).isFalse();
  }

  @Test
  void each_line_keeps_its_own_reason_and_request() {
    Understanding mixed =
        new Understanding(
            "en",
            new Reading<>(Request.EXCHANGE, 0.9, Optional.empty()),
            new Reading<>(Reason.WRONG_SIZE, 0.9, Optional.empty()),
            List.of(),
            false,
            false,
            false,
            true,
            List.of(
                statement(
                    "1. The ring is too small, swap it.", Request.EXCHANGE, Reason.WRONG_SIZE),
                statement("2. The necklace broke, refund it.", Request.RETURN, Reason.FAULTY)),
            List.of());
    assertThat(MATCHER.match(mixed, order(TWO_SORTS.split(" \\| "))).wishes())
        .extracting(wish -> wish.request() + " " + wish.reason())
        .containsExactly("EXCHANGE WRONG_SIZE", "RETURN FAULTY");
  }

  @Test
  void a_stated_number_of_a_quantity_is_taken() {
    Order two = order(List.of(line(1, "Wren Brooch", 2, Category.STANDARD)));
    ItemWish wish = match("I want to return one of the brooches.", two).wishes().get(0);
    assertThat(wish.quantity()).isEqualTo(1);
    assertThat(wish.quantityStated()).isTrue();
  }

  @Test
  void without_a_number_all_of_a_quantity_is_meant() {
    Order two = order(List.of(line(1, "Wren Brooch", 2, Category.STANDARD)));
    ItemWish wish = match("I want to return the brooches.", two).wishes().get(0);
    assertThat(wish.quantity()).isEqualTo(2);
    assertThat(wish.quantityStated()).isFalse();
  }

  @Test
  void gift_wrap_is_no_item() {
    Order wrapped =
        order(
            List.of(
                line(1, "Willow Ring", 1, Category.STANDARD),
                line(2, "Gift Wrap", 1, Category.EXTRA)));
    assertThat(found(match("It broke.", wrapped))).isEqualTo("1");
  }

  @Test
  void the_doubt_about_a_piece_is_the_doubt_about_the_match() {
    Understanding text =
        reading(Request.RETURN, Reason.FAULTY, "I want to return the ring, the necklace stays.");
    Order two = order(TWO_SORTS.split(" \\| "));
    ItemMatch match = new LineItemMatcher(passage -> 0.6).match(text, two);
    assertThat(match.confidence()).isEqualTo(0.6);
    assertThat(match.withReason(Reason.FAULTY, Reason.DAMAGED).confidence()).isEqualTo(0.6);
  }

  @Test
  void a_sku_names_its_line() {
    assertThat(found(match("SKU-2 broke.", order("Willow Ring", "Ember Ring")))).isEqualTo("2");
  }

  @Test
  void an_order_of_extras_alone_has_no_item() {
    Order extras = order(List.of(line(1, "Gift Wrap", 1, Category.EXTRA)));
    assertThat(match("It broke.", extras).wishes()).isEmpty();
  }

  private static ItemMatch match(String text, Order order) {
    return MATCHER.match(reading(Request.RETURN, Reason.FAULTY, text), order);
  }

  private static Understanding reading(Request request, Reason reason, String text) {
    List<Statement> statements = new ArrayList<>();
    for (String sentence : text.split("(?<=[a-z]\\.) "))
      statements.add(statement(sentence, request, reason));
    return new Understanding(
        "en",
        new Reading<>(request, 0.9, Optional.empty()),
        new Reading<>(reason, 0.9, Optional.empty()),
        List.of(),
        false,
        false,
        false,
        true,
        statements,
        List.of());
  }

  private static Statement statement(String text, Request request, Reason reason) {
    return new Statement(
        new Quote(text, 0, text.length(), false),
        Optional.of(request),
        Optional.of(reason),
        false,
        false);
  }

  private static String found(ItemMatch match) {
    return switch (match.how()) {
      case NOT_ON_ORDER -> "off";
      case UNKNOWN -> "unknown";
      case KNOWN ->
          match.wishes().stream()
              .map(wish -> String.valueOf(wish.line().position()))
              .sorted()
              .collect(Collectors.joining(","));
    };
  }

  private static Order order(String... titles) {
    List<OrderLine> lines = new ArrayList<>();
    for (String title : titles) lines.add(line(lines.size() + 1, title, 1, Category.STANDARD));
    return order(lines);
  }

  private static OrderLine line(int position, String title, int quantity, Category category) {
    return new OrderLine(
        position, title, "SKU-" + position, quantity, BigDecimal.TEN, category, Optional.empty());
  }

  private static Order order(List<OrderLine> lines) {
    return new Order(
        OrderNumber.of("AJ24817"),
        Optional.empty(),
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        "",
        "",
        "",
        List.of(),
        "GBP",
        lines);
  }
}
