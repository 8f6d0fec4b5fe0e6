package com.amijose.carebot.understanding.vectors;

import java.util.Arrays;
import java.util.Comparator;

/** Turns vectors to their axes of largest spread and keeps the first few (Jacobi's rotations). */
final class PrincipalAxes {
  private static final int SWEEPS = 12;

  private PrincipalAxes() {}

  static float[][] turn(float[][] vectors, int keep) {
    int n = vectors[0].length;
    double[] mean = new double[n];
    for (float[] vector : vectors) for (int d = 0; d < n; d++) mean[d] += vector[d];
    for (int d = 0; d < n; d++) mean[d] /= vectors.length;
    double[][] spread = spread(vectors, mean);
    double[][] axes = new double[n][n];
    for (int d = 0; d < n; d++) axes[d][d] = 1;
    for (int sweep = 0; sweep < SWEEPS; sweep++)
      for (int p = 0; p < n; p++) for (int q = p + 1; q < n; q++) rotate(spread, axes, p, q);
    Integer[] order = new Integer[n];
    Arrays.setAll(order, d -> d);
    Arrays.sort(order, Comparator.comparingDouble((Integer d) -> -spread[d][d]));
    float[][] turned = new float[vectors.length][keep];
    for (int i = 0; i < vectors.length; i++)
      for (int k = 0; k < keep; k++) {
        double sum = 0;
        for (int d = 0; d < n; d++) sum += (vectors[i][d] - mean[d]) * axes[d][order[k]];
        turned[i][k] = (float) sum;
      }
    return turned;
  }

  private static double[][] spread(float[][] vectors, double[] mean) {
    int n = mean.length;
    double[][] spread = new double[n][n];
    double[] centred = new double[n];
    for (float[] vector : vectors) {
      for (int d = 0; d < n; d++) centred[d] = vector[d] - mean[d];
      for (int a = 0; a < n; a++)
        for (int b = a; b < n; b++) spread[a][b] += centred[a] * centred[b];
    }
    for (int a = 0; a < n; a++) for (int b = 0; b < a; b++) spread[a][b] = spread[b][a];
    return spread;
  }

  private static void rotate(double[][] m, double[][] axes, int p, int q) {
    if (Math.abs(m[p][q]) < 1e-9) return;
    double theta = (m[q][q] - m[p][p]) / (2 * m[p][q]);
    double t = Math.signum(theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    if (theta == 0) t = 1;
    double c = 1 / Math.sqrt(t * t + 1);
    double s = t * c;
    for (int k = 0; k < m.length; k++) {
      double a = m[k][p];
      double b = m[k][q];
      m[k][p] = c * a - s * b;
      m[k][q] = s * a + c * b;
    }
    for (int k = 0; k < m.length; k++) {
      double a = m[p][k];
      double b = m[q][k];
      m[p][k] = c * a - s * b;
      m[q][k] = s * a + c * b;
      double u = axes[k][p];
      double v = axes[k][q];
      axes[k][p] = c * u - s * v;
      axes[k][q] = s * u + c * v;
    }
  }
}
