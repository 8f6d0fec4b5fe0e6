package com.amijose.carebot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.app.HeldOutTrial;
import com.amijose.carebot.understanding.training.Evaluation;
import com.amijose.carebot.understanding.training.Perturbation;
import com.amijose.carebot.understanding.training.RiskThreshold;
import com.amijose.carebot.understanding.training.Scores;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The JSON of {@code carebot eval} is what docs/eval.md says, key by key, in both directions. */
class EvalReportTest {
  private static final Pattern NAMED = Pattern.compile("`([a-z][A-Za-z0-9]*)`");
  private static final Set<String> NO_KEYS = Set.of("auto", "null");

  @Test
  void each_key_is_documented_and_each_documented_key_is_there() throws IOException {
    Set<String> documented = new TreeSet<>();
    Matcher named = NAMED.matcher(Files.readString(Path.of("docs/eval.md")));
    while (named.find()) documented.add(named.group(1));
    documented.removeAll(NO_KEYS);
    assertThat(keys(report().asJson())).isEqualTo(documented);
  }

  @Test
  void confusions_come_with_the_sentences_that_were_confused() {
    assertThat(report().asJson()).contains("It came in two.");
    assertThat(report().asTable()).contains("It came in two.");
  }

  @Test
  void the_table_tells_the_kinds_of_change_and_what_is_proven() {
    assertThat(report().asTable())
        .containsPattern("HTML instead of text +2.50 % of 40")
        .contains("no threshold proves 1.00 %: it takes 299 sent answers")
        .contains("order numbers one by one: precision 0.5000, recall 1.0000");
  }

  private static EvalReport report() {
    Scores reasons =
        new Scores(
            "mail reason",
            List.of(
                new Scores.Outcome("damaged", "faulty", 0.6, "It came in two."),
                new Scores.Outcome("damaged", "damaged", 0.9, "It came bent.")));
    Scores marks =
        new Scores("marks", List.of(new Scores.Outcome("legal", "legal", 1, "My solicitor.")));
    Scores numbers =
        new Scores(
            "order numbers", List.of(new Scores.Outcome("AJ10001", "AJ10001,AJ10002", 1, "Both.")));
    List<RiskThreshold.Answer> answers =
        List.of(new RiskThreshold.Answer(0.9, false), new RiskThreshold.Answer(0.5, true));
    return new EvalReport(
        new Evaluation(List.of(reasons, marks, numbers), 0.01, 100),
        new HeldOutTrial.Sending(
            2,
            1,
            0,
            0.95,
            List.of("en-01 clasp: asks for return, read as exchange"),
            Optional.of(RiskThreshold.of(answers, 0.01))),
        List.of(new HeldOutTrial.Steadiness(Perturbation.HTML, 40, 1, 0)));
  }

  /** All keys but the labels of the matrix. */
  private static Set<String> keys(String json) throws IOException {
    Set<String> keys = new TreeSet<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token != JsonToken.FIELD_NAME) continue;
        keys.add(parser.currentName());
        if (!parser.currentName().equals("confusionMatrix")) continue;
        parser.nextToken();
        parser.skipChildren();
      }
    }
    return keys;
  }
}
