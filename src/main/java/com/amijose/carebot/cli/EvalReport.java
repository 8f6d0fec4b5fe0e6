package com.amijose.carebot.cli;

import com.amijose.carebot.app.HeldOutTrial;
import com.amijose.carebot.understanding.training.Evaluation;
import com.amijose.carebot.understanding.training.RiskThreshold;
import com.amijose.carebot.understanding.training.Scores;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code carebot eval} says, for people and as JSON (docs/eval.md says what each key is). */
record EvalReport(
    Evaluation evaluation, HeldOutTrial.Sending sending, List<HeldOutTrial.Steadiness> steadiness) {
  private static final String SCHEMA = "carebot.eval/2";
  private static final List<String> FLAGS = List.of("legal", "safety", "threat");
  private static final int CONFUSIONS = 20;
  private static final int EXAMPLES = 3;
  private static final int SHOWN = 10;

  String asTable() {
    StringBuilder table = new StringBuilder(evaluation.asTable());
    line(
        table,
        "%nin mode auto: %d of %d answers that nothing but their confidence holds back are sent, %d"
            + " of them wrong (95 %% bound %.2f %%)",
        sending.sent(),
        sending.mayBeSent(),
        sending.wrong(),
        sending.bound() * 100);
    sending.examples().stream().limit(SHOWN).forEach(one -> line(table, "      %s", one));
    sending.threshold().ifPresent(threshold -> append(threshold, table));
    if (!steadiness.isEmpty()) line(table, "%ndecisions that change under empty changes:");
    for (HeldOutTrial.Steadiness one : steadiness)
      line(
          table,
          "  %-30s %5.2f %% of %d (sent or drafted instead: %d)",
          one.kind().inWords(),
          one.share() * 100,
          one.letters(),
          one.actions());
    return table.toString();
  }

  private static void append(RiskThreshold threshold, StringBuilder table) {
    double percent = threshold.allowed() * 100;
    threshold
        .proven()
        .ifPresentOrElse(
            point ->
                line(
                    table,
                    "threshold %.3f: with 95 %% certainty at most %.2f %% of what is sent is wrong; lets %.0f %% through",
                    point.threshold(),
                    percent,
                    point.share() * 100),
            () ->
                line(
                    table,
                    "no threshold proves %.2f %%: it takes %d sent answers without an error, or more with some",
                    percent,
                    RiskThreshold.fewestFor(threshold.allowed())));
    threshold
        .observed()
        .ifPresent(
            point ->
                line(
                    table,
                    "threshold %.3f: %d of %d sent were wrong here, which proves at most %.2f %%; lets %.0f %% through",
                    point.threshold(),
                    point.wrong(),
                    point.sent(),
                    point.bound() * 100,
                    point.share() * 100));
    for (RiskThreshold.Point point : threshold.curve())
      line(
          table,
          "  from %.3f on: %4d sent, %3d wrong, bound %6.2f %%, lets %3.0f %% through",
          point.threshold(),
          point.sent(),
          point.wrong(),
          point.bound() * 100,
          point.share() * 100);
  }

  private static void line(StringBuilder table, String form, Object... values) {
    table.append(String.format(Locale.ROOT, form, values)).append('\n');
  }

  String asJson() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("schema", SCHEMA);
      json.writeObjectFieldStart("falseAlarms");
      json.writeNumberField("share", evaluation.falseAlarms());
      json.writeNumberField("sentences", evaluation.othersRead());
      json.writeEndObject();
      writeNumbers(json, evaluation.numbers());
      writeFlags(json);
      writeSending(json);
      json.writeArrayFieldStart("steadiness");
      for (HeldOutTrial.Steadiness one : steadiness) write(json, one);
      json.writeEndArray();
      json.writeArrayFieldStart("scores");
      for (Scores scores : evaluation.scores()) write(json, scores);
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static void writeNumbers(JsonGenerator json, Evaluation.Found numbers)
      throws IOException {
    json.writeObjectFieldStart("numbers");
    json.writeNumberField("precision", numbers.precision());
    json.writeNumberField("recall", numbers.recall());
    json.writeNumberField("expected", numbers.expected());
    json.writeNumberField("found", numbers.found());
    json.writeEndObject();
  }

  private void writeFlags(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("flags");
    for (String table : List.of("marks", "sentence marks")) {
      for (Scores.LabelScore label : evaluation.find(table).map(Scores::labels).orElse(List.of())) {
        if (!FLAGS.contains(label.label())) continue;
        json.writeStartObject();
        json.writeStringField("of", table.equals("marks") ? "mails" : "sentences");
        json.writeStringField("flag", label.label());
        json.writeNumberField("precision", label.precision());
        json.writeNumberField("recall", label.recall());
        json.writeNumberField("support", label.support());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private void writeSending(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("sending");
    json.writeNumberField("mayBeSent", sending.mayBeSent());
    json.writeNumberField("sent", sending.sent());
    json.writeNumberField("wrong", sending.wrong());
    json.writeNumberField("bound95", sending.bound());
    writeTexts(json, "examples", sending.examples());
    if (sending.threshold().isPresent()) {
      RiskThreshold threshold = sending.threshold().get();
      json.writeObjectFieldStart("threshold");
      json.writeNumberField("allowed", threshold.allowed());
      json.writeNumberField("fewest", RiskThreshold.fewestFor(threshold.allowed()));
      write(json, "proven", threshold.proven());
      write(json, "observed", threshold.observed());
      json.writeArrayFieldStart("curve");
      for (RiskThreshold.Point point : threshold.curve()) write(json, point);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, Optional<RiskThreshold.Point> point)
      throws IOException {
    json.writeFieldName(name);
    if (point.isPresent()) write(json, point.get());
    else json.writeNull();
  }

  private static void write(JsonGenerator json, RiskThreshold.Point point) throws IOException {
    json.writeStartObject();
    json.writeNumberField("threshold", point.threshold());
    json.writeNumberField("sent", point.sent());
    json.writeNumberField("wrong", point.wrong());
    json.writeNumberField("risk", point.risk());
    json.writeNumberField("bound95", point.bound());
    json.writeNumberField("share", point.share());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, HeldOutTrial.Steadiness one) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", one.kind().word());
    json.writeNumberField("letters", one.letters());
    json.writeNumberField("decisionsChanged", one.decisions());
    json.writeNumberField("sendingChanged", one.actions());
    json.writeNumberField("share", one.share());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Scores scores) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", scores.name());
    json.writeNumberField("count", scores.outcomes().size());
    json.writeNumberField("accuracy", scores.accuracy());
    json.writeNumberField("macroF1", scores.macroF1());
    json.writeNumberField("calibrationError", scores.calibrationError());
    json.writeArrayFieldStart("labels");
    for (Scores.LabelScore label : scores.labels()) {
      json.writeStartObject();
      json.writeStringField("label", label.label());
      json.writeNumberField("precision", label.precision());
      json.writeNumberField("recall", label.recall());
      json.writeNumberField("f1", label.f1());
      json.writeNumberField("support", label.support());
      json.writeEndObject();
    }
    json.writeEndArray();
    writeMatrix(json, scores);
    json.writeArrayFieldStart("confusions");
    for (Scores.Confusion confusion : scores.worstConfusions(CONFUSIONS, EXAMPLES)) {
      json.writeStartObject();
      json.writeStringField("expected", confusion.expected());
      json.writeStringField("read", confusion.read());
      json.writeNumberField("count", confusion.count());
      writeTexts(json, "examples", confusion.examples());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("reliability");
    for (Scores.Bin bin : scores.reliability()) {
      json.writeStartObject();
      json.writeNumberField("from", bin.from());
      json.writeNumberField("to", bin.to());
      json.writeNumberField("count", bin.count());
      json.writeNumberField("confidence", bin.confidence());
      json.writeNumberField("right", bin.right());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Pairs that never occurred are left out. */
  private static void writeMatrix(JsonGenerator json, Scores scores) throws IOException {
    json.writeObjectFieldStart("confusionMatrix");
    for (var row : scores.matrix().entrySet()) {
      json.writeObjectFieldStart(row.getKey());
      for (var cell : row.getValue().entrySet())
        json.writeNumberField(cell.getKey(), cell.getValue());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void writeTexts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) json.writeString(text);
    json.writeEndArray();
  }
}
