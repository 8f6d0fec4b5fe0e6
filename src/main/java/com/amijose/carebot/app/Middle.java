package com.amijose.carebot.app;

import com.amijose.carebot.config.Settings;
import com.amijose.carebot.policy.DecisionTable;
import com.amijose.carebot.policy.ReturnsPolicy;
import com.amijose.carebot.reply.LetterWriter;
import com.amijose.carebot.reply.MustacheLetterWriter;
import com.amijose.carebot.reply.Templates;
import com.amijose.carebot.triage.Autonomy;
import com.amijose.carebot.triage.Known;
import com.amijose.carebot.triage.Triage;
import com.amijose.carebot.understanding.Interpreter;
import com.amijose.carebot.understanding.ItemMatcher;
import com.amijose.carebot.understanding.LineItemMatcher;
import com.amijose.carebot.understanding.OpenNlpInterpreter;
import com.amijose.carebot.understanding.learned.Models;

/** Assembles the pure middle from settings: the same for a dry run and for the running bot. */
public final class Middle {
  private final Settings settings;
  private final Interpreter interpreter;
  private final ItemMatcher items;
  private final LetterWriter letters;

  /**
   * Loads models and templates.
   *
   * @throws com.amijose.carebot.understanding.learned.ModelsUnavailableException naming the file
   *     and the cure
   * @throws com.amijose.carebot.reply.UnwritableLetterException naming the template and what is
   *     wrong with it
   */
  public Middle(Settings settings) {
    this.settings = settings;
    Models models = Models.load(settings.models());
    this.interpreter = new OpenNlpInterpreter(models);
    this.items = new LineItemMatcher(models::isMeant);
    this.letters = new MustacheLetterWriter(Templates.load(settings.templates()), settings.shop());
  }

  public Triage triage(Known known, Autonomy.Mode mode) {
    ReturnsPolicy policy =
        new ReturnsPolicy(new DecisionTable(settings.limits()), settings.shop().timeZone());
    return new Triage(
        interpreter,
        items,
        known,
        policy,
        letters,
        new Autonomy(mode, settings.confidence(), policy, known.trusted()),
        settings.shop().timeZone());
  }
}
