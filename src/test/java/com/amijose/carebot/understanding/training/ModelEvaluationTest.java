package com.amijose.carebot.understanding.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Floors well under what is measured: they catch a broken model, not a worse sentence. */
class ModelEvaluationTest {
  private static Evaluation evaluation = new Evaluation(java.util.List.of(), 0, 0);

  @BeforeAll
  static void evaluate() {
    evaluation = ModelEvaluation.run(Path.of("models"), Progress.SILENT);
  }

  @Test
  void strangers_requests_are_read() {
    assertThat(accuracy("mail request")).isGreaterThan(0.72);
    assertThat(accuracy("sentence request")).isGreaterThan(0.78);
  }

  @Test
  void strangers_reasons_are_read() {
    assertThat(accuracy("mail reason")).isGreaterThan(0.68);
    assertThat(accuracy("sentence reason")).isGreaterThan(0.6);
  }

  @Test
  void order_numbers_are_found() {
    assertThat(accuracy("order numbers")).isGreaterThan(0.95);
  }

  @Test
  void items_are_matched() {
    assertThat(accuracy("items")).isGreaterThan(0.75);
  }

  @Test
  void languages_are_named() {
    assertThat(accuracy("language")).isGreaterThan(0.97);
  }

  @Test
  void confidence_means_what_it_says() {
    assertThat(evaluation.find("mail request").orElseThrow().calibrationError()).isLessThan(0.12);
    assertThat(evaluation.find("mail reason").orElseThrow().calibrationError()).isLessThan(0.12);
  }

  @Test
  void the_table_names_the_worst_confusions() {
    assertThat(evaluation.asTable()).contains("times", "macro-F1", "sure 0.9 to 1.0");
  }

  private static double accuracy(String name) {
    return evaluation.find(name).orElseThrow().accuracy();
  }
}
