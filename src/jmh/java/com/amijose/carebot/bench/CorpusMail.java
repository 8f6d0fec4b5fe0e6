package com.amijose.carebot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One mail of a writer whom the models never learned from.
 *
 * @param numbers the order numbers in it; empty where the customer gives none
 * @param lines the titles of the order's lines
 */
record CorpusMail(String subject, List<String> numbers, List<String> lines, String body) {

  /** Every held-out English mail, in the order of the files. */
  static List<CorpusMail> heldOut(Path models) throws IOException {
    List<CorpusMail> mails = new ArrayList<>();
    try (Stream<Path> files = Files.list(models.resolve("corpora").resolve("mails"))) {
      for (Path file : files.sorted().toList()) {
        String text = Files.readString(file);
        if (text.contains("# language: en") && text.contains("# split: heldout")) {
          for (String block : text.split("(?m)^=== .*\\n")) {
            if (block.contains("\n---")) mails.add(of(block));
          }
        }
      }
    }
    return mails;
  }

  private static CorpusMail of(String block) {
    int rule = block.indexOf("\n---");
    Map<String, String> head = new HashMap<>();
    for (String line : block.substring(0, rule).lines().toList()) {
      int colon = line.indexOf(": ");
      if (colon > 0) head.put(line.substring(0, colon), line.substring(colon + 2).strip());
    }
    String numbers = head.getOrDefault("numbers", "-");
    String order = head.getOrDefault("order", "");
    return new CorpusMail(
        head.getOrDefault("subject", "My order"),
        numbers.equals("-") ? List.of() : List.of(numbers.split("\\s*,\\s*")),
        order.isEmpty() ? List.of("Plain Silver Chain") : List.of(order.split("\\s*\\|\\s*")),
        block.substring(block.indexOf('\n', rule + 1) + 1).strip());
  }
}
