package com.amijose.carebot.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.config.Home;
import com.amijose.carebot.config.Settings;
import com.amijose.carebot.config.SettingsReader;
import com.amijose.carebot.understanding.training.Perturbation;
import com.amijose.carebot.understanding.training.Progress;
import com.amijose.carebot.understanding.training.RiskThreshold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One held-out writer through the whole chain, with the shop's own models. */
class HeldOutTrialTest {
  @TempDir static Path models;
  private static Optional<HeldOutTrial> trial = Optional.empty();

  @BeforeAll
  static void open() throws IOException {
    Path mails = Files.createDirectories(models.resolve("corpora/mails"));
    Files.copy(Path.of("models/corpora/mails/en-49.txt"), mails.resolve("en-49.txt"));
    try (Stream<Path> files = Files.list(Path.of("models"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".bin")).toList())
        Files.copy(file, models.resolve(file.getFileName()));
    }
    Settings settings =
        SettingsReader.forTriage(
            Optional.empty(), new Home(Path.of(".")), Map.<String, String>of()::get);
    trial = Optional.of(new HeldOutTrial(settings.withModels(models), Progress.SILENT));
  }

  @Test
  void each_kind_of_change_is_measured_and_html_changes_nothing() {
    List<HeldOutTrial.Steadiness> changes = trial.orElseThrow().steadiness();
    assertThat(changes)
        .extracting(HeldOutTrial.Steadiness::kind)
        .containsExactly(Perturbation.values());
    HeldOutTrial.Steadiness html = changes.get(Perturbation.HTML.ordinal());
    assertThat(html.letters()).isGreaterThan(10);
    assertThat(html.decisions()).isZero();
    assertThat(changes.get(Perturbation.QUOTED_TAIL.ordinal()).decisions()).isZero();
  }

  @Test
  void what_is_sent_is_part_of_what_may_be_sent_and_of_the_curve() {
    HeldOutTrial.Sending sending = trial.orElseThrow().sending(Optional.of(0.01));
    assertThat(sending.mayBeSent()).isPositive();
    assertThat(sending.sent()).isLessThanOrEqualTo(sending.mayBeSent());
    assertThat(sending.wrong()).isEqualTo(sending.examples().size());
    RiskThreshold threshold = sending.threshold().orElseThrow();
    assertThat(threshold.curve().get(threshold.curve().size() - 1).sent())
        .isEqualTo(sending.mayBeSent());
    assertThat(threshold.proven()).isEmpty();
  }
}
