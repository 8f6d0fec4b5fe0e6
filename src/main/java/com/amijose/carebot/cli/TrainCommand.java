package com.amijose.carebot.cli;

import com.amijose.carebot.understanding.training.ModelTrainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(models.resolve("corpora"))) {
      throw new StopException(
          ExitStatus.UNUSABLE,
          models + ": there is no folder corpora in it; give the folder with --models");
    }
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
}
