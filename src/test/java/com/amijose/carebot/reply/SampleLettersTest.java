package com.amijose.carebot.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.amijose.carebot.policy.DecisionTable;
import com.amijose.carebot.policy.ItemDecision;
import com.amijose.carebot.policy.Limits;
import com.amijose.carebot.policy.ReturnsPolicy;
import com.amijose.carebot.policy.Row;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The made-up cases reach every letter and every row, and the shipped templates can write them. */
class SampleLettersTest {
  private static final DecisionTable TABLE = new DecisionTable(Limits.PUBLISHED);
  private static final List<SampleLetters.Sample> SAMPLES =
      SampleLetters.all(new ReturnsPolicy(TABLE, ALetter.LONDON), ALetter.ARRIVED);

  @Test
  void every_letter_has_a_case() {
    Set<String> reached = new TreeSet<>();
    SAMPLES.forEach(sample -> reached.add(sample.template()));
    assertThat(reached).isEqualTo(new TreeSet<>(SampleLetters.templates()));
  }

  @Test
  void every_row_but_those_about_wear_and_the_customers_own_fault_has_a_case() {
    Set<String> reached = new TreeSet<>();
    for (SampleLetters.Sample sample : SAMPLES) {
      sample.letter().decision().items().stream().map(ItemDecision::rows).forEach(reached::addAll);
    }
    Set<String> all = new TreeSet<>();
    TABLE.rows().stream().map(Row::id).forEach(all::add);
    all.removeAll(Set.of("5c", "8"));
    assertThat(reached).containsAll(all);
  }

  @Test
  void the_shipped_templates_write_all_of_them() {
    MustacheLetterWriter writer = new MustacheLetterWriter(ALetter.TEMPLATES, ALetter.SHOP);
    for (SampleLetters.Sample sample : SAMPLES) {
      assertThatCode(() -> writer.write(sample.letter(), ALetter.OCCASION))
          .as(sample.about())
          .doesNotThrowAnyException();
    }
    assertThat(SAMPLES).hasSizeBetween(100, 1_000);
  }

  @Test
  void they_are_made_for_other_numbers_too() {
    Limits other = new Limits(Duration.ofHours(1), 14, 100, OptionalInt.of(200), 10, 7);
    assertThat(
            SampleLetters.all(
                new ReturnsPolicy(new DecisionTable(other), ALetter.LONDON), ALetter.ARRIVED))
        .isNotEmpty();
  }
}
