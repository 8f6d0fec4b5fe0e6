package com.amijose.carebot.understanding.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amijose.carebot.understanding.learned.Models;
import com.amijose.carebot.understanding.learned.WordVectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelTrainerTest {
  private static final ModelTrainer.Settings QUICK = new ModelTrainer.Settings(3, 0.5);

  @Test
  void the_same_corpus_gives_the_same_bytes() {
    WordVectors vectors = Models.loadVectors(Path.of("models"));
    Corpus small = small();
    Map<String, byte[]> first = new ModelTrainer(QUICK, Progress.SILENT).make(small, vectors);
    Map<String, byte[]> again = new ModelTrainer(QUICK, Progress.SILENT).make(small, vectors);
    assertThat(first.keySet())
        .containsExactly(
            Models.LANGUAGE,
            Models.MAIL,
            Models.MARKS,
            Models.PIECES,
            Models.REASON,
            Models.REQUEST,
            Models.SENTENCES);
    first.forEach((name, bytes) -> assertThat(again.get(name)).as(name).isEqualTo(bytes));
  }

  @Test
  void a_held_out_writer_never_reaches_the_trainer() {
    Corpus all = Corpus.read(Path.of("models/corpora"));
    Set<String> training =
        all.training().sentences().stream()
            .map(LabelledSentence::writer)
            .collect(java.util.stream.Collectors.toSet());
    assertThat(all.heldOut().sentences()).isNotEmpty();
    assertThat(all.heldOut().sentences())
        .noneMatch(sentence -> training.contains(sentence.writer()));
  }

  @Test
  void a_malformed_line_is_named_by_file_and_line(@TempDir Path folder) throws IOException {
    Path sentences = Files.createDirectories(folder.resolve("sentences"));
    Files.writeString(
        sentences.resolve("en-99.tsv"),
        "# language: en\nreturn\t-\t-\tTake it back.\nretrun\t-\t-\tTake it.\n");
    assertThatThrownBy(() -> Corpus.read(folder))
        .hasMessageContaining("en-99.tsv, line 3")
        .hasMessageContaining("retrun");
  }

  @Test
  void a_line_without_its_columns_is_named(@TempDir Path folder) throws IOException {
    Path sentences = Files.createDirectories(folder.resolve("sentences"));
    Files.writeString(sentences.resolve("en-99.tsv"), "# language: en\nreturn\tTake it back.\n");
    assertThatThrownBy(() -> Corpus.read(folder)).hasMessageContaining("line 2: needs four");
  }

  @Test
  void a_mail_is_read_with_its_fields_and_its_body(@TempDir Path folder) throws IOException {
    Path mails = Files.createDirectories(folder.resolve("mails"));
    Files.writeString(
        mails.resolve("en-99.txt"),
        """
        # language: en
        # split: heldout
        === broken
        subject: It broke
        order: Willow Ring - Silver / 7 | Fern Necklace
        request: return
        reason: faulty
        items: 1
        marks: worn,has
        numbers: AJ24817
        ---
        Hello,

        it broke: twice.
        """);
    LabelledMail mail = Corpus.read(folder).mails().get(0);
    assertThat(mail.heldOut()).isTrue();
    assertThat(mail.orderLines()).containsExactly("Willow Ring - Silver / 7", "Fern Necklace");
    assertThat(mail.marks()).containsExactlyInAnyOrder("worn", "has");
    assertThat(mail.body()).isEqualTo("Hello,\n\nit broke: twice.");
  }

  private static Corpus small() {
    Corpus all = Corpus.read(Path.of("models/corpora")).training();
    return new Corpus(
        IntStream.range(0, all.sentences().size())
            .filter(i -> i % 12 == 0)
            .mapToObj(all.sentences()::get)
            .toList(),
        IntStream.range(0, all.mails().size())
            .filter(i -> i % 8 == 0)
            .mapToObj(all.mails()::get)
            .toList());
  }
}
