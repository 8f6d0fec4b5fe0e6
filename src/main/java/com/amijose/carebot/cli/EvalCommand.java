package com.amijose.carebot.cli;

import com.amijose.carebot.app.HeldOutTrial;
import com.amijose.carebot.config.Settings;
import com.amijose.carebot.config.SettingsReader;
import com.amijose.carebot.understanding.training.ModelEvaluation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    description =
        "Measures the models on writers that were kept out of training: precision, recall, confusions, calibration, and what"
            + " would be sent wrongly.")
final class EvalCommand implements Callable<Integer> {
  @Mixin private final CommonOptions options = new CommonOptions();

  @Option(
      names = "--models",
      paramLabel = "FOLDER",
      description = "The folder of corpora and models; the configuration's where not given.")
  private @Nullable Path models;

  @Option(
      names = "--perturb",
      description =
          "Also measure how often a decision changes under changes that mean nothing, for each kind: case, typos, a greeting,"
              + " HTML, a signature, a quoted tail, American spelling.")
  private boolean perturb;

  @Option(
      names = "--risk",
      paramLabel = "SHARE",
      description =
          "Also give the threshold at which at most this share of what is sent would be wrong, such as 0.5%%.")
  private @Nullable String risk;

  @Option(names = "--format", description = "text (default) or json.", defaultValue = "text")
  private TriageCommand.Format format = TriageCommand.Format.TEXT;

  @Override
  public Integer call() {
    Settings settings = settings();
    Optional<Double> share = Optional.ofNullable(risk).map(EvalCommand::share);
    EvalReport report;
    try (ProgressLine progress = new ProgressLine()) {
      HeldOutTrial trial = new HeldOutTrial(settings, progress);
      report =
          new EvalReport(
              ModelEvaluation.run(settings.models(), progress),
              trial.sending(share),
              perturb ? trial.steadiness() : List.of());
    }
    System.out.println(
        format == TriageCommand.Format.JSON ? report.asJson() : report.asTable().strip());
    return ExitStatus.DONE;
  }

  private Settings settings() {
    Settings configured =
        SettingsReader.forTriage(options.config(), CommonOptions.home(), System::getenv);
    return models == null ? configured : configured.withModels(models);
  }

  private static double share(String text) {
    try {
      boolean percent = text.endsWith("%");
      double number = Double.parseDouble(percent ? text.substring(0, text.length() - 1) : text);
      double share = percent ? number / 100 : number;
      if (share > 0 && share < 1) return share;
    } catch (NumberFormatException notANumber) {
      // told below
    }
    throw new StopException(
        ExitStatus.UNUSABLE, "--risk " + text + ": write a share like 0.5% or 0.005");
  }
}
