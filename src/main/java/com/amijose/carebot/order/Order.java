package com.amijose.carebot.order;

import com.amijose.carebot.message.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One order of the shop as its export tells it; all times are instants.
 *
 * @param email the address that ordered; empty where the export has none that is valid
 * @param closed cancelled, voided or refunded in full or in part
 * @param fulfilled the order's own fulfilment status: some of it was sent
 * @param shippingName whom it was sent to, as written; empty where unknown
 * @param shippingZip postcode, as written without Excel's apostrophe; empty where unknown
 * @param shippingCountry ISO 3166 code as the export gives it; empty where unknown
 * @param shippingAddress street and place in lines, for the slip; may be empty
 * @param currency ISO 4217
 */
public record Order(
    OrderNumber number,
    Optional<EmailAddress> email,
    Instant placedAt,
    Optional<Instant> shippedAt,
    Optional<Instant> deliveredAt,
    boolean closed,
    boolean fulfilled,
    String shippingName,
    String shippingZip,
    String shippingCountry,
    List<String> shippingAddress,
    String currency,
    List<OrderLine> lines) {

  public Order {
    shippingAddress = List.copyOf(shippingAddress);
    lines = List.copyOf(lines);
  }

  /** The lines that can be sent back at all: all but extras. */
  public List<OrderLine> items() {
    return lines.stream().filter(line -> line.category() != Category.EXTRA).toList();
  }

  /** The same order, had all of it been delivered then. */
  public Order deliveredAt(Instant moment) {
    return new Order(
        number,
        email,
        placedAt,
        shippedAt,
        Optional.of(moment),
        closed,
        true,
        shippingName,
        shippingZip,
        shippingCountry,
        shippingAddress,
        currency,
        lines.stream().map(OrderLine::sent).toList());
  }

  /** The stage of {@code line} at {@code moment}; closed counts whenever the file says so. */
  public Stage stageOf(OrderLine line, Instant moment) {
    if (closed) return new Stage.Closed();
    if (!line.fulfilled().orElse(fulfilled)
        || shippedAt.isEmpty()
        || shippedAt.get().isAfter(moment)) {
      return deliveredAt.isPresent()
              && !deliveredAt.get().isAfter(moment)
              && line.fulfilled().orElse(fulfilled)
          ? new Stage.Delivered(deliveredAt.get())
          : new Stage.Placed();
    }
    if (deliveredAt.isPresent() && !deliveredAt.get().isAfter(moment))
      return new Stage.Delivered(deliveredAt.get());
    return new Stage.Shipped(shippedAt.get());
  }
}
