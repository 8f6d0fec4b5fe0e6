package com.amijose.carebot.understanding.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amijose.carebot.understanding.learned.Models;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a small part of the corpora, with models that were made of it in a moment. */
class CorrectionTrainingTest {
  private static final ModelTrainer.Settings QUICK = new ModelTrainer.Settings(3, 0.5);
  private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");

  @TempDir static Path made;
  @TempDir Path models;

  @BeforeAll
  static void make() throws IOException {
    Path corpora = Path.of("models/corpora");
    copy(corpora, "mails", ".txt", List.of("en-43", "en-61", "en-62", "en-49", "en-50"));
    copy(corpora, "sentences", ".tsv", List.of("en-01", "en-02", "de-01"));
    Files.copy(Path.of("models").resolve(Models.VECTORS), made.resolve(Models.VECTORS));
    new ModelTrainer(QUICK, Progress.SILENT).train(made);
  }

  private static void copy(Path corpora, String kind, String ending, List<String> names)
      throws IOException {
    Path to = Files.createDirectories(made.resolve("corpora").resolve(kind));
    for (String name : names)
      Files.copy(corpora.resolve(kind).resolve(name + ending), to.resolve(name + ending));
  }

  @BeforeEach
  void copyMade() throws IOException {
    try (Stream<Path> all = Files.walk(made)) {
      for (Path one : all.sorted().toList()) {
        Path to = models.resolve(made.relativize(one).toString());
        if (Files.isDirectory(one)) Files.createDirectories(to);
        else Files.copy(one, to);
      }
    }
  }

  @Test
  void without_corrections_everything_stays() throws IOException {
    Map<String, String> before = bytes();
    CorrectionTraining.Result result = learn(List.of());
    assertThat(result.outcomes())
        .allMatch(outcome -> outcome.fate() == CorrectionTraining.Fate.SAME);
    assertThat(bytes()).isEqualTo(before);
  }

  @Test
  void what_is_no_worse_is_taken_and_the_old_models_lie_beside() throws IOException {
    byte[] old = Files.readAllBytes(models.resolve(Models.REASON));
    CorrectionTraining.Result result = learn(rightOnes());

    assertThat(result.learntFrom()).isGreaterThan(result.heldOut());
    assertThat(result.heldOut()).isPositive();
    assertThat(outcome(result, "request and reason").fate())
        .as(result.outcomes().toString())
        .isEqualTo(CorrectionTraining.Fate.TAKEN);
    assertThat(Files.readAllBytes(models.resolve(Models.REASON + ".before"))).isEqualTo(old);
    assertThat(Files.readAllBytes(models.resolve(Models.REASON))).isNotEqualTo(old);
    assertThat(Models.load(models)).isNotNull();
  }

  @Test
  void what_reads_a_label_worse_is_left() throws IOException {
    Map<String, String> before = bytes();
    CorrectionTraining.Result result = learn(nonsense());
    CorrectionTraining.Outcome reading = outcome(result, "request and reason");
    assertThat(reading.fate()).isEqualTo(CorrectionTraining.Fate.LEFT);
    assertThat(reading.changes()).anyMatch(LabelChange::isWorse);
    assertThat(result.isAllTaken()).isFalse();
    Map<String, String> after = bytes();
    for (String file : List.of(Models.REQUEST, Models.REASON, Models.MAIL))
      assertThat(after.get(file)).as(file).isEqualTo(before.get(file));
  }

  @Test
  void a_fifth_of_the_cases_is_held_out_and_always_the_same_ones() {
    long held = IntStream.range(0, 5000).filter(i -> CorrectedMails.isHeldOut("case " + i)).count();
    assertThat(held).isBetween(900L, 1100L);
    assertThat(CorrectedMails.isHeldOut("case 1")).isEqualTo(CorrectedMails.isHeldOut("case 1"));
  }

  @Test
  void the_latest_correction_of_a_case_counts_and_other_fields_teach_nothing() {
    List<Correction> corrections =
        List.of(
            new Correction("7", "reason", "", "damaged", "", "The hoop is bent.", "kim", AT),
            new Correction("7", "items", "1", "2", "", "The hoop is bent.", "kim", AT),
            new Correction(
                "7",
                "reason",
                "damaged",
                "faulty",
                "",
                "The hoop is bent.",
                "kim",
                AT.plusSeconds(9)));
    LabelledMail mail =
        new CorrectedMails(
                new com.amijose.carebot.understanding.OpenNlpInterpreter(Models.load(models)))
            .of(corrections)
            .get(0);
    assertThat(mail.reason()).isEqualTo("faulty");
    assertThat(mail.writer()).isEqualTo("corrections");
  }

  @Test
  void a_label_that_is_none_is_named_with_its_case() {
    assertThatThrownBy(() -> learn(corrections(1, "reason", "brokn", "It broke.")))
        .hasMessageContaining("case 0")
        .hasMessageContaining("brokn");
  }

  @Test
  void a_fall_is_chance_where_few_texts_are_read_otherwise() {
    assertThat(new LabelChange("mail reason", "faulty", 0.80, 0.78, 2, 0.023).isWorse()).isFalse();
    assertThat(new LabelChange("mail reason", "faulty", 0.80, 0.70, 10, 0.052).isWorse()).isTrue();
  }

  private CorrectionTraining.Result learn(List<Correction> corrections) {
    return new CorrectionTraining(models, QUICK, Progress.SILENT).learn(corrections);
  }

  private static CorrectionTraining.Outcome outcome(
      CorrectionTraining.Result result, String group) {
    return result.outcomes().stream()
        .filter(one -> one.group().equals(group))
        .findFirst()
        .orElseThrow();
  }

  private static List<Correction> corrections(int count, String field, String after, String text) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Correction("" + i, field, "", after, "", text + " Piece " + i + ".", "kim", AT))
        .toList();
  }

  /** Mails of writers whom the small models have not seen, labelled as they are. */
  private static List<Correction> rightOnes() {
    return Corpus.read(Path.of("models/corpora")).training().mails().stream()
        .filter(mail -> List.of("en-41", "en-42", "en-44", "en-45").contains(mail.writer()))
        .flatMap(
            mail ->
                Stream.of(
                    new Correction(
                        mail.name(),
                        "request",
                        "",
                        mail.request(),
                        mail.subject(),
                        mail.body(),
                        "kim",
                        AT),
                    new Correction(
                        mail.name(),
                        "reason",
                        "",
                        mail.reason(),
                        mail.subject(),
                        mail.body(),
                        "kim",
                        AT)))
        .toList();
  }

  /** The training mails with the labels of others: whoever learns from them reads worse. */
  private List<Correction> nonsense() {
    List<Correction> all = new ArrayList<>();
    for (LabelledMail mail : Corpus.read(models.resolve("corpora")).mails()) {
      for (int copy = 0; copy < 3; copy++) {
        String id = mail.name() + copy;
        String wrong = mail.request().equals("return") ? "order_status" : "return";
        all.add(new Correction(id, "request", "", wrong, "", mail.body(), "kim", AT));
        String reason = mail.reason().equals("faulty") ? "found_cheaper" : "faulty";
        all.add(new Correction(id, "reason", "", reason, "", mail.body(), "kim", AT));
      }
    }
    return all.stream().filter(one -> !CorrectedMails.isHeldOut(one.caseId())).toList();
  }

  private Map<String, String> bytes() throws IOException {
    Map<String, String> bytes = new HashMap<>();
    try (Stream<Path> files = Files.list(models)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".bin")).toList())
        bytes.put(
            file.getFileName().toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
    }
    return bytes;
  }
}
