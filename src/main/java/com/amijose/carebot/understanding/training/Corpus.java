package com.amijose.carebot.understanding.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The labelled texts under {@code corpora/}, in the form that FORMAT.md there describes. */
public record Corpus(List<LabelledSentence> sentences, List<LabelledMail> mails) {
  private static final Set<String> REQUESTS =
      Set.of(
          "-",
          "return",
          "exchange",
          "cancel",
          "order_status",
          "return_status",
          "question",
          "other");
  private static final Set<String> REASONS =
      Set.of(
          "-",
          "damaged",
          "faulty",
          "wrong_item",
          "not_as_expected",
          "wrong_size",
          "changed_mind",
          "unwanted_gift",
          "ordered_by_mistake",
          "arrived_late",
          "found_cheaper",
          "not_received",
          "not_stated");
  static final Set<String> MARKS =
      Set.of("legal", "safety", "threat", "worn", "unworn", "has", "own_fault");

  public Corpus {
    sentences = List.copyOf(sentences);
    mails = List.copyOf(mails);
  }

  /**
   * Reads {@code folder/sentences/*.tsv} and {@code folder/mails/*.txt}, by name.
   *
   * @throws IllegalArgumentException naming file and line where the form is broken
   */
  public static Corpus read(Path folder) {
    List<LabelledSentence> sentences = new ArrayList<>();
    List<LabelledMail> mails = new ArrayList<>();
    for (Path file : list(folder.resolve("sentences"), ".tsv")) readSentences(file, sentences);
    for (Path file : list(folder.resolve("mails"), ".txt")) readMails(file, mails);
    return new Corpus(sentences, mails);
  }

  /** The part that models may learn from. */
  public Corpus training() {
    return new Corpus(
        sentences.stream().filter(s -> !s.heldOut()).toList(),
        mails.stream().filter(m -> !m.heldOut()).toList());
  }

  /** The writers that no model may see. */
  public Corpus heldOut() {
    return new Corpus(
        sentences.stream().filter(LabelledSentence::heldOut).toList(),
        mails.stream().filter(LabelledMail::heldOut).toList());
  }

  private static List<Path> list(Path folder, String ending) {
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException("can't read " + file + " as UTF-8", broken);
    }
  }

  private static Map<String, String> header(List<String> lines) {
    Map<String, String> header = new HashMap<>();
    for (String line : lines) {
      if (!line.startsWith("#")) break;
      int colon = line.indexOf(':');
      if (colon > 0)
        header.put(line.substring(1, colon).strip(), line.substring(colon + 1).strip());
    }
    return header;
  }

  private static String writer(Path file) {
    return file.getFileName().toString().replaceAll("\\.\\w+$", "");
  }

  private static void readSentences(Path file, List<LabelledSentence> into) {
    List<String> lines = lines(file);
    Map<String, String> header = header(lines);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("#") || line.isBlank()) continue;
      String[] columns = line.split("\t", 4);
      String where = file + ", line " + (i + 1);
      if (columns.length < 4)
        throw new IllegalArgumentException(where + ": needs four columns parted by tabs");
      into.add(
          new LabelledSentence(
              writer(file),
              header.getOrDefault("language", "en"),
              header.getOrDefault("split", "train").startsWith("heldout"),
              checked(columns[0].strip(), REQUESTS, where),
              checked(columns[1].strip(), REASONS, where),
              marks(columns[2], where),
              columns[3].strip()));
    }
  }

  private static void readMails(Path file, List<LabelledMail> into) {
    List<String> lines = lines(file);
    Map<String, String> header = header(lines);
    int at = 0;
    while (at < lines.size()) {
      if (!lines.get(at).startsWith("===")) {
        at++;
        continue;
      }
      int first = at;
      Map<String, String> fields = new HashMap<>();
      for (at++; at < lines.size() && !lines.get(at).strip().equals("---"); at++) {
        int colon = lines.get(at).indexOf(':');
        if (colon > 0)
          fields.put(
              lines.get(at).substring(0, colon).strip(),
              lines.get(at).substring(colon + 1).strip());
      }
      int body = ++at;
      while (at < lines.size() && !lines.get(at).startsWith("=== ")) at++;
      String text = String.join("\n", lines.subList(Math.min(body, at), at)).strip();
      into.add(mail(file, first, header, lines.get(first), fields, text));
    }
  }

  private static LabelledMail mail(
      Path file,
      int line,
      Map<String, String> header,
      String title,
      Map<String, String> fields,
      String body) {
    String where = file + ", line " + (line + 1);
    return new LabelledMail(
        writer(file),
        header.getOrDefault("language", "en"),
        header.getOrDefault("split", "train").startsWith("heldout"),
        title.substring(3).strip(),
        fields.getOrDefault("subject", ""),
        parts(fields.getOrDefault("order", ""), "\\|"),
        checked(fields.getOrDefault("request", ""), REQUESTS, where),
        checked(fields.getOrDefault("reason", ""), REASONS, where),
        fields.getOrDefault("items", "none"),
        marks(fields.getOrDefault("marks", "-"), where),
        parts(fields.getOrDefault("numbers", "-"), ","),
        body);
  }

  static String request(String label, String where) {
    return checked(label, REQUESTS, where);
  }

  static String reason(String label, String where) {
    return checked(label, REASONS, where);
  }

  private static String checked(String label, Set<String> known, String where) {
    if (!known.contains(label))
      throw new IllegalArgumentException(where + ": \"" + label + "\" is none of " + known);
    return label;
  }

  static Set<String> marks(String column, String where) {
    Set<String> marks = new LinkedHashSet<>(parts(column, ","));
    marks.forEach(mark -> checked(mark, MARKS, where));
    return marks;
  }

  private static List<String> parts(String text, String separator) {
    return Arrays.stream(text.split(separator))
        .map(String::strip)
        .filter(part -> !part.isEmpty() && !part.equals("-"))
        .toList();
  }
}
