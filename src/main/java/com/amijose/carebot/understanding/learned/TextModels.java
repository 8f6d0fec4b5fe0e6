package com.amijose.carebot.understanding.learned;

import java.util.List;

/**
 * Everything that turns sentences into probabilities of requests, reasons and marks.
 *
 * @param request by sentence, and by the text as a whole
 * @param reason by sentence, and by the text as a whole
 * @param marks one model of yes and no for each mark, in the order of {@link #MARKS}
 * @param mail of requests, and of reasons
 */
public record TextModels(
    WordVectors vectors,
    List<LinearModel> request,
    List<LinearModel> reason,
    List<LinearModel> marks,
    List<MailModel> mail) {
  /** The label of a sentence that asks for nothing, or gives no reason. */
  public static final String NONE = "-";

  public static final List<String> MARKS =
      List.of("legal", "safety", "threat", "worn", "unworn", "has", "own_fault");

  /** How much the vector weighs beside the words. */
  private static final float VECTOR_WEIGHT = 3;

  /** What a sentence that says nothing still counts beside one that does. */
  private static final double LEAST_HEARD = 0.1;

  public TextModels {
    request = List.copyOf(request);
    reason = List.copyOf(reason);
    marks = List.copyOf(marks);
    mail = List.copyOf(mail);
  }

  /** A text as the models see it. */
  public record Seen(SentenceFeatures features, float[] vector) {}

  /** What the models say of one sentence. */
  public record Scored(Seen seen, double[] request, double[] reason, double[] marks) {}

  /** What the models say of a mail. */
  public record MailScore(double[] request, double[] reason) {}

  public static Seen see(String text, WordVectors vectors) {
    return new Seen(SentenceFeatures.of(text), weighed(vectors.of(text)));
  }

  /**
   * A text as a whole: its words, and the middle of what its sentences mean, those before all that
   * ask for something or explain.
   *
   * @param scored its sentences; their marks do not matter
   */
  public static Seen seeWhole(
      SentenceFeatures words, List<Scored> scored, LinearModel asks, LinearModel says) {
    float[] middle = new float[scored.isEmpty() ? 0 : scored.get(0).seen().vector().length];
    for (Scored one : scored) {
      double silent = one.request()[none(asks)] * one.reason()[none(says)];
      float weight = (float) (LEAST_HEARD + 1 - silent);
      for (int d = 0; d < middle.length; d++) middle[d] += weight * one.seen().vector()[d];
    }
    return new Seen(words, weighed(WordVectors.unit(middle)));
  }

  private static float[] weighed(float[] vector) {
    for (int d = 0; d < vector.length; d++) vector[d] *= VECTOR_WEIGHT;
    return vector;
  }

  public Scored score(String sentence) {
    return score(see(sentence, vectors));
  }

  public Scored score(Seen seen) {
    double[] yes = new double[marks.size()];
    for (int i = 0; i < yes.length; i++) yes[i] = probabilities(marks.get(i), seen)[1];
    return new Scored(
        seen, probabilities(request.get(0), seen), probabilities(reason.get(0), seen), yes);
  }

  /**
   * @param subject what the models say of the customer's own subject; empty list where there is
   *     none
   * @param whole the subject and the text as one
   */
  public MailScore scoreMail(List<Scored> sentences, List<Scored> subject, String whole) {
    Seen seen = seeWhole(SentenceFeatures.of(whole), sentences, request.get(0), reason.get(0));
    MailModel.Parts asks =
        requestParts(sentences, subject, probabilities(request.get(1), seen), this);
    MailModel.Parts says =
        reasonParts(sentences, subject, probabilities(reason.get(1), seen), this);
    return new MailScore(
        mail.get(0).probabilities(asks, none(request.get(0))),
        mail.get(1).probabilities(says, none(reason.get(0))));
  }

  public static MailModel.Parts requestParts(
      List<Scored> sentences, List<Scored> subject, double[] whole, TextModels models) {
    return new MailModel.Parts(
        sentences.stream().map(Scored::request).toList(),
        subject.isEmpty() ? new double[0] : subject.get(0).request(),
        whole,
        asked(sentences, models),
        explained(sentences, models));
  }

  public static MailModel.Parts reasonParts(
      List<Scored> sentences, List<Scored> subject, double[] whole, TextModels models) {
    return new MailModel.Parts(
        sentences.stream().map(Scored::reason).toList(),
        subject.isEmpty() ? new double[0] : subject.get(0).reason(),
        whole,
        asked(sentences, models),
        explained(sentences, models));
  }

  /** The chance that a piece is to go back, be changed or cancelled. */
  private static double asked(List<Scored> sentences, TextModels models) {
    List<String> labels = models.request().get(0).labels();
    double nothing = 1;
    for (Scored sentence : sentences)
      for (String label : List.of("return", "exchange", "cancel"))
        if (labels.contains(label)) nothing *= 1 - sentence.request()[labels.indexOf(label)];
    return 1 - nothing;
  }

  /** The chance that any sentence gives a reason. */
  private static double explained(List<Scored> sentences, TextModels models) {
    double nothing = 1;
    for (Scored sentence : sentences) nothing *= sentence.reason()[none(models.reason().get(0))];
    return 1 - nothing;
  }

  public static int none(LinearModel model) {
    return model.labels().indexOf(NONE);
  }

  private static double[] probabilities(LinearModel model, Seen seen) {
    return model.probabilities(seen.features(), seen.vector());
  }
}
