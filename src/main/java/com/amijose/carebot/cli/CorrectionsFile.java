package com.amijose.carebot.cli;

import com.amijose.carebot.understanding.training.Correction;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Corrections as lines of JSON, in the form that models/corpora/FORMAT.md describes. */
final class CorrectionsFile {
  private CorrectionsFile() {}

  /** Ends the command where the file is no use, naming the line. */
  static List<Correction> read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (NoSuchFileException missing) {
      throw new StopException(ExitStatus.UNUSABLE, file + ": there is no such file");
    } catch (IOException unreadable) {
      throw new StopException(
          ExitStatus.UNUSABLE,
          file + ": it can't be read as UTF-8 text: " + unreadable.getMessage());
    }
    List<Correction> corrections = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) continue;
      try {
        corrections.add(correction(lines.get(i)));
      } catch (JsonProcessingException | IllegalArgumentException | DateTimeException broken) {
        String why = String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
        throw new StopException(
            ExitStatus.UNUSABLE, file + ", line " + (i + 1) + ": no correction: " + why);
      } catch (IOException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return corrections;
  }

  private static Correction correction(String line) throws IOException {
    Map<String, String> fields = fields(line);
    for (String key : List.of("field", "after", "text"))
      if (!fields.containsKey(key)) throw new IllegalArgumentException("it has no \"" + key + '"');
    String text = fields.getOrDefault("text", "");
    return new Correction(
        fields.getOrDefault("case", fields.getOrDefault("subject", "") + "\n" + text),
        fields.getOrDefault("field", ""),
        fields.getOrDefault("before", ""),
        fields.getOrDefault("after", ""),
        fields.getOrDefault("subject", ""),
        text,
        fields.getOrDefault("by", ""),
        Instant.parse(fields.getOrDefault("at", "1970-01-01T00:00:00Z")));
  }

  /** Keys that nobody knows are passed over, so that more may be written into the same file. */
  private static Map<String, String> fields(String line) throws IOException {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser json = new JsonFactory().createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT)
        throw new IllegalArgumentException("it is no object");
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (value.isScalarValue()) {
          if (value != JsonToken.VALUE_NULL) fields.put(name, json.getText());
        } else {
          json.skipChildren();
        }
      }
    }
    return fields;
  }
}
