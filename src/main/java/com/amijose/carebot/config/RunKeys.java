package com.amijose.carebot.config;

import com.amijose.carebot.casework.SafetyRules;
import com.amijose.carebot.casework.SendLimits;
import com.amijose.carebot.casework.review.ReviewRules;
import com.amijose.carebot.desk.HttpSettings;
import com.amijose.carebot.desk.policy.PolicyFile;
import com.amijose.carebot.desk.trust.TrustRule;
import com.amijose.carebot.mailbox.ImapSettings;
import com.amijose.carebot.outbox.SmtpSettings;
import com.amijose.carebot.triage.Autonomy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The keys that only a running bot needs. */
final class RunKeys {
  private enum Probe {
    AUTO,
    OFF
  }

  static final String DATABASE = "jdbc:sqlite:data/carebot.db";

  private final Section root;

  RunKeys(Section root) {
    this.root = root;
  }

  /**
   * @param file this very file
   */
  RunSettings read(Settings middle, PolicyFile file) {
    Section imap = root.section("imap");
    Section smtp = root.section("smtp");
    Duration maxWait = root.section("orders").duration("max-wait", Duration.ofMinutes(30));
    return new RunSettings(
        middle,
        imap(imap),
        smtp(smtp, middle),
        root.text("database", DATABASE),
        smtp.choice("probe", Probe.class, Probe.AUTO) == Probe.AUTO,
        safety(middle),
        maxWait,
        http(),
        root.section("desk").duration("undo", ReviewRules.STANDARD.undo()),
        webhook(),
        trust(),
        file);
  }

  private TrustRule trust() {
    Section trust = root.section("trust");
    TrustRule standard = TrustRule.STANDARD;
    double level = trust.share("level", standard.level());
    if (level >= 1) trust.fault("level", "must be below 1: no number of answers proves all");
    int least = trust.number("least", standard.least(), 1, 1_000_000);
    return new TrustRule(level >= 1 ? standard.level() : level, least);
  }

  private static ImapSettings imap(Section imap) {
    Section folders = imap.section("folders");
    ImapSettings.Folders usual = ImapSettings.Folders.USUAL;
    ImapSettings.Security security =
        imap.choice("security", ImapSettings.Security.class, ImapSettings.Security.TLS);
    Duration poll = imap.duration("poll", ImapSettings.POLL);
    if (poll.isZero()) imap.fault("poll", "must be longer than nothing");
    return new ImapSettings(
        imap.neededText("host", "the name of the IMAP server"),
        imap.number("port", security == ImapSettings.Security.TLS ? 993 : 143, 1, 65535),
        security,
        imap.neededText("username", "the name that the mailbox is opened with"),
        imap.neededText("password", "put it into an environment variable and write ${NAME} here"),
        imap.optionalText("trust").map(Path::of),
        new ImapSettings.Folders(
            folders.text("inbox", usual.inbox()),
            folders.text("drafts", usual.drafts()),
            folders.text("sent", usual.sent())),
        poll.isZero() ? ImapSettings.POLL : poll,
        imapTimeouts(imap.section("timeouts")));
  }

  private static ImapSettings.Timeouts imapTimeouts(Section timeouts) {
    ImapSettings.Timeouts standard = ImapSettings.Timeouts.STANDARD;
    return new ImapSettings.Timeouts(
        timeouts.duration("connect", standard.connect()),
        timeouts.duration("read", standard.read()),
        timeouts.duration("write", standard.write()),
        timeouts.duration("idle-end", standard.idleEnd()));
  }

  private static SmtpSettings smtp(Section smtp, Settings middle) {
    SmtpSettings.Security security =
        smtp.choice("security", SmtpSettings.Security.class, SmtpSettings.Security.STARTTLS);
    Section timeouts = smtp.section("timeouts");
    SmtpSettings.Timeouts standard = SmtpSettings.Timeouts.STANDARD;
    Optional<String> username = smtp.optionalText("username");
    Optional<String> password = smtp.optionalText("password");
    if (username.isPresent() && password.isEmpty()) {
      smtp.fault(
          "password", "is missing; put it into an environment variable and write ${NAME} here");
    }
    return new SmtpSettings(
        smtp.neededText("host", "the name of the server that takes our mail"),
        smtp.number("port", security == SmtpSettings.Security.TLS ? 465 : 587, 1, 65535),
        security,
        username.flatMap(name -> password.map(secret -> new SmtpSettings.Login(name, secret))),
        smtp.optionalText("trust").map(Path::of),
        middle.shop().address(),
        new SmtpSettings.Timeouts(
            timeouts.duration("connect", standard.connect()),
            timeouts.duration("commands", standard.commands()),
            timeouts.duration("dot", standard.dot())));
  }

  private SafetyRules safety(Settings middle) {
    Section authentication = root.section("authentication");
    boolean require = authentication.flag("require", true);
    boolean unknowable = middle.reader().authservId().isEmpty();
    if (require && unknowable && middle.mode() == Autonomy.Mode.AUTO) {
      authentication.fault(
          "authserv-id",
          "is missing, and mode auto answers only senders that your mail server has verified; write the name that stands"
              + " first in its Authentication-Results, or require: false");
    }
    return new SafetyRules(limits(), require, SafetyRules.STANDARD.oldest());
  }

  private SendLimits limits() {
    SendLimits standard = SendLimits.STANDARD;
    if (root.isText("limits", "off")) return SendLimits.OFF;
    Section limits = root.section("limits");
    return new SendLimits(
        limit(limits, "per-recipient-day", standard.perRecipientDay()),
        limit(limits, "per-thread-week", standard.perThreadWeek()),
        limit(limits, "per-hour", standard.perHour()),
        limit(limits, "per-day", standard.perDay()));
  }

  private static OptionalInt limit(Section limits, String key, OptionalInt standard) {
    return limits.numberOrOff(key, standard, 0, 10_000_000);
  }

  private Optional<HttpSettings> http() {
    Section desk = root.section("desk");
    boolean wanted = desk.flag("enabled", true);
    boolean metrics = root.section("metrics").flag("enabled", true);
    HttpSettings settings =
        new HttpSettings(
            desk.text("bind", "127.0.0.1"),
            desk.number("port", 8080, 0, 65535),
            metrics,
            wanted ? HttpSettings.Pages.ON : HttpSettings.Pages.OFF,
            new HttpSettings.Names(
                desk.list("hosts", List.of()), address(desk), desk.list("proxies", List.of())));
    return wanted || metrics ? Optional.of(settings) : Optional.empty();
  }

  private static Optional<URI> address(Section desk) {
    Optional<String> text = desk.optionalText("address");
    if (text.isEmpty()) return Optional.empty();
    if (text.get().matches("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?")) {
      return Optional.of(URI.create(text.get()));
    }
    desk.fault("address", "is no address like https://desk.example.test");
    return Optional.empty();
  }

  private Optional<URI> webhook() {
    Section notify = root.section("notify");
    Optional<String> text = notify.optionalText("webhook");
    if (text.isEmpty()) return Optional.empty();
    if (text.get().matches("https?://[^\\s]+")) return Optional.of(URI.create(text.get()));
    notify.fault("webhook", "is no address like https://chat.example.test/hook");
    return Optional.empty();
  }
}
