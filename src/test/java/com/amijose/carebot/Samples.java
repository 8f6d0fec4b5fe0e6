package com.amijose.carebot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;

/**
 * Sample mail with expected results that may lie beside the project; tests on it are skipped loudly
 * where it is absent.
 */
public final class Samples {
  private static final Path FOLDER = Path.of("..", "shared", "samples");

  private Samples() {}

  /** One sample mail and what is to be made of it. */
  public record Sample(String name, byte[] mail, JsonNode expected) {
    public String text(String field) {
      return expected.path(field).isNull() ? "null" : expected.path(field).asText();
    }

    public Set<String> set(String field) {
      Set<String> words = new TreeSet<>();
      expected.path(field).forEach(word -> words.add(word.asText()));
      return words;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  public static Path orders() {
    return FOLDER.resolve("orders.csv");
  }

  public static boolean present() {
    return Files.exists(FOLDER.resolve("expected.jsonl"));
  }

  /** All samples; aborts the test, saying why, where they are absent. */
  public static List<Sample> all() {
    if (!present()) {
      System.err.println("SKIPPED: there is no " + FOLDER + ", so the sample mail is not tested");
      Assumptions.abort("no " + FOLDER);
    }
    try {
      List<Sample> samples = new ArrayList<>();
      ObjectMapper json = new ObjectMapper();
      for (String line : Files.readAllLines(FOLDER.resolve("expected.jsonl"))) {
        JsonNode expected = json.readTree(line);
        Path mail = FOLDER.resolve(expected.path("file").asText());
        samples.add(new Sample(mail.getFileName().toString(), Files.readAllBytes(mail), expected));
      }
      return samples;
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
