package com.amijose.carebot.understanding.training;

import com.amijose.carebot.understanding.learned.SentenceFeatures;

/**
 * What a linear model learns from: a sentence as it sees it, and its label.
 *
 * @param vector empty where the model reads none
 * @param weight how much it counts; 1 is one sentence
 */
record Example(SentenceFeatures features, float[] vector, int label, double weight) {
  Example weighing(double other) {
    return new Example(features, vector, label, other);
  }
}
