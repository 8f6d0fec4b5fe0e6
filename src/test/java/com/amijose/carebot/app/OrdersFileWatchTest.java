package com.amijose.carebot.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.casework.OrderImport;
import com.amijose.carebot.order.CategoryRules;
import com.amijose.carebot.order.CsvOrders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrdersFileWatchTest {
  private static final String HEAD =
      "Name,Email,Financial Status,Fulfillment Status,Created at,Fulfilled at,Cancelled at,"
          + "Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku\n";
  private static final String ONE =
      "#AJ1001,jo@customer.example,paid,fulfilled,2026-09-12 10:00:00 +0000,"
          + "2026-09-14 10:00:00 +0000,,1,Bracelet,42.00,BR\n";

  @TempDir Path folder;
  private final List<List<String>> taken = new ArrayList<>();

  @Test
  void a_file_is_taken_in_once_and_again_when_it_has_changed() throws Exception {
    OrdersFileWatch watch = watch();
    write(HEAD + ONE);

    assertThat(watch.takeOnce()).isEqualTo(1);
    assertThat(watch.takeOnce()).isZero();
    write(HEAD + ONE + ONE.replace("1001", "1002"));
    assertThat(watch.takeOnce()).isEqualTo(1);

    assertThat(taken).containsExactly(List.of("AJ1001"), List.of("AJ1001", "AJ1002"));
    assertThat(watch.trouble()).isEmpty();
  }

  @Test
  void a_file_that_is_no_use_is_told_and_changes_nothing() throws Exception {
    OrdersFileWatch watch = watch();
    write(HEAD + ONE);
    watch.takeOnce();

    write("what,is,this\n1,2,3\n");
    watch.takeOnce();

    assertThat(taken).hasSize(1);
    assertThat(watch.trouble().orElseThrow()).contains("orders.csv").contains("unusable");
    write(HEAD + ONE + ONE.replace("1001", "1003"));
    watch.takeOnce();
    assertThat(watch.trouble()).isEmpty();
  }

  @Test
  void an_absent_file_is_waited_for() throws Exception {
    OrdersFileWatch watch = watch();

    assertThat(watch.takeOnce()).isZero();
    assertThat(watch.trouble().orElseThrow()).contains("is not there");
    write(HEAD + ONE);

    assertThat(watch.takeOnce()).isEqualTo(1);
    assertThat(watch.trouble()).isEmpty();
  }

  private OrdersFileWatch watch() {
    OrderImport keep =
        (orders, now) -> {
          taken.add(orders.stream().map(order -> order.number().value()).sorted().toList());
          return new OrderImport.Counts(orders.size(), orders.size(), 0);
        };
    return new OrdersFileWatch(
        folder.resolve("orders.csv"),
        new CsvOrders(CategoryRules.BY_NAME),
        keep,
        Clock.systemUTC());
  }

  private void write(String text) throws Exception {
    Files.writeString(folder.resolve("orders.csv"), text);
  }
}
