package com.amijose.carebot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.understanding.learned.Models;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a mail ends says nothing of the piece. */
class ClosingTest {
  private static final OpenNlpInterpreter INTERPRETER =
      new OpenNlpInterpreter(Models.load(Path.of("models")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Many thanks\nSam",
        "Thanks, Lauren",
        "Kind regards\nAbigail Stone",
        "Cheers,\nMo",
        "Thank you so much\n\nTess",
        "Best wishes\nJ. Lund"
      })
  void a_closing_does_not_make_a_piece_worn_or_broken_by_the_customer(String closing) {
    String text = "I would like to exchange the necklace of AJ30001, it is too short for me.\n\n";
    Understanding read = INTERPRETER.interpret(AMessage.saying(text + closing), Optional.empty());
    assertThat(read.worn()).isFalse();
    assertThat(read.customersFault()).isFalse();
    assertThat(read.statements()).noneMatch(Statement::worn);
  }

  @Test
  void thanks_that_say_more_are_no_closing() {
    Understanding read =
        INTERPRETER.interpret(
            AMessage.saying("Thanks, but I have worn it every day and want to return it."),
            Optional.empty());
    assertThat(read.worn()).isTrue();
  }
}
