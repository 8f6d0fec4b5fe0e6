package com.amijose.carebot.understanding.learned;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * From the sentences' probabilities to the mail's: a log-linear choice between the labels, by what
 * the sentences, their order, the subject and the mail as a whole say for each. Trained on
 * predictions for writers that the sentence models had not seen, so its probabilities mean what
 * they say.
 *
 * @param labels what a mail can be
 * @param shared one weight for each piece of evidence, the same for all labels
 * @param own for each label a weight for each fact of the mail: {@code own[label * FACTS + fact]}
 */
public record MailModel(List<String> labels, double[] shared, double[] own) {
  public static final int EVIDENCE = 8;
  public static final int FACTS = 5;
  private static final int MAGIC = 0x43424d31;
  private static final double FLOOR = 0.003;

  public MailModel {
    labels = List.copyOf(labels);
  }

  /**
   * What a mail's parts say.
   *
   * @param sentences a distribution over the sentence labels for each sentence, in order
   * @param subject the same for the own subject; empty where there is none
   * @param whole a distribution over the mail's labels by the text as a whole
   * @param strengths how much is asked, and how much is explained, each 0 to 1
   */
  public record Parts(
      List<double[]> sentences, double[] subject, double[] whole, double asked, double explained) {}

  /** Probabilities in the order of {@link #labels}. */
  public double[] probabilities(Parts parts, int none) {
    double[][] evidence = evidence(parts, none, labels.size());
    double[] facts = facts(parts);
    double[] scores = new double[labels.size()];
    for (int label = 0; label < scores.length; label++) {
      for (int e = 0; e < EVIDENCE; e++) scores[label] += shared[e] * evidence[label][e];
      for (int f = 0; f < FACTS; f++) scores[label] += own[label * FACTS + f] * facts[f];
    }
    return LinearModel.softmax(scores);
  }

  /**
   * @param none the sentence label that says nothing; the mail's labels are the sentence's without
   *     it, or with it where a mail, too, can say nothing
   */
  public static double[][] evidence(Parts parts, int none, int labels) {
    double[][] evidence = new double[labels][EVIDENCE];
    boolean noneCounts = !parts.sentences().isEmpty() && parts.sentences().get(0).length == labels;
    double nothing = 1;
    double[] any = new double[labels];
    double[] first = new double[labels];
    double[] last = new double[labels];
    double[] top = new double[labels];
    double mass = 0.05;
    double[] sum = new double[labels];
    double[] miss = new double[labels];
    Arrays.fill(miss, 1);
    for (double[] sentence : parts.sentences()) {
      double quiet = sentence[none];
      for (int label = 0; label < labels; label++) {
        int at = place(label, none, noneCounts);
        if (at == none) continue;
        double p = sentence[at];
        miss[label] *= 1 - p;
        first[label] += nothing * p;
        last[label] = last[label] * quiet + p;
        top[label] = Math.max(top[label], p);
        sum[label] += p;
        mass += p;
      }
      nothing *= quiet;
    }
    for (int label = 0; label < labels; label++) any[label] = 1 - miss[label];
    if (noneCounts) {
      any[none] = nothing;
      first[none] = nothing;
      last[none] = nothing;
      top[none] = nothing;
    }
    for (int label = 0; label < labels; label++) {
      int at = place(label, none, noneCounts);
      double[] e = evidence[label];
      e[0] = StrictMath.log(any[label] + FLOOR);
      e[1] = top[label];
      e[2] = first[label];
      e[3] = StrictMath.log(last[label] + FLOOR);
      e[4] = sum[label] / mass;
      e[5] = parts.subject().length > 0 && at != none ? parts.subject()[at] : 0;
      e[6] = StrictMath.log(parts.whole()[label] + FLOOR);
      e[7] = StrictMath.log(first[label] + FLOOR);
    }
    return evidence;
  }

  public static double[] facts(Parts parts) {
    return new double[] {
      1,
      parts.asked(),
      parts.explained(),
      StrictMath.log(1.0 + parts.sentences().size()),
      parts.subject().length > 0 ? 1 : 0
    };
  }

  private static int place(int label, int none, boolean noneCounts) {
    return noneCounts || label < none ? label : label + 1;
  }

  public void write(DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    out.writeInt(labels.size());
    for (String label : labels) out.writeUTF(label);
    for (double weight : shared) out.writeFloat((float) weight);
    for (double weight : own) out.writeFloat((float) weight);
  }

  public static MailModel read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) throw new IOException("not a mail model of this version");
    int count = in.readInt();
    if (count < 1 || count > 100) throw new IOException("impossible count " + count);
    String[] labels = new String[count];
    for (int i = 0; i < count; i++) labels[i] = in.readUTF();
    double[] shared = new double[EVIDENCE];
    for (int i = 0; i < EVIDENCE; i++) shared[i] = in.readFloat();
    double[] own = new double[count * FACTS];
    for (int i = 0; i < own.length; i++) own[i] = in.readFloat();
    return new MailModel(List.of(labels), shared, own);
  }
}
