package com.amijose.carebot.cli;

import com.amijose.carebot.app.BesideTheBot;
import com.amijose.carebot.casework.CaseRow;
import com.amijose.carebot.config.SettingsReader;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "cases",
    mixinStandardHelpOptions = true,
    description =
        "Lists every message that was seen and what became of it; also while the bot runs.")
final class CasesCommand implements Callable<Integer> {
  private static final JsonFactory JSON = new JsonFactory();

  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "The configuration.")
  private Path config = Path.of("");

  @Option(names = "--format", description = "json or text (default).", defaultValue = "text")
  private TriageCommand.Format format = TriageCommand.Format.TEXT;

  @Override
  public Integer call() {
    String database = SettingsReader.databaseOf(config, CommonOptions.home(), System::getenv);
    new BesideTheBot(database)
        .forEachCase(
            row -> System.out.println(format == TriageCommand.Format.JSON ? json(row) : text(row)));
    return ExitStatus.DONE;
  }

  private static String text(CaseRow row) {
    return "%-6d uid %-8d %-25s %-11s %-10s %-14s %s"
        .formatted(
            row.caseId(),
            row.key().uid(),
            row.arrivedAt().map(Object::toString).orElse("-"),
            row.kind().orElse("-"),
            row.ending().map(ending -> ending.name().toLowerCase(Locale.ROOT)).orElse("open"),
            row.outcome().orElse("-"),
            row.endingReason().orElse(""));
  }

  private static String json(CaseRow row) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("mailbox", row.key().folder().mailbox());
      json.writeNumberField("uidvalidity", row.key().folder().uidValidity());
      json.writeNumberField("uid", row.key().uid());
      field(json, "messageId", row.messageId());
      field(json, "arrivedAt", row.arrivedAt().map(Object::toString));
      field(json, "kind", row.kind());
      field(json, "outcome", row.outcome());
      field(json, "action", row.action());
      field(json, "ending", row.ending().map(ending -> ending.name().toLowerCase(Locale.ROOT)));
      field(json, "endingReason", row.endingReason());
      field(json, "outbox", row.outbox());
      field(json, "replyMessageId", row.replyMessageId());
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return line.toString();
  }

  private static void field(JsonGenerator json, String name, Optional<String> value)
      throws IOException {
    if (value.isPresent()) json.writeStringField(name, value.get());
    else json.writeNullField(name);
  }
}
