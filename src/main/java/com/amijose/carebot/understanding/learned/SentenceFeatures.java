package com.amijose.carebot.understanding.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a linear model sees of a sentence: its words, pairs and near pairs, the words in the scope
 * of a negation, pieces of words against typos, and its shape. Names are hashed to 32 bits.
 *
 * @param keys hashes of the features, each once
 * @param values of the same length; each group of features has a fixed length as a vector, so that
 *     long sentences do not shout
 */
public record SentenceFeatures(int[] keys, float[] values) {
  static final int MOST_WORDS = 200;
  private static final int NEGATION_SCOPE = 4;

  public static SentenceFeatures of(String sentence) {
    List<String> words = Words.of(sentence);
    if (words.size() > MOST_WORDS) words = words.subList(0, MOST_WORDS);
    Collected all = new Collected();
    all.add(singles(words), 1.0f);
    all.add(pairs(words), 1.0f);
    all.add(pieces(words), 0.8f);
    all.add(shape(words), 0.7f);
    return all.toFeatures();
  }

  private static Set<String> singles(List<String> words) {
    Set<String> names = new LinkedHashSet<>();
    int negated = 0;
    for (String word : words) {
      names.add("w " + word);
      if (negated > 0) names.add("not " + word);
      negated = Words.isNegation(word) ? NEGATION_SCOPE : Words.isWord(word) ? negated - 1 : 0;
    }
    return names;
  }

  private static Set<String> pairs(List<String> words) {
    Set<String> names = new LinkedHashSet<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      names.add("b " + words.get(i) + " " + words.get(i + 1));
      if (i + 2 < words.size()) {
        names.add("s " + words.get(i) + " " + words.get(i + 2));
        names.add("t " + words.get(i) + " " + words.get(i + 1) + " " + words.get(i + 2));
      }
      if (i + 3 < words.size()) names.add("s " + words.get(i) + " " + words.get(i + 3));
    }
    return names;
  }

  private static Set<String> pieces(List<String> words) {
    Set<String> names = new LinkedHashSet<>();
    for (String word : words) {
      if (!Words.isWord(word) || word.length() < 4) continue;
      String edged = "<" + word + ">";
      for (int length = 3; length <= 5; length++)
        for (int i = 0; i + length <= edged.length(); i++)
          names.add("c " + edged.substring(i, i + length));
    }
    return names;
  }

  private static Set<String> shape(List<String> words) {
    Set<String> names = new LinkedHashSet<>();
    names.add("bias");
    names.add("long " + Math.min(5, words.size() / 6));
    if (!words.isEmpty()) names.add("first " + words.get(0));
    if (words.size() > 1) names.add("first " + words.get(0) + " " + words.get(1));
    if (!words.isEmpty()) names.add("last " + words.get(words.size() - 1));
    return names;
  }

  private static final class Collected {
    private final List<Integer> keys = new ArrayList<>();
    private final List<Float> values = new ArrayList<>();

    void add(Set<String> names, float weight) {
      float value = weight / (float) Math.sqrt(Math.max(1, names.size()));
      for (String name : names) {
        keys.add(hash(name));
        values.add(value);
      }
    }

    SentenceFeatures toFeatures() {
      int[] k = new int[keys.size()];
      float[] v = new float[values.size()];
      Arrays.setAll(k, keys::get);
      for (int i = 0; i < v.length; i++) v[i] = values.get(i);
      return new SentenceFeatures(k, v);
    }
  }

  /** FNV-1a with a final mix; two names in one bucket are rarer than typos in the corpora. */
  private static int hash(String name) {
    int hash = 0x811c9dc5;
    for (int i = 0; i < name.length(); i++) hash = (hash ^ name.charAt(i)) * 0x01000193;
    hash ^= hash >>> 16;
    hash *= 0x85ebca6b;
    return hash ^ (hash >>> 13);
  }
}
