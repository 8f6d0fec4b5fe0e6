package com.amijose.carebot.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CsvOrdersTest {
  private static final String HEADING =
      "Name,Email,Financial Status,Fulfillment Status,Fulfilled at,Created at,Cancelled at,Lineitem quantity,"
          + "Lineitem name,Lineitem price,Lineitem sku,Lineitem fulfillment status,Shipping Name,Shipping Zip,"
          + "Shipping Country,Delivered at\n";
  private static final String ONE =
      "#AJ24817,Jo@Example.test,paid,fulfilled,2026-09-02 10:00:00 +0100,2026-09-01 09:00:00 +0100,,2,"
          + "Nova Star Studs,36.00,ER-1,fulfilled,Jo Bloggs,'31785,DE,2026-09-05 00:20:00 +0100\n";

  private final CsvOrders csv = new CsvOrders(CategoryRules.BY_NAME);

  @Test
  void an_order_is_read_with_its_times_as_instants() {
    Order order = read(HEADING + ONE).orders().get(0);
    assertThat(order.number()).isEqualTo(new OrderNumber("AJ24817"));
    assertThat(order.email().orElseThrow().key()).isEqualTo("jo@example.test");
    assertThat(order.deliveredAt()).hasValue(Instant.parse("2026-09-04T23:20:00Z"));
    assertThat(order.shippingZip()).isEqualTo("31785");
    assertThat(order.lines().get(0).category()).isEqualTo(Category.EARRINGS);
    assertThat(order.lines().get(0).quantity()).isEqualTo(2);
  }

  @Test
  void further_rows_of_the_same_name_are_further_lines() {
    Order order =
        read(HEADING + ONE + "#AJ24817,jo@example.test,,,,,,1,Gift Wrap,3.00,GW,pending,,,,\n")
            .orders()
            .get(0);
    assertThat(order.lines()).extracting(OrderLine::position).containsExactly(1, 2);
    assertThat(order.lines().get(1).category()).isEqualTo(Category.EXTRA);
    assertThat(order.items()).hasSize(1);
  }

  @Test
  void columns_may_stand_in_any_order_and_others_are_ignored() {
    String turned =
        "Delivered at,Colour,Lineitem sku,Lineitem price,Lineitem name,Lineitem quantity,Cancelled at,Created at,"
            + "Fulfilled at,Fulfillment Status,Financial Status,Email,Name\n"
            + ",red,S,9.00,Ring,1,,2026-09-01 09:00:00 UTC,,unfulfilled,paid,jo@example.test,#AJ1\n";
    assertThat(read(turned).orders().get(0).placedAt())
        .isEqualTo(Instant.parse("2026-09-01T09:00:00Z"));
  }

  @Test
  void a_bad_row_is_refused_with_row_and_column_and_the_rest_is_used() {
    OrdersFile file =
        read(
            HEADING
                + ONE.replace("AJ24817", "AJ1").replace("2026-09-01 09", "yesterday")
                + ONE.replace("AJ24817", "AJ2").replace(",2,", ",two,")
                + ONE);
    assertThat(file.orders())
        .extracting(order -> order.number().value())
        .containsExactly("AJ24817");
    assertThat(file.refused())
        .extracting(OrdersFile.RefusedRow::toString)
        .containsExactly(
            "row 2, column Created at: \"yesterday:00:00 +0100\" is no time like 2026-09-14 10:22:41 +0100",
            "row 3, column Lineitem quantity: \"two\" is no whole number of 1 or more");
  }

  @Test
  void further_rows_of_a_refused_order_are_refused_too() {
    OrdersFile file =
        read(
            HEADING
                + ONE.replace("AJ24817", "AJ1").replace("2026-09-01 09", "x")
                + "#AJ1,,,,,,,1,Ring,3.00,R,,,,,\n"
                + ONE);
    assertThat(file.refused()).extracting(OrdersFile.RefusedRow::row).containsExactly(2L, 3L);
    assertThat(file.orders()).hasSize(1);
  }

  @Test
  void refunded_voided_and_cancelled_orders_are_closed() {
    for (String status : new String[] {"refunded", "partially_refunded", "voided"}) {
      assertThat(read(HEADING + ONE.replace(",paid,", "," + status + ",")).orders().get(0).closed())
          .isTrue();
    }
    String cancelled = ONE.replace("+0100,,2,", "+0100,2026-09-01 09:30:00 +0100,2,");
    assertThat(read(HEADING + cancelled).orders().get(0).closed()).isTrue();
    assertThat(read(HEADING + ONE).orders().get(0).closed()).isFalse();
  }

  @Test
  void a_file_that_lacks_a_column_names_it() {
    assertThatThrownBy(() -> read("Name,Email\n#AJ1,jo@example.test\n"))
        .isInstanceOf(UnusableOrdersFileException.class)
        .hasMessageContaining("Created at")
        .hasMessageContaining("export the orders from Shopify");
  }

  @Test
  void a_file_without_a_usable_row_is_unusable() {
    assertThatThrownBy(() -> read(HEADING)).isInstanceOf(UnusableOrdersFileException.class);
    assertThatThrownBy(() -> read(HEADING + ONE.replace("2026-09-01 09", "x")))
        .isInstanceOf(UnusableOrdersFileException.class)
        .hasMessageContaining("row 2, column Created at");
    assertThatThrownBy(() -> read("")).isInstanceOf(UnusableOrdersFileException.class);
  }

  @Test
  void a_byte_order_mark_does_not_hide_the_first_column() {
    assertThat(read("\uFEFF" + HEADING + ONE).orders()).hasSize(1);
  }

  @Test
  void the_form_of_the_numbers_is_learnt() {
    assertThat(new ListedOrders(read(HEADING + ONE).orders()).numberForm())
        .hasValue(new NumberForm("AJ", 5, 5));
  }

  private OrdersFile read(String text) {
    return csv.read(new StringReader(text));
  }
}
