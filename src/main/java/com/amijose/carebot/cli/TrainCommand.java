package com.amijose.carebot.cli;

import com.amijose.carebot.understanding.training.Correction;
import com.amijose.carebot.understanding.training.CorrectionTraining;
import com.amijose.carebot.understanding.training.ModelTrainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description =
        "Makes the models anew from the texts under models/corpora. The same texts make the same bytes.")
final class TrainCommand implements Callable<Integer> {
  @Option(
      names = "--models",
      paramLabel = "FOLDER",
      description = "The folder of corpora and models.")
  private Path models = CommonOptions.home().models();

  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      description =
          "Learn also from what people corrected (lines of JSON, see corpora/FORMAT.md), and take the new models only where"
              + " no label is read worse by held-out writers.")
  private @Nullable Path corrections;

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(models.resolve("corpora"))) {
      throw new StopException(
          ExitStatus.UNUSABLE,
          models + ": there is no folder corpora in it; give the folder with --models");
    }
    if (corrections != null) return learn(CorrectionsFile.read(corrections));
    System.err.println("carebot: training; this takes a minute or two");
    try (ProgressLine progress = new ProgressLine()) {
      new ModelTrainer(ModelTrainer.Settings.USUAL, progress).train(models);
    }
    try (Stream<Path> files = Files.list(models)) {
      files
          .filter(file -> file.toString().endsWith(".bin"))
          .sorted()
          .forEach(file -> System.out.println("made " + file));
    }
    return ExitStatus.DONE;
  }

  /** Exit status 1 where old models stay because new ones are worse. */
  private int learn(List<Correction> corrections) {
    System.err.println("carebot: training and measuring; this takes some minutes");
    CorrectionTraining.Result result;
    try (ProgressLine progress = new ProgressLine()) {
      result =
          new CorrectionTraining(models, ModelTrainer.Settings.USUAL, progress).learn(corrections);
    } catch (IllegalArgumentException noLabel) {
      throw new StopException(ExitStatus.UNUSABLE, String.valueOf(noLabel.getMessage()));
    }
    System.out.print(new CorrectionReport(result).asTable());
    return result.isAllTaken() ? ExitStatus.DONE : ExitStatus.CHECKS_FAILED;
  }
}
