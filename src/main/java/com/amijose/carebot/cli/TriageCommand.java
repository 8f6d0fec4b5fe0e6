package com.amijose.carebot.cli;

import com.amijose.carebot.app.DryRun;
import com.amijose.carebot.config.Settings;
import com.amijose.carebot.config.SettingsReader;
import com.amijose.carebot.triage.Autonomy;
import com.amijose.carebot.triage.Verdict;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "triage",
    mixinStandardHelpOptions = true,
    description = {
      "Says what the bot would do with a mail: what it understands, decides and answers. A dry run, without a mailbox, a"
          + " database or a network.",
      ""
    })
final class TriageCommand implements Callable<Integer> {
  /** How many messages are in memory at most. */
  private static final int IN_FLIGHT = 32;

  @Mixin private final CommonOptions options = new CommonOptions();

  @Option(
      names = "--orders",
      required = true,
      paramLabel = "ORDERS.csv",
      description = "Shopify's order export.")
  private Path orders = Path.of("");

  @Option(names = "--mode", description = "auto or review; the configuration's where not given.")
  private Autonomy.@Nullable Mode mode;

  @Option(names = "--format", description = "json or text; text on a terminal, else json.")
  private @Nullable Format format;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "An .eml file, an mbox file, a Maildir, or a folder that is searched for .eml files.")
  private List<Path> paths = List.of();

  enum Format {
    JSON,
    TEXT
  }

  @Override
  public Integer call() {
    Settings settings =
        SettingsReader.forTriage(options.config(), CommonOptions.home(), System::getenv);
    for (Path path : paths) {
      if (!Files.exists(path))
        throw new StopException(ExitStatus.UNUSABLE, path + ": there is no such file or folder");
    }
    DryRun dryRun =
        new DryRun(
            settings,
            CommonOptions.orders(orders, settings.categories()),
            Optional.ofNullable(mode).orElse(settings.mode()));
    run(dryRun, writer(settings));
    return ExitStatus.DONE;
  }

  private BiFunction<String, Verdict, String> writer(Settings settings) {
    boolean text = format == Format.TEXT || (format == null && System.console() != null);
    return text
        ? new TriageText(settings.shop().timeZone())::page
        : new TriageReport(settings.shop().timeZone())::line;
  }

  /** Reads on all cores and writes in order; memory does not grow with the number of messages. */
  private void run(DryRun dryRun, BiFunction<String, Verdict, String> writer) {
    ExecutorService readers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    Deque<Future<String>> pending = new ArrayDeque<>();
    try (PrintWriter out = standardOutput();
        ProgressLine progress = new ProgressLine()) {
      AtomicInteger done = new AtomicInteger();
      for (Path path : paths) {
        AtomicBoolean any = new AtomicBoolean();
        MailFiles.forEach(
            path,
            (source, bytes) -> {
              any.set(true);
              pending.add(readers.submit(() -> writer.apply(source, dryRun.triage(bytes))));
              while (pending.size() >= IN_FLIGHT) out.println(finished(pending.remove()));
              progress.at("mails read", done.incrementAndGet(), 0);
            });
        if (!any.get()) System.err.println("carebot: " + path + ": there is no mail in it");
      }
      while (!pending.isEmpty()) out.println(finished(pending.remove()));
    } catch (IOException unreadable) {
      throw new StopException(ExitStatus.UNUSABLE, unreadable.getMessage() + ": it can't be read");
    } finally {
      readers.shutdownNow();
    }
  }

  private static String finished(Future<String> line) {
    try {
      return line.get();
    } catch (ExecutionException broken) {
      throw new IllegalStateException("a message could not be triaged", broken.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new StopException(ExitStatus.ENVIRONMENT, "interrupted");
    }
  }

  private static PrintWriter standardOutput() {
    return new PrintWriter(
        new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16));
  }
}
