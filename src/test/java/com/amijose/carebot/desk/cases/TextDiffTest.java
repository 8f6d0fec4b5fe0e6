package com.amijose.carebot.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.desk.cases.TextDiff.Line;
import org.junit.jupiter.api.Test;

class TextDiffTest {
  @Test
  void what_both_have_is_the_same_and_what_one_has_is_added_or_removed() {
    assertThat(TextDiff.of("Hello\nyou get nothing\nBye", "Hello\nyou get all\nof it\nBye"))
        .containsExactly(
            new Line("same", "Hello"),
            new Line("removed", "you get nothing"),
            new Line("added", "you get all"),
            new Line("added", "of it"),
            new Line("same", "Bye"));
  }

  @Test
  void of_nothing_all_is_added_and_of_the_same_nothing_is() {
    assertThat(TextDiff.of("", "a\nb")).extracting(Line::kind).containsOnly("added");
    assertThat(TextDiff.of("a\nb", "a\nb")).extracting(Line::kind).containsOnly("same");
  }

  @Test
  void very_long_texts_are_compared_by_their_beginnings() {
    assertThat(TextDiff.of("x\n".repeat(5_000), "y\n".repeat(5_000))).hasSize(800);
  }
}
