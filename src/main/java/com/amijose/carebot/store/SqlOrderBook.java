package com.amijose.carebot.store;

import com.amijose.carebot.casework.FrozenReply;
import com.amijose.carebot.casework.OrderImport;
import com.amijose.carebot.message.EmailAddress;
import com.amijose.carebot.order.Category;
import com.amijose.carebot.order.NumberForm;
import com.amijose.carebot.order.Order;
import com.amijose.carebot.order.OrderBook;
import com.amijose.carebot.order.OrderLine;
import com.amijose.carebot.order.OrderNumber;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The shop's orders in SQL. */
public final class SqlOrderBook implements OrderBook, OrderImport {
  private static final int BATCH = 1_000;
  private static final String NUMBERS = "orders.numbers";

  private final Database database;

  public SqlOrderBook(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Order> find(OrderNumber number) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM orders WHERE number = :number")
                .bind("number", number.value())
                .map((row, context) -> order(row, lines(handle, number.value())))
                .findOne());
  }

  @Override
  public List<Order> listOf(EmailAddress address) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM orders WHERE email_key = :key
                    ORDER BY placed_at DESC, serial DESC
                    """)
                .bind("key", address.key())
                .map((row, context) -> order(row, lines(handle, row.getString("number"))))
                .list()
                .stream()
                .filter(order -> order.email().map(address::isSameAs).orElse(false))
                .toList());
  }

  @Override
  public Optional<NumberForm> numberForm() {
    return numbers().map(Numbers::form);
  }

  @Override
  public Optional<OrderNumber> highest() {
    return numbers().map(Numbers::highest);
  }

  /** Asked for with every mail, so it is worked out with every import and kept. */
  private Optional<Numbers> numbers() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT value FROM settings WHERE name = :name")
                .bind("name", NUMBERS)
                .mapTo(String.class)
                .findOne()
                .map(json -> RecordJson.read(json, Numbers.class)));
  }

  /** Of the prefix that most orders have; another one is a slip or another shop's. */
  private static void keepNumbers(Handle handle) {
    Optional<NumberForm> form =
        handle
            .createQuery(
                """
                SELECT prefix, min(digits) AS fewest, max(digits) AS most FROM orders
                GROUP BY prefix ORDER BY count(*) DESC, prefix LIMIT 1
                """)
            .map(
                (row, context) ->
                    new NumberForm(
                        row.getString("prefix"), row.getInt("fewest"), row.getInt("most")))
            .findOne();
    if (form.isEmpty()) return;
    String highest =
        handle
            .createQuery(
                "SELECT number FROM orders WHERE prefix = :prefix ORDER BY serial DESC LIMIT 1")
            .bind("prefix", form.get().prefix())
            .mapTo(String.class)
            .one();
    handle
        .createUpdate(
            """
            INSERT INTO settings (name, value) VALUES (:name, :value)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """)
        .bind("name", NUMBERS)
        .bind("value", RecordJson.write(new Numbers(form.get(), new OrderNumber(highest))))
        .execute();
  }

  private static List<OrderLine> lines(Handle handle, String number) {
    return handle
        .createQuery("SELECT * FROM order_lines WHERE order_number = :number ORDER BY position")
        .bind("number", number)
        .map((row, context) -> line(row))
        .list();
  }

  private static Order order(ResultSet row, List<OrderLine> lines) throws SQLException {
    return new Order(
        new OrderNumber(row.getString("number")),
        Columns.text(row, "email").flatMap(EmailAddress::parse),
        Columns.momentOf(row, "placed_at"),
        Columns.moment(row, "shipped_at"),
        Columns.moment(row, "delivered_at"),
        row.getLong("closed") == 1,
        row.getLong("fulfilled") == 1,
        row.getString("shipping_name"),
        row.getString("shipping_zip"),
        row.getString("shipping_country"),
        row.getString("shipping_address").lines().toList(),
        row.getString("currency"),
        lines);
  }

  private static OrderLine line(ResultSet row) throws SQLException {
    long fulfilled = row.getLong("fulfilled");
    Optional<Boolean> sent = row.wasNull() ? Optional.empty() : Optional.of(fulfilled == 1);
    return new OrderLine(
        row.getInt("position"),
        row.getString("title"),
        row.getString("sku"),
        row.getInt("quantity"),
        new BigDecimal(row.getString("price")),
        Category.valueOf(row.getString("category")),
        sent);
  }

  @Override
  public Counts take(List<Order> orders, Instant now) {
    return database.write(handle -> take(handle, orders, now));
  }

  private static Counts take(Handle handle, List<Order> orders, Instant now) {
    Map<String, String> known = new HashMap<>();
    handle
        .createQuery("SELECT number, hash FROM orders")
        .map((row, context) -> known.put(row.getString("number"), row.getString("hash")))
        .list();
    List<Order> different = new ArrayList<>();
    int added = 0;
    for (Order order : orders) {
      String before = known.put(order.number().value(), hash(order));
      if (hash(order).equals(before)) continue;
      different.add(order);
      if (before == null) added++;
    }
    if (!different.isEmpty()) {
      upsert(handle, different, now);
      replaceLines(handle, different);
      keepNumbers(handle);
    }
    // Whoever waits for a newer orders file need not wait any longer.
    handle
        .createUpdate("UPDATE cases SET next_at = :now WHERE state = 'WAITING' AND next_at > :now")
        .bind("now", now.toEpochMilli())
        .execute();
    return new Counts(orders.size(), added, different.size() - added);
  }

  /** Two orders that differ in anything have two. */
  static String hash(Order order) {
    return FrozenReply.hashOf(RecordJson.write(order).getBytes(StandardCharsets.UTF_8));
  }

  private static void upsert(Handle handle, List<Order> orders, Instant now) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO orders (number, prefix, serial, digits, email, email_key, placed_at,
              shipped_at, delivered_at, closed, fulfilled, shipping_name, shipping_zip, shipping_country,
              shipping_address, currency, hash, taken_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (number) DO UPDATE SET email = excluded.email,
              email_key = excluded.email_key, placed_at = excluded.placed_at,
              shipped_at = excluded.shipped_at, delivered_at = excluded.delivered_at,
              closed = excluded.closed, fulfilled = excluded.fulfilled,
              shipping_name = excluded.shipping_name, shipping_zip = excluded.shipping_zip,
              shipping_country = excluded.shipping_country,
              shipping_address = excluded.shipping_address, currency = excluded.currency,
              hash = excluded.hash, taken_at = excluded.taken_at
            """);
    for (Order order : orders) {
      String number = order.number().value();
      batch.add(
          number,
          order.number().prefix(),
          order.number().serial(),
          number.length() - order.number().prefix().length(),
          order.email().map(EmailAddress::toString).orElse(null),
          order.email().map(EmailAddress::key).orElse(null),
          order.placedAt().toEpochMilli(),
          Columns.millis(order.shippedAt()),
          Columns.millis(order.deliveredAt()),
          Columns.bit(order.closed()),
          Columns.bit(order.fulfilled()),
          Columns.clean(order.shippingName()),
          Columns.clean(order.shippingZip()),
          Columns.clean(order.shippingCountry()),
          Columns.clean(String.join("\n", order.shippingAddress())),
          order.currency(),
          hash(order),
          now.toEpochMilli());
      if (batch.size() == BATCH) batch.execute();
    }
    if (batch.size() > 0) batch.execute();
  }

  private static void replaceLines(Handle handle, List<Order> orders) {
    PreparedBatch old = handle.prepareBatch("DELETE FROM order_lines WHERE order_number = ?");
    orders.forEach(order -> old.add(order.number().value()));
    old.execute();
    PreparedBatch batch =
        handle.prepareBatch("INSERT INTO order_lines VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    for (Order order : orders) {
      for (OrderLine line : order.lines()) {
        batch.add(
            order.number().value(),
            line.position(),
            Columns.clean(line.title()),
            Columns.clean(line.sku()),
            line.quantity(),
            line.price().toPlainString(),
            line.category().name(),
            line.fulfilled().map(Columns::bit).orElse(null));
        if (batch.size() == BATCH) batch.execute();
      }
    }
    if (batch.size() > 0) batch.execute();
  }

  private record Numbers(NumberForm form, OrderNumber highest) {}
}
