package com.amijose.carebot.understanding.training;

import com.amijose.carebot.understanding.learned.LinearModel;
import com.amijose.carebot.understanding.learned.Sentence;
import com.amijose.carebot.understanding.learned.SentenceFeatures;
import com.amijose.carebot.understanding.learned.SentenceSplitter;
import com.amijose.carebot.understanding.learned.TextModels;
import com.amijose.carebot.understanding.learned.WordVectors;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** The corpora as the models see them, cut into folds by writer. */
final class TrainingTexts {
  static final int NO_FOLD = -1;
  private static final int FOLDS = 5;

  /** A mail says more about mails than a lone sentence does. */
  private static final double SENTENCE_AS_TEXT = 0.5;

  private static final double MAIL_AS_TEXT = 2;

  /** Sentences without a reason are most of the corpora, but mails without one are few. */
  private static final double SILENT = 0.4;

  /** Marks are rare, and one that is missed costs more than a false one. */
  private static final double MARK = 5;

  /** A sentence of a mail, labelled by a model and the mail's own label. */
  private static final double GUESSED = 0.5;

  record SeenSentence(LabelledSentence label, TextModels.Seen seen, int fold) {}

  record SeenMail(
      LabelledMail label, List<TextModels.Seen> seenSentences, SentenceFeatures words, int fold) {
    /** As the text models see it, once the sentence models are there. */
    TextModels.Seen asWhole(LinearModel asks, LinearModel says) {
      List<TextModels.Scored> scored =
          seenSentences.stream()
              .map(
                  seen ->
                      new TextModels.Scored(
                          seen,
                          asks.probabilities(seen.features(), seen.vector()),
                          says.probabilities(seen.features(), seen.vector()),
                          new double[0]))
              .toList();
      return TextModels.seeWhole(words, scored, asks, says);
    }
  }

  private final List<SeenSentence> sentences;
  private final List<SeenMail> mails;

  private TrainingTexts(List<SeenSentence> sentences, List<SeenMail> mails) {
    this.sentences = sentences;
    this.mails = mails;
  }

  static TrainingTexts of(Corpus corpus, WordVectors vectors, SentenceSplitter splitter) {
    List<String> writers =
        Stream.concat(
                corpus.sentences().stream().map(LabelledSentence::writer),
                corpus.mails().stream().map(LabelledMail::writer))
            .distinct()
            .sorted()
            .toList();
    // Each text is alone with its run, so many at once change no bit of the result.
    List<SeenSentence> sentences =
        corpus.sentences().parallelStream()
            .map(
                sentence ->
                    new SeenSentence(
                        sentence,
                        TextModels.see(sentence.text(), vectors),
                        writers.indexOf(sentence.writer()) % FOLDS))
            .toList();
    List<SeenMail> mails =
        corpus.mails().parallelStream()
            .map(mail -> see(mail, vectors, splitter, writers.indexOf(mail.writer()) % FOLDS))
            .toList();
    return new TrainingTexts(sentences, mails);
  }

  private static SeenMail see(
      LabelledMail mail, WordVectors vectors, SentenceSplitter splitter, int fold) {
    String text = NewWords.of(mail.body());
    List<String> parts = new ArrayList<>();
    if (NewWords.isOwnSubject(mail.subject())) parts.add(mail.subject());
    splitter.split(text).stream().map(Sentence::text).forEach(parts::add);
    List<TextModels.Seen> seen = parts.stream().map(part -> TextModels.see(part, vectors)).toList();
    String whole = (mail.subject() + "\n" + text).strip();
    return new SeenMail(mail, seen, SentenceFeatures.of(whole), fold);
  }

  List<SeenSentence> sentences() {
    return sentences;
  }

  List<SeenMail> mails() {
    return mails;
  }

  List<String> requestLabels() {
    return sentences.stream().map(s -> s.label().request()).distinct().sorted().toList();
  }

  /** A mail always asks for something: what asks for nothing is {@code other}. */
  List<String> mailRequestLabels() {
    return requestLabels().stream().filter(label -> !label.equals(TextModels.NONE)).toList();
  }

  List<String> reasonLabels() {
    return sentences.stream().map(s -> s.label().reason()).distinct().sorted().toList();
  }

  static String requestOf(LabelledMail mail) {
    return mail.request().equals(TextModels.NONE) ? "other" : mail.request();
  }

  /**
   * What a lone sentence asks for as a mail of its own: one that says nothing of a piece is {@code
   * other}; of one that only gives a reason nobody knows, so it stays none.
   */
  static String requestOf(LabelledSentence sentence) {
    boolean nothing =
        sentence.request().equals(TextModels.NONE) && sentence.reason().equals(TextModels.NONE);
    return nothing ? "other" : sentence.request();
  }

  static String reasonOf(LabelledMail mail) {
    return mail.reason().equals("not_stated") ? TextModels.NONE : mail.reason();
  }

  List<Example> requestSentences(int without) {
    List<String> labels = requestLabels();
    return ofSentences(without, 1, s -> labels.indexOf(s.request()));
  }

