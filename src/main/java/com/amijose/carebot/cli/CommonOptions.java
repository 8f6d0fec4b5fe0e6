package com.amijose.carebot.cli;

import com.amijose.carebot.app.DryRun;
import com.amijose.carebot.config.Home;
import com.amijose.carebot.order.CategoryRules;
import com.amijose.carebot.order.OrdersFile;
import com.amijose.carebot.order.UnusableOrdersFileException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that several commands share, and where the program lies. */
final class CommonOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The configuration; without it the defaults hold.")
  private @Nullable Path config;

  Optional<Path> config() {
    return Optional.ofNullable(config);
  }

  /**
   * The start script tells where the program lies; a plain java call takes the current directory.
   */
  static Home home() {
    return new Home(Path.of(System.getProperty("carebot.home", ".")));
  }

  /** The orders of a file; a file that is no use ends the command with what is wrong with it. */
  static OrdersFile orders(Path file, CategoryRules categories) {
    try (ProgressLine progress = new ProgressLine()) {
      OrdersFile orders =
          DryRun.orders(
              file,
              categories,
              read -> progress.at("thousand characters of orders read", (int) (read / 1000), 0));
      orders.refused().forEach(row -> System.err.println("carebot: " + file + ": refused " + row));
      return orders;
    } catch (UnusableOrdersFileException unusable) {
      throw new StopException(ExitStatus.UNUSABLE, file + ": " + unusable.getMessage());
    } catch (UncheckedIOException unreadable) {
      String why =
          unreadable.getCause() instanceof NoSuchFileException
              ? "there is no such file; export the orders from Shopify to it"
              : "it can't be read: " + unreadable.getMessage();
      throw new StopException(ExitStatus.UNUSABLE, file + ": " + why);
    }
  }
}
