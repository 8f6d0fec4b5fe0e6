package com.amijose.carebot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.understanding.learned.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WearingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I've worn these to the office twice",
        "She wore it all weekend.",
        "my sister has been wearing the anklet since June",
        "It was worn once, at the christening",
        "I have only worn it for an evening",
        "ive worn it loads"
      })
  void a_form_of_wear_that_tells_of_the_past_says_worn(String sentence) {
    assertThat(Wearing.saidIn(Words.of(sentence))).contains(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "None of the three has ever been worn",
        "It's never been worn",
        "I haven't worn it",
        "neither was worn",
        "they were not once worn",
        "it is unworn and boxed",
        "She never even wore them"
      })
  void a_negation_before_it_says_not_worn(String sentence) {
    assertThat(Wearing.saidIn(Words.of(sentence))).contains(false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I would have worn it to the ball",
        "She was going to be wearing it on Saturday",
        "Can it be worn in the shower?",
        "I tried it on in front of the mirror",
        "What a lovely ring"
      })
  void what_was_only_possible_says_nothing(String sentence) {
    assertThat(Wearing.saidIn(Words.of(sentence))).isEmpty();
  }
}
