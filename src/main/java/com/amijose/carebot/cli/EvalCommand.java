package com.amijose.carebot.cli;

import com.amijose.carebot.understanding.training.Evaluation;
import com.amijose.carebot.understanding.training.ModelEvaluation;
import com.amijose.carebot.understanding.training.Scores;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    description =
        "Measures the models on writers that were kept out of training: precision, recall, confusions, calibration.")
final class EvalCommand implements Callable<Integer> {
  @Option(
      names = "--models",
      paramLabel = "FOLDER",
      description = "The folder of corpora and models.")
  private Path models = CommonOptions.home().models();

  @Option(
      names = "--perturb",
      description =
          "Also measure how often a reading flips under changes that mean nothing (case, typos, a greeting).")
  private boolean perturb;

  @Option(
      names = "--risk",
      paramLabel = "SHARE",
      description =
          "Also give the threshold at which at most this share of what is sent would be wrong, such as 0.5%%.")
  private @Nullable String risk;

  @Option(names = "--format", description = "text (default) or json.", defaultValue = "text")
  private TriageCommand.Format format = TriageCommand.Format.TEXT;

  @Override
  public Integer call() throws IOException {
    ModelEvaluation.Wanted wanted =
        new ModelEvaluation.Wanted(perturb, Optional.ofNullable(risk).map(EvalCommand::share));
    Evaluation evaluation;
    try (ProgressLine progress = new ProgressLine()) {
      evaluation = ModelEvaluation.run(models, wanted, progress);
    }
    System.out.println(
        format == TriageCommand.Format.JSON ? json(evaluation) : evaluation.asTable());
    return ExitStatus.DONE;
  }

  private static double share(String text) {
    try {
      boolean percent = text.endsWith("%");
      double number = Double.parseDouble(percent ? text.substring(0, text.length() - 1) : text);
      double share = percent ? number / 100 : number;
      if (share > 0 && share < 1) return share;
    } catch (NumberFormatException notANumber) {
      // told below
    }
    throw new StopException(
        ExitStatus.UNUSABLE, "--risk " + text + ": write a share like 0.5% or 0.005");
  }

  private static String json(Evaluation evaluation) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("schema", "carebot.eval/1");
      json.writeNumberField("falseAlarms", evaluation.falseAlarms());
      json.writeNumberField("othersRead", evaluation.othersRead());
      if (evaluation.unsteady().isPresent())
        json.writeNumberField("unsteady", evaluation.unsteady().get());
      if (evaluation.threshold().isPresent()) {
        json.writeObjectFieldStart("threshold");
        json.writeNumberField("value", evaluation.threshold().get().threshold());
        json.writeNumberField("risk", evaluation.threshold().get().risk());
        json.writeNumberField("bound95", evaluation.threshold().get().bound());
        json.writeNumberField("share", evaluation.threshold().get().share());
        json.writeEndObject();
      }
      json.writeArrayFieldStart("scores");
      for (Scores scores : evaluation.scores()) write(json, scores);
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.toString();
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
    json.writeObjectFieldStart("confusionMatrix");
    for (Scores.LabelScore expected : scores.labels()) {
      json.writeObjectFieldStart(expected.label());
      for (Scores.LabelScore read : scores.labels()) {
        json.writeNumberField(read.label(), scores.count(expected.label(), read.label()));
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeArrayFieldStart("confusions");
    for (Scores.Confusion confusion : scores.worstConfusions(20, 3)) {
      json.writeStartObject();
      json.writeStringField("expected", confusion.expected());
      json.writeStringField("read", confusion.read());
      json.writeNumberField("count", confusion.count());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
