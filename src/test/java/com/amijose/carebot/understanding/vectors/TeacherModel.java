package com.amijose.carebot.understanding.vectors;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentence model that a package ships (all-MiniLM-L6-v2, quantised, Apache-2.0), as the teacher
 * of the word vectors. It is too slow to read mail with, and its native library stays out of the
 * product.
 */
final class TeacherModel {
  static final int DIMENSIONS = 384;
  private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
  private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final Map<String, Integer> pieces;

  private TeacherModel(
      OrtEnvironment environment, OrtSession session, Map<String, Integer> pieces) {
    this.environment = environment;
    this.session = session;
    this.pieces = pieces;
  }

  static TeacherModel load() throws OrtException, IOException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    OrtSession session = environment.createSession(resource(MODEL), options);
    return new TeacherModel(environment, session, vocabulary());
  }

  /** The pieces and their ids, begin and end marks included. */
  Map<String, Integer> pieces() {
    return pieces;
  }

  /** The mean of the token vectors for each of the given pieces, each alone between the marks. */
  float[][] ofPieces(List<Integer> batch) throws OrtException {
    long[] ids = new long[batch.size() * 3];
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    for (int i = 0; i < batch.size(); i++) {
      ids[i * 3] = pieces.get("[CLS]");
      ids[i * 3 + 1] = batch.get(i);
      ids[i * 3 + 2] = pieces.get("[SEP]");
    }
    long[] shape = {batch.size(), 3};
    try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
        OnnxTensor types =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      return means(((OnnxTensor) result.get(0)).getFloatBuffer(), batch.size());
    }
  }

  private static float[][] means(FloatBuffer tokens, int count) {
    float[][] means = new float[count][DIMENSIONS];
    for (int i = 0; i < count; i++)
      for (int token = 0; token < 3; token++)
        for (int d = 0; d < DIMENSIONS; d++)
          means[i][d] += tokens.get((i * 3 + token) * DIMENSIONS + d) / 3;
    return means;
  }

  /**
   * The tokenizer file is JSON of a fixed form; only {@code "piece":id} of its vocabulary counts.
   */
  private static Map<String, Integer> vocabulary() throws IOException {
    String json = new String(resource(TOKENIZER), StandardCharsets.UTF_8);
    Map<String, Integer> vocabulary = new HashMap<>();
    Matcher entry =
        Pattern.compile("\"((?:[^\"\\\\]|\\\\.)+)\"\\s*:\\s*(\\d+)")
            .matcher(json.substring(Math.max(0, json.indexOf("\"vocab\""))));
    while (entry.find()) vocabulary.put(unescape(entry.group(1)), Integer.parseInt(entry.group(2)));
    return vocabulary;
  }

  private static String unescape(String json) {
    if (json.indexOf('\\') < 0) return json;
    Matcher unicode = Pattern.compile("\\\\u([0-9a-fA-F]{4})").matcher(json);
    String plain =
        unicode.replaceAll(
            found ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    return plain.replace("\\\"", "\"").replace("\\\\", "\\").replace("\\/", "/");
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = TeacherModel.class.getResourceAsStream(name)) {
      if (in == null) throw new IOException("the package that holds " + name + " is not there");
      return in.readAllBytes();
    }
  }
}
