package com.amijose.carebot.order;

import com.amijose.carebot.message.EmailAddress;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads Shopify's order export. Columns may stand in any order and others are ignored; an order of
 * several lines takes several rows with the same Name, of which the first carries the order's own
 * fields. A row that can't be used is refused with its column and the reason; where the first row
 * of an order is refused, so are the rest of its rows.
 */
public final class CsvOrders {
  private static final List<String> NEEDED =
      List.of(
          "Name",
          "Email",
          "Financial Status",
          "Fulfillment Status",
          "Fulfilled at",
          "Created at",
          "Cancelled at",
          "Lineitem quantity",
          "Lineitem name",
          "Lineitem sku");

  /** Shopify writes {@code 2026-09-14 10:22:41 +0100}; ISO 8601 and UTC are taken too. */
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[' ']")
          .appendPattern("[XXX][XX][X]['UTC']")
          .parseDefaulting(java.time.temporal.ChronoField.OFFSET_SECONDS, 0)
          .toFormatter(Locale.ROOT);

  private static final Set<String> CLOSED = Set.of("refunded", "partially_refunded", "voided");

  private final CategoryRules categories;

  public CsvOrders(CategoryRules categories) {
    this.categories = categories;
  }

  /**
   * @throws UnusableOrdersFileException where a needed column is missing, no row can be used, or it
   *     is no CSV
   * @throws UncheckedIOException where it can't be read
   */
  public OrdersFile read(Reader csv) {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .setAllowDuplicateHeaderNames(true)
            .setIgnoreEmptyLines(true)
            .setTrailingData(true)
            .get();
    try (CSVParser parser = CSVParser.parse(csv, format)) {
      Map<String, Integer> columns = columns(parser);
      return new Reading(columns).all(parser);
    } catch (UncheckedIOException broken) {
      throw brokenCsv(Objects.requireNonNull(broken.getCause()));
    } catch (IOException broken) {
      throw brokenCsv(broken);
    } catch (IllegalArgumentException broken) {
      throw new UnusableOrdersFileException("the heading can't be read: " + broken.getMessage());
    }
  }

  private static RuntimeException brokenCsv(IOException broken) {
    if (broken instanceof CSVException || broken instanceof CharacterCodingException) {
      return new UnusableOrdersFileException(
          "it is no CSV in UTF-8 that can be read: "
              + broken
              + "; export the orders from Shopify again");
    }
    return new UncheckedIOException(broken);
  }

