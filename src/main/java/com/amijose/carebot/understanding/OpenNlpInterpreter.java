package com.amijose.carebot.understanding;

import com.amijose.carebot.message.Message;
import com.amijose.carebot.order.NumberForm;
import com.amijose.carebot.understanding.learned.LinearModel;
import com.amijose.carebot.understanding.learned.Models;
import com.amijose.carebot.understanding.learned.Sentence;
import com.amijose.carebot.understanding.learned.TextModels;
import com.amijose.carebot.understanding.learned.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads with the trained models: OpenNLP cuts the text and names the language, linear models say
 * what each sentence asks and why, a mail model weighs the sentences against each other.
 */
public final class OpenNlpInterpreter implements Interpreter {
  /** A long letter says what it wants within these many sentences; the rest only costs time. */
  private static final int MOST_SENTENCES = 80;

  /** As a whole, a text is judged by its first page. */
  private static final int MOST_AS_A_WHOLE = 4_000;

  /** From here a sentence counts as asking, or as giving a reason. */
  private static final double SAYS = 0.5;

  /** Of a mail without words nothing can be said; any threshold for sending is above this. */
  private static final double NOTHING_TO_READ = 0.2;

  private final Models models;
  private final OrderNumberFinder numbers = new OrderNumberFinder();
  private final FlagFinder flags = new FlagFinder();

  public OpenNlpInterpreter(Models models) {
    this.models = models;
  }

  @Override
  public Understanding interpret(Message message, Optional<NumberForm> form) {
    String subject = message.subject().isOwn() ? message.subject().text().strip() : "";
    String text = message.body().newText();
    OrderNumberFinder.Found found = numbers.find(message, form);
    List<ReadSentence> read = read(subject, text);
    String language = models.language().of(subject + "\n" + text);
    Reading<Request> request = new Reading<>(Request.OTHER, NOTHING_TO_READ, Optional.empty());
    Reading<Reason> reason = new Reading<>(Reason.NOT_STATED, NOTHING_TO_READ, Optional.empty());
    if (!read.isEmpty()) {
      List<TextModels.Scored> scored = read.stream().map(ReadSentence::scored).toList();
      List<TextModels.Scored> own = read.get(0).inSubject() ? scored.subList(0, 1) : List.of();
      TextModels.MailScore mail = models.text().scoreMail(scored, own, head(subject + "\n" + text));
      request = request(mail.request(), read);
      reason = reason(mail.reason(), read);
    }
    Marks marks = Marks.of(read);
    return new Understanding(
        language,
        request,
        reason,
        found.mentions(),
        found.quotedAmbiguous(),
        marks.worn(),
        marks.ownFault(),
        marks.has() || speaksOfHavingSeen(reason.value()),
        statements(read),
        flags.find(read));
  }

  private List<ReadSentence> read(String subject, String text) {
    List<ReadSentence> read = new ArrayList<>();
    if (!Words.of(subject).isEmpty())
      read.add(
          new ReadSentence(
              new Sentence(subject, 0, subject.length()), true, models.text().score(subject)));
    for (Sentence sentence : models.splitter().split(text)) {
      if (read.size() == MOST_SENTENCES) break;
      if (Words.of(sentence.text()).isEmpty()) continue;
      read.add(new ReadSentence(sentence, false, models.text().score(sentence.text())));
    }
    return read;
  }

  private Reading<Request> request(double[] mail, List<ReadSentence> read) {
    List<String> labels = models.text().mail().get(0).labels();
    int best = best(mail);
    double sure = mail[best];
    Optional<ReadSentence> first = firstWish(read);
    if (first.isPresent() && requestOf(labels.get(best)).isDecided()) {
      double[] asked = first.get().scored().request();
      String wish = models.text().request().get(0).labels().get(best(asked));
      if (!wish.equals(labels.get(best))) {
        best = labels.indexOf(wish);
        sure = asked[best(asked)] * decided(mail);
      }
    }
    int label = models.text().request().get(0).labels().indexOf(labels.get(best));
    return new Reading<>(
        requestOf(labels.get(best)),
        sure,
        evidence(read, sentence -> sentence.scored().request()[label]));
  }

