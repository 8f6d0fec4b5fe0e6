package com.amijose.carebot.app;

import com.amijose.carebot.config.RunSettings;
import com.amijose.carebot.config.Settings;
import com.amijose.carebot.message.MimeReader;
import com.amijose.carebot.message.MimeWriter;
import com.amijose.carebot.message.Party;
import com.amijose.carebot.triage.Autonomy;
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
        run.probe() && middle.mode() == Autonomy.Mode.AUTO,
        run.safety(),
        run.http(),
        middle.ordersFile().map(file -> new BotSettings.OrdersSource(file, middle.categories())),
        run.ordersMaxWait(),
        run.webhook(),
        new BotSettings.AtTheDesk(middle.shop().timeZone(), run.undo()),
        new BotSettings.Pace(
            standard.workers(), backlog, standard.draftsEvery(), standard.grace()));
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