  private static Map<String, Integer> columns(CSVParser parser) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    parser.getHeaderNames();
    int index = 0;
    for (String name : parser.getHeaderNames()) columns.putIfAbsent(clean(name), index++);
    List<String> lacking = NEEDED.stream().filter(name -> !columns.containsKey(name)).toList();
    if (!lacking.isEmpty()) {
      throw new UnusableOrdersFileException(
          "it lacks the column"
              + (lacking.size() > 1 ? "s " : " ")
              + String.join(", ", lacking)
              + "; export the orders from Shopify (Orders, Export, plain CSV file)");
    }
    return columns;
  }

  private static String clean(String text) {
    String trimmed = text.strip();
    return trimmed.startsWith("\uFEFF") ? trimmed.substring(1).strip() : trimmed;
  }

  /** A fault of one cell, on its way to the list of refused rows. */
  private static final class BadCell extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String column;
    private final String why;

    BadCell(String column, String why) {
      super(why);
      this.column = column;
      this.why = why;
    }
  }

  private final class Reading {
    private final Map<String, Integer> columns;
    private final Map<OrderNumber, Order> orders = new LinkedHashMap<>();
    private final List<OrdersFile.RefusedRow> refused = new ArrayList<>();
    private final Map<OrderNumber, Long> refusedOrders = new LinkedHashMap<>();

    Reading(Map<String, Integer> columns) {
      this.columns = columns;
    }

    OrdersFile all(CSVParser parser) {
      long row = 1;
      for (CSVRecord record : parser) {
        row++;
        try {
          take(record, row);
        } catch (BadCell bad) {
          refused.add(new OrdersFile.RefusedRow(row, bad.column, bad.why));
        }
      }
      if (orders.isEmpty()) {
        throw new UnusableOrdersFileException(
            refused.isEmpty()
                ? "it has no orders below its heading"
                : "none of its rows can be used; the first fault: " + refused.get(0));
      }
      return new OrdersFile(List.copyOf(orders.values()), refused);
    }

    private void take(CSVRecord record, long row) {
      OrderNumber number = number(record);
      if (refusedOrders.containsKey(number)) {
        throw new BadCell("Name", number + " was refused in row " + refusedOrders.get(number));
      }
      Order known = orders.get(number);
      if (known == null) {
        try {
          orders.put(number, order(number, record));
        } catch (BadCell bad) {
          refusedOrders.put(number, row);
          throw bad;
        }
      } else {
        List<OrderLine> lines = new ArrayList<>(known.lines());
        lines.add(line(record, lines.size() + 1));
        orders.put(number, withLines(known, lines));
      }
    }

    private OrderNumber number(CSVRecord record) {
      String name = needed(record, "Name");
      try {
        return OrderNumber.of(name);
      } catch (IllegalArgumentException none) {
        throw new BadCell("Name", "\"" + name + "\" is no order number");
      }
    }

    private Order order(OrderNumber number, CSVRecord record) {
      Instant placedAt =
          time(record, "Created at").orElseThrow(() -> new BadCell("Created at", "it is empty"));
      String payment = cell(record, "Financial Status").toLowerCase(Locale.ROOT);
      String fulfilment = cell(record, "Fulfillment Status").toLowerCase(Locale.ROOT);
      boolean fulfilled = fulfilment.equals("fulfilled") || fulfilment.equals("partial");
      Optional<Instant> shippedAt = time(record, "Fulfilled at");
      if (fulfilled && shippedAt.isEmpty()) {
        throw new BadCell(
            "Fulfilled at", "it is empty although Fulfillment Status says " + fulfilment);
      }
      Optional<Instant> cancelledAt = time(record, "Cancelled at");
      return new Order(
          number,
          EmailAddress.parse(cell(record, "Email")),
          placedAt,
          shippedAt,
          time(record, "Delivered at"),
          CLOSED.contains(payment) || cancelledAt.isPresent(),
          fulfilled,
          cell(record, "Shipping Name"),
          zip(record),
          cell(record, "Shipping Country"),
          address(record),
          cell(record, "Currency"),
          List.of(line(record, 1)));
    }

    /** A spreadsheet keeps leading zeros of a postcode by an apostrophe before it. */
    private String zip(CSVRecord record) {
      return cell(record, "Shipping Zip").replaceFirst("^'", "").strip();
    }

    private List<String> address(CSVRecord record) {
      List<String> lines = new ArrayList<>();
      for (String column : List.of("Shipping Company", "Shipping Address1", "Shipping Address2")) {
        if (!cell(record, column).isEmpty()) lines.add(cell(record, column));
      }
      if (lines.isEmpty() && !cell(record, "Shipping Street").isEmpty())
        lines.add(cell(record, "Shipping Street"));
      String place = (cell(record, "Shipping City") + " " + zip(record)).strip();
      if (!place.isEmpty()) lines.add(place);
      if (!cell(record, "Shipping Country").isEmpty()) lines.add(cell(record, "Shipping Country"));
      return lines;
    }

    private OrderLine line(CSVRecord record, int position) {
      String title = needed(record, "Lineitem name");
      String sku = cell(record, "Lineitem sku");
      return new OrderLine(
          position,
          title,
          sku,
          quantity(record),
          price(record),
          categories.categoryOf(title, sku),
          fulfilled(record));
    }

    private int quantity(CSVRecord record) {
      String text = needed(record, "Lineitem quantity");
      try {
        int quantity = Integer.parseInt(text);
        if (quantity >= 1) return quantity;
      } catch (NumberFormatException notANumber) {
        // told below, like a number that is too small
      }
      throw new BadCell("Lineitem quantity", "\"" + text + "\" is no whole number of 1 or more");
    }

    private BigDecimal price(CSVRecord record) {
      String text = cell(record, "Lineitem price");
      if (text.isEmpty()) return BigDecimal.ZERO;
      try {
        return new BigDecimal(text);
      } catch (NumberFormatException notANumber) {
        throw new BadCell("Lineitem price", "\"" + text + "\" is no amount like 45.00");
      }
    }

    private Optional<Boolean> fulfilled(CSVRecord record) {
      return switch (cell(record, "Lineitem fulfillment status").toLowerCase(Locale.ROOT)) {
        case "fulfilled" -> Optional.of(true);
        case "pending", "unfulfilled" -> Optional.of(false);
        default -> Optional.empty();
      };
    }

    private Optional<Instant> time(CSVRecord record, String column) {
      String text = cell(record, column);
      if (text.isEmpty()) return Optional.empty();
      try {
        return Optional.of(OffsetDateTime.parse(text, TIME).toInstant());
      } catch (DateTimeException notATime) {
        throw new BadCell(column, "\"" + text + "\" is no time like 2026-09-14 10:22:41 +0100");
      }
    }

    private String needed(CSVRecord record, String column) {
      String text = cell(record, column);
      if (text.isEmpty()) throw new BadCell(column, "it is empty");
      return text;
    }

    private String cell(CSVRecord record, String column) {
      Integer index = columns.get(column);
      return index == null || index >= record.size() ? "" : record.get(index).strip();
    }
  }

  private static Order withLines(Order order, List<OrderLine> lines) {
    return new Order(
        order.number(),
        order.email(),
        order.placedAt(),
        order.shippedAt(),
        order.deliveredAt(),
        order.closed(),
        order.fulfilled(),
        order.shippingName(),
        order.shippingZip(),
        order.shippingCountry(),
        order.shippingAddress(),
        order.currency(),
        lines);
  }
}
