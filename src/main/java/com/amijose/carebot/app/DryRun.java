package com.amijose.carebot.app;

import com.amijose.carebot.config.Settings;
import com.amijose.carebot.message.MimeReader;
import com.amijose.carebot.message.RawMessage;
import com.amijose.carebot.order.CategoryRules;
import com.amijose.carebot.order.CsvOrders;
import com.amijose.carebot.order.ListedOrders;
import com.amijose.carebot.order.OrdersFile;
import com.amijose.carebot.reply.Occasion;
import com.amijose.carebot.triage.Autonomy;
import com.amijose.carebot.triage.Known;
import com.amijose.carebot.triage.Triage;
import com.amijose.carebot.triage.Verdict;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** Triage without a world around it: orders from a file, replies to nobody. Thread-safe. */
public final class DryRun {
  private static final String RETURN_NUMBER = "RMA-PREVIEW";

  private final MimeReader reader;
  private final Triage triage;

  public DryRun(Settings settings, OrdersFile orders, Autonomy.Mode mode) {
    this.reader = new MimeReader(settings.reader());
    this.triage = new Middle(settings).triage(Known.of(new ListedOrders(orders.orders())), mode);
  }

  /**
   * @throws com.amijose.carebot.order.UnusableOrdersFileException where the file is no use
   * @throws UncheckedIOException where it can't be read
   */
  public static OrdersFile orders(Path file, CategoryRules categories) {
    return orders(file, categories, characters -> {});
  }

  /**
   * @param read is told again and again how many characters of the file have been read
   */
  public static OrdersFile orders(Path file, CategoryRules categories, LongConsumer read) {
    try (Reader csv = new Counted(Files.newBufferedReader(file), read)) {
      return new CsvOrders(categories).read(csv);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static final class Counted extends FilterReader {
    private final LongConsumer told;
    private long count;

    Counted(Reader in, LongConsumer told) {
      super(in);
      this.told = told;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      if (read > 0) told.accept(count += read);
      return read;
    }
  }

  /** The letter is dated as if it were written when the mail arrived. */
  public Verdict triage(byte[] mail) {
    var message = reader.read(RawMessage.of(mail));
    return triage.triage(message, new Occasion(message.arrivedAt(), RETURN_NUMBER));
  }
}
