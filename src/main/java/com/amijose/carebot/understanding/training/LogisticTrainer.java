package com.amijose.carebot.understanding.training;

import com.amijose.carebot.understanding.learned.LinearModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Trains a multinomial logistic model by adaptive gradient descent with a quadratic penalty on the
 * features that an example has. OpenNLP's own trainers were tried first: they take no negative
 * values, which vectors have, and their minimiser stops while the loss still falls. One thread,
 * StrictMath and a fixed shuffle: the same examples give the same bits.
 */
final class LogisticTrainer {
  /** A feature that stands in one sentence only says more about its writer than about its label. */
  private static final int FEWEST_SENTENCES = 3;

  private static final double RATE = 0.5;
  private static final long SHUFFLE = 20_261_101L;

  private final double penalty;
  private final int epochs;

  LogisticTrainer(double penalty, int epochs) {
    this.penalty = penalty;
    this.epochs = epochs;
  }

  LinearModel train(List<String> labels, List<Example> examples) {
    int[] keys = knownKeys(examples);
    Descent descent = new Descent(labels.size(), keys, examples);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) order.add(i);
    Random random = new Random(SHUFFLE);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      for (int i : order) descent.learn(i);
    }
    return descent.model(labels, keys);
  }

  private static int[] knownKeys(List<Example> examples) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (Example example : examples)
      for (int key : example.features().keys()) counts.merge(key, 1, Integer::sum);
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= FEWEST_SENTENCES)
        .mapToInt(Map.Entry::getKey)
        .sorted()
        .toArray();
  }

  private final class Descent {
    private final int labels;
    private final int base;
    private final int[][] rows;
    private final float[][] values;
    private final List<Example> examples;
    private final float[] weights;
    private final float[] squares;
    private final double decay;

    Descent(int labels, int[] keys, List<Example> examples) {
      this.labels = labels;
      this.examples = examples;
      base = keys.length * labels;
      rows = new int[examples.size()][];
      values = new float[examples.size()][];
      for (int i = 0; i < rows.length; i++) index(i, keys, examples.get(i));
      int dimensions = examples.isEmpty() ? 0 : examples.get(0).vector().length;
      weights = new float[base + dimensions * labels];
      squares = new float[weights.length];
      Arrays.fill(squares, 0.01f);
      decay = penalty / Math.max(1, examples.size());
    }

    private void index(int i, int[] known, Example example) {
      int count = 0;
      int[] row = new int[example.features().keys().length];
      float[] value = new float[row.length];
      for (int j = 0; j < row.length; j++) {
        int found = Arrays.binarySearch(known, example.features().keys()[j]);
        if (found < 0) continue;
        row[count] = found;
        value[count++] = example.features().values()[j];
      }
      rows[i] = Arrays.copyOf(row, count);
      values[i] = Arrays.copyOf(value, count);
    }

    void learn(int i) {
      Example example = examples.get(i);
      double[] scores = new double[labels];
      for (int j = 0; j < rows[i].length; j++)
        for (int l = 0; l < labels; l++)
          scores[l] += values[i][j] * weights[rows[i][j] * labels + l];
      float[] vector = example.vector();
      for (int d = 0; d < vector.length; d++)
        for (int l = 0; l < labels; l++) scores[l] += vector[d] * weights[base + d * labels + l];
      double[] push = LinearModel.softmax(scores);
      push[example.label()] -= 1;
      for (int l = 0; l < labels; l++) push[l] *= example.weight();
      for (int j = 0; j < rows[i].length; j++) step(rows[i][j] * labels, values[i][j], push);
      for (int d = 0; d < vector.length; d++) step(base + d * labels, vector[d], push);
    }

    private void step(int start, float value, double[] push) {
      for (int l = 0; l < labels; l++) {
        int at = start + l;
        float slope = (float) (push[l] * value + decay * weights[at]);
        squares[at] += slope * slope;
        weights[at] -= (float) (RATE * slope / Math.sqrt(squares[at]));
      }
    }

    LinearModel model(List<String> names, int[] keys) {
      return new LinearModel(
          names,
          keys,
          Arrays.copyOf(weights, base),
          Arrays.copyOfRange(weights, base, weights.length));
    }
  }
}
