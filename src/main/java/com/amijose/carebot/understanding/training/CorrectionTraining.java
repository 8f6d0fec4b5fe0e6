package com.amijose.carebot.understanding.training;

import com.amijose.carebot.understanding.OpenNlpInterpreter;
import com.amijose.carebot.understanding.learned.Models;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Trains anew with what people corrected, and takes the new models only where no label is read
 * worse on the held-out part.
 *
 * <p>It can be stopped anywhere: until the end it works in a folder of its own; then each file is
 * replaced in one move, the old one kept beside it as {@code *.before}. Stopped between two files
 * of one group, the next run makes both anew.
 */
public final class CorrectionTraining {
  /** Files that are taken or left together, since one is learnt on what the others say. */
  private static final List<Group> GROUPS =
      List.of(
          new Group("language", List.of(Models.LANGUAGE)),
          new Group("marks", List.of(Models.MARKS)),
          new Group("pieces", List.of(Models.PIECES)),
          new Group(
              "request and reason",
              List.of(Models.SENTENCES, Models.REQUEST, Models.REASON, Models.MAIL)));

  private final Path models;
  private final ModelTrainer.Settings settings;
  private final Progress progress;

  private record Group(String name, List<String> files) {}

  /**
   * What became of one group of models.
   *
   * @param changes of every label that is read differently
   */
  public record Outcome(String group, Fate fate, List<LabelChange> changes) {
    public Outcome {
      changes = List.copyOf(changes);
    }
  }

  public enum Fate {
    /** The new models are in place. */
    TAKEN,
    /** The old ones stay, since a label would be read worse. */
    LEFT,
    /** Old and new are the same. */
    SAME
  }

  /**
   * @param learntFrom how many corrected mails were learnt from
   * @param heldOut how many were only measured with
   * @param passedOver corrections that teach nothing: of other fields, or without a text
   */
  public record Result(int learntFrom, int heldOut, int passedOver, List<Outcome> outcomes) {
    public Result {
      outcomes = List.copyOf(outcomes);
    }

    public boolean isAllTaken() {
      return outcomes.stream().noneMatch(outcome -> outcome.fate() == Fate.LEFT);
    }
  }

  /**
   * @param models the folder of models and corpora
   */
  public CorrectionTraining(Path models, ModelTrainer.Settings settings, Progress progress) {
    this.models = models;
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * @throws IllegalArgumentException where a correction's label is none
   */
  public Result learn(List<Correction> corrections) {
    Corpus all = Corpus.read(models.resolve("corpora"));
    Models old = Models.load(models);
    List<LabelledMail> mails = new CorrectedMails(new OpenNlpInterpreter(old)).of(corrections);
    Corpus training =
        CorrectedMails.with(all.training(), mails.stream().filter(mail -> !mail.heldOut()));
    Corpus heldOut =
        CorrectedMails.with(all.heldOut(), mails.stream().filter(LabelledMail::heldOut));
    int held = (int) mails.stream().filter(LabelledMail::heldOut).count();
    Map<String, byte[]> made =
        new ModelTrainer(settings, progress).make(training, Models.loadVectors(models));
    return new Result(
        mails.size() - held,
        held,
        (int) corrections.stream().filter(one -> !CorrectedMails.teaches(one)).count(),
        inAFolderOfItsOwn(folder -> choose(folder, made, training, heldOut)));
  }

  /** One group after the other, each on top of those already taken. */
  private List<Outcome> choose(
      Path folder, Map<String, byte[]> made, Corpus training, Corpus heldOut) throws IOException {
    copyModels(models, folder);
    Evaluation before = measure(folder, heldOut);
    List<Outcome> outcomes = new ArrayList<>();
    for (Group group : GROUPS) {
      List<String> changed = changed(folder, group, made);
      if (changed.isEmpty()) {
        outcomes.add(new Outcome(group.name(), Fate.SAME, List.of()));
        continue;
      }
      for (String file : changed)
        Files.write(folder.resolve(file), Objects.requireNonNull(made.get(file)));
      List<LabelChange> changes = LabelChange.between(before, measure(folder, heldOut));
      boolean worse = changes.stream().anyMatch(LabelChange::isWorse);
      for (String file : changed) {
        if (worse)
          Files.copy(
              models.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        else putInPlace(file, Objects.requireNonNull(made.get(file)), training);
      }
      outcomes.add(
          new Outcome(
              group.name(),
              worse ? Fate.LEFT : Fate.TAKEN,
              changes.stream().filter(change -> change.differing() > 0).toList()));
    }
    return outcomes;
  }

  private Evaluation measure(Path folder, Corpus heldOut) {
    return new ModelEvaluation(Models.load(folder), heldOut, progress).evaluate();
  }

  private static List<String> changed(Path folder, Group group, Map<String, byte[]> made)
      throws IOException {
    List<String> changed = new ArrayList<>();
    for (String file : group.files()) {
      if (!Arrays.equals(
          Files.readAllBytes(folder.resolve(file)), Objects.requireNonNull(made.get(file))))
        changed.add(file);
    }
    return changed;
  }

  private void putInPlace(String name, byte[] bytes, Corpus training) throws IOException {
    Path file = models.resolve(name);
    Path card = models.resolve(name.replace(".bin", ".txt"));
    for (Path one : List.of(file, card)) {
      if (Files.exists(one))
        Files.copy(
            one,
            one.resolveSibling(one.getFileName() + ".before"),
            StandardCopyOption.REPLACE_EXISTING);
    }
    ModelCard.write(file, bytes, training);
  }

  private static void copyModels(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".bin")).toList())
        Files.copy(file, to.resolve(file.getFileName()));
    }
  }

  private interface Work<T> {
    T in(Path folder) throws IOException;
  }

  private static <T> T inAFolderOfItsOwn(Work<T> work) {
    try {
      Path folder = Files.createTempDirectory("carebot-train");
      try {
        return work.in(folder);
      } finally {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
