package com.amijose.carebot.understanding.vectors;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Makes {@code models/word-vectors.bin}: what the teacher says of each word piece alone, turned to
 * its principal axes and rounded to a byte a number. Run once, when the teacher changes; {@code
 * carebot train} then only reads the table.
 */
final class DistilWordVectors {
  private static final int BATCH = 64;

  private DistilWordVectors() {}

  public static void main(String[] arguments) throws Exception {
    TeacherModel teacher = TeacherModel.load();
    List<Map.Entry<String, Integer>> pieces =
        teacher.pieces().entrySet().stream()
            .filter(entry -> isWorthKeeping(entry.getKey()))
            .sorted(Comparator.comparing(Map.Entry::getValue))
            .toList();
    float[][] vectors = new float[pieces.size()][];
    for (int start = 0; start < vectors.length; start += BATCH) {
      List<Integer> ids = new ArrayList<>();
      for (int i = start; i < Math.min(vectors.length, start + BATCH); i++)
        ids.add(pieces.get(i).getValue());
      float[][] some = teacher.ofPieces(ids);
      System.arraycopy(some, 0, vectors, start, some.length);
    }
    write(
        Path.of(arguments[0]),
        pieces.stream().map(Map.Entry::getKey).toList(),
        PrincipalAxes.turn(vectors, Integer.parseInt(arguments[1])));
  }

  /** Letters of the Latin script only: the rest of the vocabulary never carries a wish. */
  private static boolean isWorthKeeping(String piece) {
    return piece.matches("(##)?[a-z]+|[?!]");
  }

  private static void write(Path file, List<String> pieces, float[][] vectors) throws IOException {
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
      DataOutputStream data = new DataOutputStream(bytes);
      data.writeInt(0x43425756);
      data.writeInt(vectors.length);
      data.writeInt(vectors[0].length);
      for (String piece : pieces) data.writeUTF(piece);
      for (float[] vector : vectors) {
        float largest = 1e-6f;
        for (float value : vector) largest = Math.max(largest, Math.abs(value));
        data.writeFloat(largest);
        for (float value : vector) data.writeByte(Math.round(value / largest * Byte.MAX_VALUE));
      }
      out.write(bytes.toByteArray());
    }
  }
}
