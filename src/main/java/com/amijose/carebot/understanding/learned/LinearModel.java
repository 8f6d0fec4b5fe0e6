package com.amijose.carebot.understanding.learned;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.util.Arrays;
import java.util.List;

/** A multinomial logistic model over sparse features and, where it has any, a sentence vector. */
public final class LinearModel {
  private static final int MAGIC = 0x43424c32;

  private final List<String> labels;
  private final int[] keys;
  private final float[] weights;
  private final float[] dense;
  private final KeyIndex rows;

  /**
   * @param labels at least two
   * @param keys the features it knows, ascending
   * @param weights {@code weights[key * labels + label]}
   * @param dense {@code dense[dimension * labels + label]}; empty where it reads no vector
   */
  public LinearModel(List<String> labels, int[] keys, float[] weights, float[] dense) {
    this.labels = List.copyOf(labels);
    this.keys = keys.clone();
    this.weights = weights.clone();
    this.dense = dense.clone();
    this.rows = new KeyIndex(keys);
  }

  public List<String> labels() {
    return labels;
  }

  /** Probabilities in the order of {@link #labels}; they sum to 1. */
  public double[] probabilities(SentenceFeatures features, float[] vector) {
    return softmax(scores(features, vector));
  }

  double[] scores(SentenceFeatures features, float[] vector) {
    int n = labels.size();
    double[] scores = new double[n];
    for (int i = 0; i < features.keys().length; i++) {
      int row = rows.of(features.keys()[i]);
      if (row < 0) continue;
      float value = features.values()[i];
      for (int label = 0; label < n; label++) scores[label] += value * weights[row * n + label];
    }
    if (dense.length > 0)
      for (int d = 0; d < vector.length; d++)
        for (int label = 0; label < n; label++) scores[label] += vector[d] * dense[d * n + label];
    return scores;
  }

  /** StrictMath, so that every machine gets the same bits. */
  public static double[] softmax(double[] scores) {
    double top = Arrays.stream(scores).max().orElse(0);
    double[] p = new double[scores.length];
    double sum = 0;
    for (int i = 0; i < p.length; i++) sum += p[i] = StrictMath.exp(scores[i] - top);
    for (int i = 0; i < p.length; i++) p[i] /= sum;
    return p;
  }

  public void write(DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    out.writeInt(labels.size());
    for (String label : labels) out.writeUTF(label);
    out.writeInt(keys.length);
    for (int key : keys) out.writeInt(key);
    writeRounded(weights, out);
    writeRounded(dense, out);
  }

  public static LinearModel read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) throw new IOException("not a linear model of this version");
    String[] labels = new String[bounded(in.readInt(), 1_000)];
    for (int i = 0; i < labels.length; i++) labels[i] = in.readUTF();
    int[] keys = new int[bounded(in.readInt(), 5_000_000)];
    bytes(in, 4 * keys.length).asIntBuffer().get(keys);
    return new LinearModel(List.of(labels), keys, readRounded(in), readRounded(in));
  }

  /** Sixteen bits a weight are plenty, and halve the files. */
  private static void writeRounded(float[] values, DataOutputStream out) throws IOException {
    float largest = 1e-6f;
    for (float value : values) largest = Math.max(largest, Math.abs(value));
    out.writeInt(values.length);
    out.writeFloat(largest);
    for (float value : values) out.writeShort(Math.round(value / largest * Short.MAX_VALUE));
  }

  private static float[] readRounded(DataInputStream in) throws IOException {
    float[] values = new float[bounded(in.readInt(), 100_000_000)];
    float largest = in.readFloat();
    ShortBuffer rounded = bytes(in, 2 * values.length).asShortBuffer();
    for (int i = 0; i < values.length; i++) values[i] = rounded.get(i) * largest / Short.MAX_VALUE;
    return values;
  }

  /** All at once: a number at a time takes half a second of every start. */
  private static ByteBuffer bytes(DataInputStream in, int count) throws IOException {
    byte[] bytes = new byte[count];
    in.readFully(bytes);
    return ByteBuffer.wrap(bytes);
  }

  private static int bounded(int count, int most) throws IOException {
    if (count < 0 || count > most) throw new IOException("impossible count " + count);
    return count;
  }
}