  /** Where several things are asked for, the message's request is the first of them. */
  private Optional<ReadSentence> firstWish(List<ReadSentence> read) {
    LinearModel asks = models.text().request().get(0);
    return read.stream()
        .filter(
            sentence ->
                said(asks, sentence.scored().request())
                    .map(OpenNlpInterpreter::requestOf)
                    .filter(Request::isDecided)
                    .isPresent())
        .findFirst();
  }

  /** How sure it is that something is to go back, be changed or cancelled. */
  private double decided(double[] mail) {
    List<String> labels = models.text().mail().get(0).labels();
    double sure = 0;
    for (int i = 0; i < mail.length; i++) if (requestOf(labels.get(i)).isDecided()) sure += mail[i];
    return sure;
  }

  private Reading<Reason> reason(double[] mail, List<ReadSentence> read) {
    List<String> labels = models.text().mail().get(1).labels();
    int best = best(mail);
    if (labels.get(best).equals(TextModels.NONE))
      return new Reading<>(Reason.NOT_STATED, mail[best], Optional.empty());
    return new Reading<>(
        reasonOf(labels.get(best)),
        mail[best],
        evidence(read, sentence -> sentence.scored().reason()[best]));
  }

  private static String head(String text) {
    return (text.length() > MOST_AS_A_WHOLE ? text.substring(0, MOST_AS_A_WHOLE) : text).strip();
  }

  private interface Share {
    double of(ReadSentence sentence);
  }

  /** The sentence that says it most; the body's words before the subject's where both say it. */
  private static Optional<Quote> evidence(List<ReadSentence> read, Share share) {
    Optional<ReadSentence> best = Optional.empty();
    double most = 0.1;
    for (ReadSentence sentence : read) {
      double says = share.of(sentence) * (sentence.inSubject() ? 0.8 : 1);
      if (says <= most) continue;
      most = says;
      best = Optional.of(sentence);
    }
    return best.map(ReadSentence::quote);
  }

  private List<Statement> statements(List<ReadSentence> read) {
    LinearModel asks = models.text().request().get(0);
    LinearModel says = models.text().reason().get(0);
    List<Statement> statements = new ArrayList<>();
    for (ReadSentence sentence : Closing.without(read)) {
      Optional<Request> request =
          said(asks, sentence.scored().request()).map(OpenNlpInterpreter::requestOf);
      Optional<Reason> reason =
          said(says, sentence.scored().reason()).map(OpenNlpInterpreter::reasonOf);
      statements.add(
          new Statement(
              sentence.quote(),
              request,
              reason,
              Marks.isWorn(sentence),
              sentence.mark("own_fault") >= Marks.SURE));
    }
    return statements;
  }

  private static Optional<String> said(LinearModel model, double[] p) {
    int best = best(p);
    String label = model.labels().get(best);
    return label.equals(TextModels.NONE) || p[best] < SAYS ? Optional.empty() : Optional.of(label);
  }

  /** Nobody says how a piece looks, fits or broke without having had it. */
  private static boolean speaksOfHavingSeen(Reason reason) {
    return switch (reason) {
      case DAMAGED, FAULTY, WRONG_ITEM, NOT_AS_EXPECTED, WRONG_SIZE, UNWANTED_GIFT, ARRIVED_LATE ->
          true;
      case CHANGED_MIND, ORDERED_BY_MISTAKE, FOUND_CHEAPER, NOT_RECEIVED, NOT_STATED -> false;
    };
  }

  private static int best(double[] p) {
    int best = 0;
    for (int i = 1; i < p.length; i++) if (p[i] > p[best]) best = i;
    return best;
  }

  private static Request requestOf(String label) {
    return Request.valueOf(label.toUpperCase(Locale.ROOT));
  }

  private static Reason reasonOf(String label) {
    return Reason.valueOf(label.toUpperCase(Locale.ROOT));
  }
}
