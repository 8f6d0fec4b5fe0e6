package com.amijose.carebot.understanding.training;

import com.amijose.carebot.order.Mention;
import com.amijose.carebot.understanding.FlagReading;
import com.amijose.carebot.understanding.ItemMatch;
import com.amijose.carebot.understanding.ItemMatcher;
import com.amijose.carebot.understanding.ItemWish;
import com.amijose.carebot.understanding.LineItemMatcher;
import com.amijose.carebot.understanding.OpenNlpInterpreter;
import com.amijose.carebot.understanding.Request;
import com.amijose.carebot.understanding.Understanding;
import com.amijose.carebot.understanding.learned.Models;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the held-out writers with the models as they are, and counts what is right. */
public final class ModelEvaluation {
  private static final int LONGEST_EXAMPLE = 110;

  private final OpenNlpInterpreter interpreter;
  private final ItemMatcher matcher;
  private final Corpus heldOut;
  private final Progress progress;

  ModelEvaluation(Models models, Corpus heldOut, Progress progress) {
    this.interpreter = new OpenNlpInterpreter(models);
    this.matcher = new LineItemMatcher(models::isMeant);
    this.heldOut = heldOut;
    this.progress = progress;
  }

  /**
   * @param models the directory with the model files and {@code corpora}
   * @throws com.amijose.carebot.understanding.learned.ModelsUnavailableException where a model is
   *     missing or broken
   */
  public static Evaluation run(Path models, Progress progress) {
    return new ModelEvaluation(
            Models.load(models), Corpus.read(models.resolve("corpora")).heldOut(), progress)
        .evaluate();
  }

  Evaluation evaluate() {
    Tables tables = new Tables();
    int all = heldOut.mails().size() + heldOut.sentences().size();
    int done = 0;
    for (LabelledMail mail : heldOut.mails()) {
      readMail(mail, tables);
      progress.at("reading held-out texts", ++done, all);
    }
    for (LabelledSentence sentence : heldOut.sentences()) {
      readSentence(sentence, tables);
      progress.at("reading held-out texts", ++done, all);
    }
    return new Evaluation(
        tables.scores(),
        tables.others == 0 ? 0 : tables.alarms / (double) tables.others,
        tables.others);
  }

  private void readMail(LabelledMail mail, Tables tables) {
    Understanding read = read(mail.subject(), mail.body());
    String text = mail.writer() + " " + mail.name() + ": " + shortened(mail.body());
    String request = TrainingTexts.requestOf(mail);
    String reason = mail.reason().equals("-") ? "not_stated" : mail.reason();
    add(
        tables.mailRequest,
        request,
        read.request().value().word(),
        read.request().confidence(),
        text);
    add(tables.mailReason, reason, read.reason().value().word(), read.reason().confidence(), text);
    add(tables.language, mail.language(), read.language(), 1, text);
    boolean both =
        request.equals(read.request().value().word())
            && reason.equals(read.reason().value().word());
    double sure = read.request().confidence() * read.reason().confidence();
    add(tables.whole, "right", both ? "right" : "wrong", sure, text);
    String numbers = mail.numbers().stream().sorted().collect(Collectors.joining(","));
    add(tables.numbers, numbers, numbers(read), 1, text);
    addMarks(mail.marks(), read, text, tables.marks);
    if (!mail.orderLines().isEmpty() && read.request().value().isDecided())
      addItems(mail, read, text, tables);
  }

  private void addItems(LabelledMail mail, Understanding read, String text, Tables tables) {
    ItemMatch match = matcher.match(read, CorpusMessage.order(mail));
    add(
        tables.items,
        ExpectedItems.of(mail),
        found(match),
        1,
        mail.items() + " of " + mail.orderLines() + " " + text);
  }

  static String found(ItemMatch match) {
    return switch (match.how()) {
      case NOT_ON_ORDER -> "off";
      case UNKNOWN -> "unknown";
      case KNOWN ->
          match.wishes().stream()
              .map(ItemWish::line)
              .map(line -> String.valueOf(line.position()))
              .collect(Collectors.joining(","));
    };
  }

  private static void addMarks(
      Set<String> marks, Understanding read, String text, List<Scores.Outcome> table) {
    Set<String> flags =
        read.flags().stream()
            .map(FlagReading::flag)
            .map(flag -> flag.word())
            .collect(Collectors.toCollection(TreeSet::new));
    if (read.worn()) flags.add("worn");
    if (read.customersFault()) flags.add("own_fault");
    for (String mark : List.of("legal", "safety", "threat", "worn", "own_fault"))
      add(
          table,
          marks.contains(mark) ? mark : "no " + mark,
          flags.contains(mark) ? mark : "no " + mark,
          1,
          text);
  }

  private static String numbers(Understanding read) {
    return read.orderNumbers().stream()
        .map(Mention::number)
        .map(Object::toString)
        .sorted()
        .collect(Collectors.joining(","));
  }

  /** A lone sentence is a very short mail, as chat has them. */
  private void readSentence(LabelledSentence sentence, Tables tables) {
    Understanding read = read("", sentence.text());
    Request request = read.request().value();
    if (!sentence.request().equals("-"))
      add(
          tables.sentenceRequest,
          sentence.request(),
          request.word(),
          read.request().confidence(),
          sentence.text());
    if (!sentence.reason().equals("-"))
      add(
          tables.sentenceReason,
          sentence.reason(),
          read.reason().value().word(),
          read.reason().confidence(),
          sentence.text());
    addMarks(sentence.marks(), read, sentence.text(), tables.sentenceMarks);
    if (sentence.writer().startsWith("other")) {
      tables.others++;
      if (request.isDecided()) tables.alarms++;
    }
  }

  private Understanding read(String subject, String body) {
    return interpreter.interpret(CorpusMessage.of(subject, body), Optional.of(CorpusMessage.FORM));
  }

  private static void add(
      List<Scores.Outcome> table, String expected, String read, double confidence, String text) {
    table.add(new Scores.Outcome(expected, read, confidence, shortened(text)));
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST_EXAMPLE ? line : line.substring(0, LONGEST_EXAMPLE) + "…";
  }

  private static final class Tables {
    final List<Scores.Outcome> mailRequest = new ArrayList<>();
    final List<Scores.Outcome> mailReason = new ArrayList<>();
    final List<Scores.Outcome> sentenceRequest = new ArrayList<>();
    final List<Scores.Outcome> sentenceReason = new ArrayList<>();
    final List<Scores.Outcome> items = new ArrayList<>();
    final List<Scores.Outcome> numbers = new ArrayList<>();
    final List<Scores.Outcome> marks = new ArrayList<>();
    final List<Scores.Outcome> sentenceMarks = new ArrayList<>();
    final List<Scores.Outcome> language = new ArrayList<>();
    final List<Scores.Outcome> whole = new ArrayList<>();
    int others;
    int alarms;

    List<Scores> scores() {
      return List.of(
          new Scores("mail request", mailRequest),
          new Scores("mail reason", mailReason),
          new Scores("mail request and reason", whole),
          new Scores("sentence request", sentenceRequest),
          new Scores("sentence reason", sentenceReason),
          new Scores("items", items),
          new Scores("order numbers", numbers),
          new Scores("marks", marks),
          new Scores("sentence marks", sentenceMarks),
          new Scores("language", language));
    }
  }
}
