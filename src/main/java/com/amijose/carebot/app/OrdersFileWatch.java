package com.amijose.carebot.app;

import com.amijose.carebot.casework.OrderImport;
import com.amijose.carebot.order.CsvOrders;
import com.amijose.carebot.order.OrdersFile;
import com.amijose.carebot.order.UnusableOrdersFileException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the orders file in whenever it has changed. A bad file is told once; the last good stays.
 */
final class OrdersFileWatch {
  private static final Logger LOG = LoggerFactory.getLogger(OrdersFileWatch.class);

  private final Path file;
  private final CsvOrders csv;
  private final OrderImport orders;
  private final Clock clock;
  private @Nullable Stamp taken;
  private volatile Optional<String> trouble = Optional.empty();

  OrdersFileWatch(Path file, CsvOrders csv, OrderImport orders, Clock clock) {
    this.file = file;
    this.csv = csv;
    this.orders = orders;
    this.clock = clock;
  }

  /** One step: takes the file in if it is another than last time. Returns 1 or 0. */
  int takeOnce() {
    Stamp now = stamp();
    if (now == null || now.equals(taken)) return 0;
    take();
    taken = now;
    return 1;
  }

  /** Why the newest file is not in use, for people; empty where it is. */
  Optional<String> trouble() {
    return trouble;
  }

  private @Nullable Stamp stamp() {
    try {
      return new Stamp(Files.getLastModifiedTime(file), Files.size(file));
    } catch (IOException absent) {
      trouble = Optional.of("the orders file " + file + " is not there; put it there");
      return null;
    }
  }

  private void take() {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      OrdersFile read = csv.read(reader);
      for (OrdersFile.RefusedRow refused : read.refused()) LOG.warn("orders: {}", refused);
      OrderImport.Counts counts = orders.take(read.orders(), clock.instant());
      LOG.info(
          "orders: {} taken in, {} new, {} changed, {} rows refused",
          counts.taken(),
          counts.added(),
          counts.changed(),
          read.refused().size());
      trouble = Optional.empty();
    } catch (IOException | UnusableOrdersFileException unusable) {
      trouble = Optional.of("the orders file " + file + " is unusable: " + unusable.getMessage());
      LOG.warn("{}; the orders that were taken in before stay in use", trouble.get());
    }
  }

  private record Stamp(FileTime changedAt, long size) {}
}
