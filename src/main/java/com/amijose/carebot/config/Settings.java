package com.amijose.carebot.config;

import com.amijose.carebot.message.ReaderSettings;
import com.amijose.carebot.order.CategoryRules;
import com.amijose.carebot.policy.Limits;
import com.amijose.carebot.reply.Shop;
import com.amijose.carebot.triage.Autonomy;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The whole configuration, checked.
 *
 * @param models the folder of the trained models
 * @param templates the folder of the letter templates
 * @param ordersFile taken in at start and when it changes; relative to the current directory
 */
public record Settings(
    Shop shop,
    ReaderSettings reader,
    Autonomy.Mode mode,
    Autonomy.Confidence confidence,
    Limits limits,
    CategoryRules categories,
    Path models,
    Path templates,
    Optional<Path> ordersFile) {

  /** The same with other models. */
  public Settings withModels(Path folder) {
    return new Settings(
        shop, reader, mode, confidence, limits, categories, folder, templates, ordersFile);
  }

  /** The same with other thresholds for sending. */
  public Settings withConfidence(Autonomy.Confidence least) {
    return new Settings(
        shop, reader, mode, least, limits, categories, models, templates, ordersFile);
  }
}
