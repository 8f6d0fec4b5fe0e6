package com.amijose.carebot.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.policy.Clause;
import com.amijose.carebot.policy.Limits;
import com.amijose.carebot.policy.Outcome;
import com.amijose.carebot.understanding.Request;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClauseTextsTest {
  private static final ClauseTexts TEXTS = new ClauseTexts(ALetter.TEMPLATES);

  @Test
  void every_clause_has_a_text_of_its_own() {
    List<String> all = TEXTS.tell(List.of(Clause.values()), Limits.PUBLISHED);
    assertThat(new HashSet<>(all)).hasSameSizeAs(Clause.values());
  }

  @ParameterizedTest
  @EnumSource
  void every_clause_that_an_item_cites_is_told(Clause clause) {
    AnItem item = AnItem.called("Ring").decidedBy("9c").citing(clause).refused();
    assertThat(ALetter.to("Jo").of(item).write(Outcome.DENIED).text())
        .contains(TEXTS.tell(List.of(clause), Limits.PUBLISHED).get(0));
  }

  @Test
  void the_numbers_are_the_shops_own() {
    Limits others = new Limits(Duration.ofMinutes(90), 14, 45, OptionalInt.empty(), 21, 14);
    String rules = ALetter.to("Jo").asking(Request.QUESTION).limits(others).writeUndecided().text();
    assertThat(rules)
        .contains("within 45 days of delivery")
        .contains("Within 14 days of delivery")
        .contains("within 1 hour 30 minutes of being placed")
        .doesNotContain("60 days")
        .doesNotContain("2 hours");
  }
}
