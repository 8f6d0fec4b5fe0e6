package com.amijose.carebot.app;

import com.amijose.carebot.config.RunSettings;
import com.amijose.carebot.config.Settings;
import com.amijose.carebot.message.MimeReader;
import com.amijose.carebot.message.MimeWriter;
import com.amijose.carebot.message.Party;
import java.util.List;
import java.util.Optional;

/** Turns the configuration into what the bot is built from. */
public final class Assembly {
  private Assembly() {}

  public static BotSettings botSettings(RunSettings run, BotSettings.Backlog backlog) {
    Settings middle = run.middle();
    BotSettings.Pace standard = BotSettings.Pace.STANDARD;
    return new BotSettings(
        new Party(middle.shop().address(), Optional.of(middle.shop().name())),
        run.imap(),
        run.smtp(),
        run.database(),
        run.probe(),
        run.safety(),
        run.http(),
        middle.ordersFile().map(file -> new BotSettings.OrdersSource(file, middle.categories())),
        run.ordersMaxWait(),
        run.webhook(),
        new BotSettings.AtTheDesk(middle.shop().timeZone(), run.undo()),
        whole(run),
        new BotSettings.Pace(
            standard.workers(), backlog, standard.draftsEvery(), standard.grace()));
  }

  private static BotSettings.Whole whole(RunSettings run) {
    Settings middle = run.middle();
    boolean unproven = run.safety().verifiedSendersOnly() && middle.reader().authservId().isEmpty();
    List<String> obstacles =
        unproven
            ? List.of(
                "authentication.authserv-id is not set, so no sender is proven and every reply waits"
                    + " for a person, trusted or not. Write the name that stands first in your mail"
                    + " server's Authentication-Results there.")
            : List.of();
    return new BotSettings.Whole(
        middle.shop(),
        middle.mode(),
        middle.limits(),
        middle.templates(),
        run.trust(),
        run.policyFile(),
        obstacles);
  }

  /** Loads models and templates. */
  public static Skills skills(Settings settings) {
    Middle middle = new Middle(settings);
    MimeReader reader = new MimeReader(settings.reader());
    MimeWriter writer = new MimeWriter();
    return new Skills(
        reader::read,
        known -> middle.triage(known, settings.mode())::triage,
        known -> middle.triage(known, settings.mode()),
        writer::write);
  }
}
