package com.amijose.carebot.app;

import com.amijose.carebot.config.RunSettings;
import com.amijose.carebot.config.Settings;
import com.amijose.carebot.doctor.Check;
import com.amijose.carebot.mailbox.ImapMailbox;
import com.amijose.carebot.order.OrdersFile;
import com.amijose.carebot.outbox.SmtpTransport;
import com.amijose.carebot.policy.DecisionTable;
import com.amijose.carebot.policy.PolicyCheck;
import com.amijose.carebot.reply.Templates;
import com.amijose.carebot.store.Database;
import com.amijose.carebot.store.Use;
import com.amijose.carebot.triage.Autonomy;
import com.amijose.carebot.understanding.learned.Models;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What {@code carebot doctor} looks at, for this configuration. */
public final class Examination {
  private static final Instant EARLIEST_SANE = Instant.parse("2026-01-01T00:00:00Z");

  private final RunSettings run;
  private final Settings settings;
  private final Clock clock;

  public Examination(RunSettings run) {
    this.run = run;
    this.settings = run.middle();
    this.clock = Clock.systemUTC();
  }

  public List<Check> checks() {
    return List.of(
        new Check("configuration", this::configuration),
        new Check("clock", this::clock),
        new Check("policy", this::policy),
        new Check("templates", this::templates),
        new Check("models", this::models),
        new Check("orders", this::orders),
        new Check("database", this::database),
        new Check("IMAP", this::imap),
        new Check("SMTP", this::smtp));
  }

  private String configuration() {
    if (settings.mode() == Autonomy.Mode.AUTO && !run.safety().verifiedSendersOnly()) {
      return "mode auto, to any sender: authentication.require is false, so forged senders are answered too";
    }
    return "mode "
        + settings.mode().name().toLowerCase(java.util.Locale.ROOT)
        + ", "
        + settings.shop().address();
  }

  private String clock() {
    Instant now = clock.instant();
    if (now.isBefore(EARLIEST_SANE)) {
      throw new Check.Problem(
          "this machine believes it is " + now, "set the clock; windows of the policy hang on it");
    }
    return now
        + ", which is "
        + now.atZone(settings.shop().timeZone()).toLocalDateTime()
        + " in the shop's time zone";
  }

  private String policy() {
    PolicyCheck.Report report = PolicyCheck.of(new DecisionTable(settings.limits()));
    if (report.faults().isEmpty()) return report.rows() + " rows, total and monotone";
    throw new Check.Problem(
        String.join("; ", report.faults()),
        "change the numbers under policy: and try policy check");
  }

  private String templates() {
    try {
      return Templates.load(settings.templates()).texts().size()
          + " files in "
          + settings.templates();
    } catch (RuntimeException broken) {
      throw new Check.Problem(
          String.valueOf(broken.getMessage()), "mend the template, or take the shipped one again");
    }
  }

  private String models() {
    try {
      Models.load(settings.models());
      return "all there, in " + settings.models();
    } catch (RuntimeException broken) {
      throw new Check.Problem(String.valueOf(broken.getMessage()), "run carebot train");
    }
  }

  private String orders() {
    if (settings.ordersFile().isEmpty())
      return "no file configured: orders come by carebot orders import";
    Path file = settings.ordersFile().get();
    if (!Files.isReadable(file)) {
      throw new Check.Problem(
          file + " is not there or not readable",
          "export the orders from Shopify to it, or change orders.csv");
    }
    OrdersFile read = DryRun.orders(file, settings.categories());
    if (read.refused().isEmpty()) return read.orders().size() + " orders in " + file;
    throw new Check.Problem(
        read.refused().size()
            + " rows of "
            + file
            + " are refused; the first: "
            + read.refused().get(0),
        "mend these rows; the rest is used");
  }

  private String database() {
    try (Database open = Database.open(run.database(), Use.WRITE_BESIDE)) {
      return run.database().replaceAll("password=[^&]*", "password=…")
          + (open.isUp() ? "" : ", which does not answer");
    } catch (RuntimeException refused) {
      throw new Check.Problem(
          String.valueOf(refused.getMessage()), "as it says, or change database:");
    }
  }

  private String imap() {
    try (ImapMailbox mailbox = new ImapMailbox(run.imap())) {
      mailbox.open();
      return run.imap().account() + " on port " + run.imap().port();
    } catch (RuntimeException refused) {
      throw new Check.Problem(
          String.valueOf(refused.getMessage()),
          "check host, port, security, username and password under imap:");
    }
  }

  private String smtp() {
    try (SmtpTransport transport = new SmtpTransport(run.smtp(), clock)) {
      transport
          .trouble()
          .ifPresent(
              trouble -> {
                throw new Check.Problem(
                    trouble, "check host, port, security, username and password under smtp:");
              });
      return run.smtp().host() + " on port " + run.smtp().port();
    }
  }
}
