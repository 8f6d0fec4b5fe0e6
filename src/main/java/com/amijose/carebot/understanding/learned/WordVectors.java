package com.amijose.carebot.understanding.learned;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Meaning as numbers: words that are used alike have vectors that lie close, so a sentence is
 * understood by its neighbours even where it shares no word with the corpora. A sentence's vector
 * is the weighted mean of its words'; frequent words count less.
 */
public final class WordVectors {
  private static final int MAGIC = 0x43425756;

  private final WordPieces pieces;
  private final float[][] rows;
  private final int dimensions;

  private WordVectors(Map<String, Integer> index, float[][] rows, int dimensions) {
    this.pieces = new WordPieces(index);
    this.rows = rows;
    this.dimensions = dimensions;
  }

  static WordVectors read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) throw new IOException("not a table of word vectors");
    int count = in.readInt();
    int dimensions = in.readInt();
    if (count < 1 || count > 200_000 || dimensions < 1 || dimensions > 1_000)
      throw new IOException("impossible sizes " + count + " and " + dimensions);
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < count; i++) index.put(in.readUTF(), i);
    float[][] rows = new float[count][dimensions];
    byte[] bytes = new byte[dimensions];
    for (float[] row : rows) {
      float largest = in.readFloat();
      in.readFully(bytes);
      for (int d = 0; d < dimensions; d++) row[d] = bytes[d] * largest / Byte.MAX_VALUE;
    }
    // The table is ordered by how common a piece is; its place stands for its frequency.
    for (int i = 0; i < count; i++) {
      float weight = (float) StrictMath.log(2 + i);
      for (int d = 0; d < dimensions; d++) rows[i][d] *= weight;
    }
    return new WordVectors(index, rows, dimensions);
  }

  public int dimensions() {
    return dimensions;
  }

  /** Of unit length; all zero where no word is known. */
  public float[] of(String sentence) {
    List<String> words = Words.of(sentence);
    float[] vector = new float[dimensions];
    int most = Math.min(words.size(), SentenceFeatures.MOST_WORDS);
    for (int i = 0; i < most; i++)
      for (int piece : pieces.of(words.get(i)))
        for (int d = 0; d < dimensions; d++) vector[d] += rows[piece][d];
    return unit(vector);
  }

  /** The same direction, of length 1; a vector of nothing stays what it is. */
  static float[] unit(float[] vector) {
    double square = 0;
    for (float value : vector) square += value * value;
    if (square == 0) return vector;
    float length = (float) Math.sqrt(square);
    for (int d = 0; d < vector.length; d++) vector[d] /= length;
    return vector;
  }
}
