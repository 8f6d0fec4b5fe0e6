package com.amijose.carebot.understanding.training;

import com.amijose.carebot.understanding.learned.LinearModel;
import com.amijose.carebot.understanding.learned.MailModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/** Learns how much each piece of evidence for a mail's label counts. */
final class MailTrainer {
  private static final double PENALTY = 1;
  private static final int ITERATIONS = 200;
  private static final int MEMORY = 7;
  private static final int MOST_EVALUATIONS = 10_000;

  /** A mail's parts, scored by models that never saw its writer. */
  record Case(MailModel.Parts parts, int label, double weight) {}

  private MailTrainer() {}

  static MailModel train(List<String> labels, int none, List<Case> cases) {
    Objective objective = new Objective(labels.size(), none, cases);
    double[] best = new QNMinimizer(0, 0, ITERATIONS, MEMORY, MOST_EVALUATIONS).minimize(objective);
    return new MailModel(
        labels,
        Arrays.copyOf(best, MailModel.EVIDENCE),
        Arrays.copyOfRange(best, MailModel.EVIDENCE, best.length));
  }

  private static final class Objective implements Function {
    private final int labels;
    private final List<Case> cases;
    private final List<double[][]> evidence = new ArrayList<>();
    private final List<double[]> facts = new ArrayList<>();

    Objective(int labels, int none, List<Case> cases) {
      this.labels = labels;
      this.cases = cases;
      for (Case one : cases) {
        evidence.add(MailModel.evidence(one.parts(), none, labels));
        facts.add(MailModel.facts(one.parts()));
      }
    }

    @Override
    public int getDimension() {
      return MailModel.EVIDENCE + labels * MailModel.FACTS;
    }

    @Override
    public double valueAt(double[] x) {
      double loss = 0;
      for (int i = 0; i < cases.size(); i++)
        loss -=
            cases.get(i).weight()
                * StrictMath.log(Math.max(probabilities(i, x)[cases.get(i).label()], 1e-12));
      double square = 0;
      for (double weight : x) square += weight * weight;
      return (loss + PENALTY * square / 2) / Math.max(1, cases.size());
    }

    @Override
    public double[] gradientAt(double[] x) {
      double[] slope = new double[x.length];
      for (int j = 0; j < x.length; j++) slope[j] = PENALTY * x[j];
      for (int i = 0; i < cases.size(); i++) {
        double[] p = probabilities(i, x);
        p[cases.get(i).label()] -= 1;
        for (int l = 0; l < labels; l++) {
          double push = p[l] * cases.get(i).weight();
          for (int e = 0; e < MailModel.EVIDENCE; e++) slope[e] += push * evidence.get(i)[l][e];
          for (int f = 0; f < MailModel.FACTS; f++)
            slope[MailModel.EVIDENCE + l * MailModel.FACTS + f] += push * facts.get(i)[f];
        }
      }
      for (int j = 0; j < x.length; j++) slope[j] /= Math.max(1, cases.size());
      return slope;
    }

    private double[] probabilities(int i, double[] x) {
      double[] scores = new double[labels];
      for (int l = 0; l < labels; l++) {
        for (int e = 0; e < MailModel.EVIDENCE; e++) scores[l] += x[e] * evidence.get(i)[l][e];
        for (int f = 0; f < MailModel.FACTS; f++)
          scores[l] += x[MailModel.EVIDENCE + l * MailModel.FACTS + f] * facts.get(i)[f];
      }
      return LinearModel.softmax(scores);
    }
  }
}
