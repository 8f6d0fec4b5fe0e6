package com.amijose.carebot.cli;

import com.amijose.carebot.app.BesideTheBot;
import com.amijose.carebot.casework.OrderImport;
import com.amijose.carebot.config.Settings;
import com.amijose.carebot.config.SettingsReader;
import com.amijose.carebot.order.OrdersFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "orders",
    mixinStandardHelpOptions = true,
    description = "Takes the shop's orders in.",
    subcommands = OrdersCommand.Import.class)
final class OrdersCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    throw new StopException(
        ExitStatus.UNUSABLE, "what about orders? Try: carebot orders import FILE --config FILE");
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description =
          "Takes a Shopify order export in; safe to repeat, also while the bot runs. Exit status 1 if rows were refused.")
  static final class Import implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The export, a CSV file.")
    private Path file = Path.of("");

    @Option(
        names = "--config",
        required = true,
        paramLabel = "FILE",
        description = "The configuration.")
    private Path config = Path.of("");

    @Override
    public Integer call() {
      Settings settings =
          SettingsReader.forTriage(Optional.of(config), CommonOptions.home(), System::getenv);
      String database = SettingsReader.databaseOf(config, CommonOptions.home(), System::getenv);
      OrdersFile orders = CommonOptions.orders(file, settings.categories());
      System.err.println("carebot: taking in " + orders.orders().size() + " orders");
      OrderImport.Counts counts = new BesideTheBot(database).takeOrders(orders);
      System.out.printf(
          "%d orders taken (%d new, %d changed), %d rows refused%n",
          counts.taken(), counts.added(), counts.changed(), orders.refused().size());
      return orders.refused().isEmpty() ? ExitStatus.DONE : ExitStatus.CHECKS_FAILED;
    }
  }
}
