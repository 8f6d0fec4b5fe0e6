/**
 * The learned part of reading: from text to sentences, words, features and probabilities.
 *
 * <p>In comes plain text; out come sentences with their places in it, and for each a probability
 * for each label. Labels are plain words here: what they mean is the affair of the package above.
 *
 * <p>Always true: the same text and the same model files give the same numbers; no text makes any
 * of it throw; nothing is logged and no clock is asked. Files are read by {@code Models} alone.
 *
 * <p>May use OpenNLP and the ONNX runtime, and nothing else of this project.
 */
@org.jspecify.annotations.NullMarked
package com.amijose.carebot.understanding.learned;