  List<Example> reasonSentences(int without) {
    List<String> labels = reasonLabels();
    int none = labels.indexOf(TextModels.NONE);
    return ofSentences(without, 1, s -> labels.indexOf(s.reason())).stream()
        .map(e -> e.label() == none ? e.weighing(SILENT) : e)
        .toList();
  }

  /** Whole mails, and as very short mails the sentences that ask for something. */
  List<Example> requestTexts(int without, Function<SeenMail, TextModels.Seen> see) {
    List<String> labels = mailRequestLabels();
    List<Example> examples =
        new ArrayList<>(ofMails(without, see, m -> labels.indexOf(requestOf(m))));
    examples.addAll(ofSentences(without, SENTENCE_AS_TEXT, s -> labels.indexOf(requestOf(s))));
    return examples;
  }

  List<Example> reasonTexts(int without, Function<SeenMail, TextModels.Seen> see) {
    List<String> labels = reasonLabels();
    List<Example> examples =
        new ArrayList<>(ofMails(without, see, m -> labels.indexOf(reasonOf(m))));
    examples.addAll(ofSentences(without, SENTENCE_AS_TEXT, s -> labels.indexOf(s.reason())));
    return examples;
  }

  /** The sentences of mails as {@code model} sees them, where the mail's own label bears it out. */
  List<Example> guessedRequests(int without, LinearModel model) {
    return guessed(without, model, TrainingTexts::requestOf);
  }

  List<Example> guessedReasons(int without, LinearModel model) {
    return guessed(without, model, TrainingTexts::reasonOf);
  }

  private List<Example> guessed(
      int without, LinearModel model, Function<LabelledMail, String> labelOf) {
    int none = TextModels.none(model);
    List<Example> examples = new ArrayList<>();
    for (SeenMail mail : mails) {
      int label = model.labels().indexOf(labelOf.apply(mail.label()));
      if (mail.fold() == without || label < 0) continue;
      List<double[]> p =
          mail.seenSentences().stream()
              .map(seen -> model.probabilities(seen.features(), seen.vector()))
              .toList();
      int teller = teller(p, label);
      for (int i = 0; i < p.size(); i++) {
        TextModels.Seen seen = mail.seenSentences().get(i);
        boolean quiet = p.get(i)[none] > GUESSED;
        if (i == teller && label != none)
          examples.add(new Example(seen.features(), seen.vector(), label, GUESSED));
        else if (quiet || label == none)
          examples.add(new Example(seen.features(), seen.vector(), none, GUESSED));
      }
    }
    return examples;
  }

  /** The sentence that the label most likely comes from. */
  private static int teller(List<double[]> p, int label) {
    int teller = 0;
    for (int i = 1; i < p.size(); i++) if (p.get(i)[label] > p.get(teller)[label]) teller = i;
    return teller;
  }

  /** Yes and no for each sentence. */
  List<Example> marked(String mark) {
    return ofSentences(NO_FOLD, 1, s -> s.marks().contains(mark) ? 1 : 0).stream()
        .map(e -> e.label() == 1 ? e.weighing(MARK) : e)
        .toList();
  }

  /**
   * The same of the sentences of mails: one says what the mail is marked with, the others do not.
   */
  List<Example> guessedMarks(String mark, LinearModel model) {
    List<Example> examples = new ArrayList<>();
    for (SeenMail mail : mails) {
      boolean marked = mail.label().marks().contains(mark);
      List<double[]> p =
          mail.seenSentences().stream()
              .map(seen -> model.probabilities(seen.features(), seen.vector()))
              .toList();
      int teller = teller(p, 1);
      for (int i = 0; i < p.size(); i++) {
        TextModels.Seen seen = mail.seenSentences().get(i);
        if (marked && i == teller)
          examples.add(new Example(seen.features(), seen.vector(), 1, MARK * GUESSED));
        else if (!marked || p.get(i)[1] < GUESSED)
          examples.add(new Example(seen.features(), seen.vector(), 0, GUESSED));
      }
    }
    return examples;
  }

  private List<Example> ofSentences(
      int without, double weight, ToIntFunction<LabelledSentence> label) {
    return sentences.stream()
        .filter(s -> s.fold() != without && label.applyAsInt(s.label()) >= 0)
        .map(
            s ->
                new Example(
                    s.seen().features(), s.seen().vector(), label.applyAsInt(s.label()), weight))
        .toList();
  }

  private List<Example> ofMails(
      int without, Function<SeenMail, TextModels.Seen> see, ToIntFunction<LabelledMail> labelOf) {
    List<Example> examples = new ArrayList<>();
    for (SeenMail mail : mails) {
      int label = labelOf.applyAsInt(mail.label());
      if (mail.fold() == without || label < 0) continue;
      TextModels.Seen seen = see.apply(mail);
      examples.add(new Example(seen.features(), seen.vector(), label, MAIL_AS_TEXT));
    }
    return examples;
  }
}
