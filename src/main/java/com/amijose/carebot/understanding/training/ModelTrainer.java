package com.amijose.carebot.understanding.training;

import com.amijose.carebot.understanding.learned.LinearModel;
import com.amijose.carebot.understanding.learned.MailModel;
import com.amijose.carebot.understanding.learned.Models;
import com.amijose.carebot.understanding.learned.ModelsUnavailableException;
import com.amijose.carebot.understanding.learned.SentenceSplitter;
import com.amijose.carebot.understanding.learned.TextModels;
import com.amijose.carebot.understanding.learned.WordVectors;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import opennlp.tools.sentdetect.SentenceModel;

/** Makes all model files of a directory out of its corpora: the same corpora, the same bytes. */
public final class ModelTrainer {
  /** The choice between a mail's labels is learnt on what models of other writers say. */
  private static final int FOLDS = 5;

  /** Six linear models for each fold and for all, one for each mark. */
  private static final int MODELS = 6 * (FOLDS + 1) + TextModels.MARKS.size() + 1;

  private static final List<String> NO_YES = List.of("no", "yes");

  private final Settings settings;
  private final Progress progress;
  private final AtomicInteger made = new AtomicInteger();

  /**
   * @param iterations how often each linear model goes through its examples
   * @param penalty on large weights
   */
  public record Settings(int iterations, double penalty) {
    public static final Settings USUAL = new Settings(12, 12);
  }

  public ModelTrainer(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Trains from {@code models/corpora} and writes {@code *.bin}, each with a {@code *.txt} beside
   * it that says what it was made from. Held-out writers are left aside. Takes a minute or two.
   *
   * @throws ModelsUnavailableException where the table of word vectors is missing or broken
   * @throws IllegalArgumentException where a corpus is malformed, naming file and line
   */
  public void train(Path models) {
    Corpus corpus = Corpus.read(models.resolve("corpora")).training();
    if (corpus.sentences().isEmpty())
      throw new IllegalArgumentException(
          "no sentences to learn from under " + models.resolve("corpora"));
    Map<String, byte[]> files = make(corpus, Models.loadVectors(models));
    files.forEach((name, bytes) -> ModelCard.write(models.resolve(name), bytes, corpus));
  }

  /** The files by name; writes nothing. */
  Map<String, byte[]> make(Corpus corpus, WordVectors vectors) {
    Map<String, byte[]> files = new TreeMap<>();
    byte[] splitting = OpenNlpTraining.sentences(corpus.sentences());
    files.put(Models.SENTENCES, splitting);
    files.put(Models.LANGUAGE, OpenNlpTraining.language(corpus));
    SentenceSplitter splitter = splitter(splitting);
    TextModels text = learn(corpus, vectors, splitter);
    files.put(Models.REQUEST, bytes(text.request(), LinearModel::write));
    files.put(Models.REASON, bytes(text.reason(), LinearModel::write));
    files.put(Models.MARKS, bytes(text.marks(), LinearModel::write));
    files.put(Models.MAIL, bytes(text.mail(), MailModel::write));
    LogisticTrainer trainer = new LogisticTrainer(settings.penalty(), settings.iterations());
    LinearModel pieces = made(trainer.train(NO_YES, PassageTexts.of(corpus, vectors, splitter)));
    files.put(Models.PIECES, bytes(List.of(pieces), LinearModel::write));
    return files;
  }

  private TextModels learn(Corpus corpus, WordVectors vectors, SentenceSplitter splitter) {
    TrainingTexts texts = TrainingTexts.of(corpus, vectors, splitter);
    List<List<LinearModel>> folds = new ArrayList<>();
    List<Runnable> work = new ArrayList<>();
    for (int fold = 0; fold <= FOLDS; fold++) folds.add(List.of());
    List<LinearModel> marks = new ArrayList<>();
    for (int fold = 0; fold <= FOLDS; fold++) {
      int without = fold < FOLDS ? fold : TrainingTexts.NO_FOLD;
      int place = fold;
      work.add(() -> folds.set(place, linear(texts, without)));
    }
    work.add(() -> marks.addAll(marks(texts)));
    // Each piece of work is alone with its data, so two at once change no bit of the result.
    work.parallelStream().forEach(Runnable::run);
    List<LinearModel> all = folds.get(FOLDS);
    TextModels unfinished =
        new TextModels(vectors, all.subList(0, 2), all.subList(2, 4), marks, List.of());
    return new TextModels(
        vectors,
        all.subList(0, 2),
        all.subList(2, 4),
        marks,
        new MailCases(texts, folds.subList(0, FOLDS), unfinished).train());
  }

  private List<LinearModel> linear(TrainingTexts texts, int without) {
    LogisticTrainer trainer = new LogisticTrainer(settings.penalty(), settings.iterations());
    List<Example> asks = new ArrayList<>(texts.requestSentences(without));
    List<Example> says = new ArrayList<>(texts.reasonSentences(without));
    // A first model finds the sentences of the mails that their labels come from; a second learns
    // from those as well, and so how sentences sound inside a mail.
    asks.addAll(
        texts.guessedRequests(
            without, made(trainer.train(texts.requestLabels(), List.copyOf(asks)))));
    says.addAll(
        texts.guessedReasons(
            without, made(trainer.train(texts.reasonLabels(), List.copyOf(says)))));
    LinearModel asksFor = made(trainer.train(texts.requestLabels(), asks));
    LinearModel explains = made(trainer.train(texts.reasonLabels(), says));
    Function<TrainingTexts.SeenMail, TextModels.Seen> see = mail -> mail.asWhole(asksFor, explains);
    return List.of(
        asksFor,
        made(trainer.train(texts.mailRequestLabels(), texts.requestTexts(without, see))),
        explains,
        made(trainer.train(texts.reasonLabels(), texts.reasonTexts(without, see))));
  }

  private LinearModel made(LinearModel model) {
    progress.at("training, models made", made.incrementAndGet(), MODELS);
    return model;
  }

  private List<LinearModel> marks(TrainingTexts texts) {
    LogisticTrainer trainer = new LogisticTrainer(settings.penalty(), settings.iterations());
    return TextModels.MARKS.stream().map(mark -> made(mark(trainer, texts, mark))).toList();
  }

  /**
   * As with requests: a first model finds the sentences of the mails, a second learns from them.
   */
  private static LinearModel mark(LogisticTrainer trainer, TrainingTexts texts, String mark) {
    List<Example> examples = new ArrayList<>(texts.marked(mark));
    LinearModel first = trainer.train(NO_YES, List.copyOf(examples));
    examples.addAll(texts.guessedMarks(mark, first));
    return trainer.train(NO_YES, examples);
  }

  static SentenceSplitter splitter(byte[] model) {
    try {
      return new SentenceSplitter(new SentenceModel(new ByteArrayInputStream(model)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static <T> byte[] bytes(List<T> models, Writer<T> writer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (T model : models) writer.write(model, out);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return bytes.toByteArray();
  }

  private interface Writer<T> {
    void write(T model, DataOutputStream out) throws IOException;
  }
}
