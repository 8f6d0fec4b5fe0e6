package com.amijose.carebot.cli;

import com.amijose.carebot.message.Attachment;
import com.amijose.carebot.message.Message;
import com.amijose.carebot.message.OutgoingAttachment;
import com.amijose.carebot.message.Party;
import com.amijose.carebot.order.Mention;
import com.amijose.carebot.order.OrderMatch;
import com.amijose.carebot.policy.Clause;
import com.amijose.carebot.policy.ItemDecision;
import com.amijose.carebot.policy.Missing;
import com.amijose.carebot.policy.Outcome;
import com.amijose.carebot.policy.Remedy;
import com.amijose.carebot.reply.Reply;
import com.amijose.carebot.triage.Verdict;
import com.amijose.carebot.understanding.Quote;
import com.amijose.carebot.understanding.Understanding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One verdict as a line of the triage report (schema {@code carebot.triage/1}). */
final class TriageReport {
  private static final JsonFactory JSON = new JsonFactory();

  private final ZoneId zone;

  TriageReport(ZoneId zone) {
    this.zone = zone;
  }

  String line(String source, Verdict verdict) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("schema", "carebot.triage/1");
      json.writeStringField("source", source);
      message(json, verdict);
      verdict.fold(answer -> write(json, answer), notForUs -> write(json, notForUs));
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return line.toString();
  }

  private void message(JsonGenerator json, Verdict verdict) throws IOException {
    Message message = verdict.message();
    json.writeObjectFieldStart("message");
    text(json, "id", message.id().map(Object::toString));
    text(json, "from", message.from().map(party -> party.address().toString()));
    text(json, "fromName", message.from().flatMap(Party::name));
    json.writeStringField("subject", message.subject().text());
    json.writeStringField(
        "date",
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            message.arrivedAt().atZone(zone).toOffsetDateTime()));
    json.writeStringField("kind", message.kind().word());
    text(
        json,
        "language",
        verdict.fold(
            answer -> Optional.of(answer.reasoning().understanding().language()),
            none -> Optional.empty()));
    json.writeStringField("text", message.body().text());
    json.writeStringField("newText", message.body().newText());
    json.writeArrayFieldStart("attachments");
    for (Attachment attachment : message.attachments()) {
      json.writeStartObject();
      json.writeStringField("name", attachment.name());
      json.writeStringField("type", attachment.type());
      json.writeNumberField("bytes", attachment.bytes());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static boolean write(JsonGenerator json, Verdict.NotForUs verdict) {
    try {
      json.writeNullField("request");
      json.writeNullField("reason");
      for (String empty : List.of("orders", "items")) words(json, empty, Stream.empty());
      json.writeNullField("outcome");
      for (String empty : List.of("remedies", "missing", "flags"))
        words(json, empty, Stream.empty());
      json.writeStringField("action", "none");
      words(json, "actionReasons", Stream.of(verdict.because()));
      json.writeNullField("reply");
      return true;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static boolean write(JsonGenerator json, Verdict.Answer answer) {
    try {
      Understanding understanding = answer.reasoning().understanding();
      json.writeObjectFieldStart("request");
      json.writeStringField("type", understanding.request().value().word());
      json.writeNumberField("confidence", rounded(understanding.request().confidence()));
      json.writeEndObject();
      json.writeObjectFieldStart("reason");
      json.writeStringField("code", understanding.reason().value().word());
      json.writeNumberField("confidence", rounded(understanding.reason().confidence()));
      text(json, "evidence", understanding.reason().evidence().map(Quote::text));
      json.writeEndObject();
      orders(json, answer.reasoning().orders());
      items(json, answer.reasoning().decision().items());
      text(json, "outcome", answer.reasoning().decision().outcome().map(Outcome::word));
      words(json, "remedies", answer.reasoning().decision().remedies().stream().map(Remedy::word));
      words(json, "missing", answer.reasoning().decision().missing().stream().map(Missing::word));
      words(json, "flags", understanding.flags().stream().map(flag -> flag.flag().word()));
      json.writeStringField("action", answer.action().word());
      words(json, "actionReasons", answer.action().reasons().stream());
      reply(json, answer.action().reply());
      return true;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void orders(JsonGenerator json, List<OrderMatch> orders) throws IOException {
    json.writeArrayFieldStart("orders");
    for (OrderMatch match : orders) {
      Mention mention = match.mention();
      json.writeStartObject();
      json.writeStringField("number", mention.number().value());
      json.writeStringField("foundIn", mention.foundIn().word());
      json.writeBooleanField("known", !(match instanceof OrderMatch.Unknown));
      text(json, "identity", identity(match));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static Optional<String> identity(OrderMatch match) {
    if (match instanceof OrderMatch.Unknown) return Optional.empty();
    if (match instanceof OrderMatch.SomeoneElses) return Optional.of("unverified");
    if (match instanceof OrderMatch.Matched matched
        && matched.proof() == OrderMatch.Proof.POSTCODE) {
      return Optional.of("postcode");
    }
    return Optional.of("sender");
  }

  private static void items(JsonGenerator json, List<ItemDecision> items) throws IOException {
    json.writeArrayFieldStart("items");
    for (ItemDecision item : items) {
      json.writeStartObject();
      json.writeStringField("order", item.order().number().value());
      json.writeStringField("sku", item.wish().line().sku());
      json.writeStringField("title", item.wish().line().title());
      json.writeNumberField("quantity", item.wish().quantity());
      json.writeStringField("category", item.wish().line().category().word());
      json.writeStringField("reason", item.reason().word());
      words(json, "rows", item.rows().stream());
      json.writeStringField("outcome", item.outcome().word());
      words(json, "remedies", item.remedies().stream().map(Remedy::word));
      words(json, "clauses", item.clauses().stream().map(Clause::id));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void reply(JsonGenerator json, Optional<Reply> written) throws IOException {
    if (written.isEmpty()) {
      json.writeNullField("reply");
      return;
    }
    Reply reply = written.get();
    json.writeObjectFieldStart("reply");
    json.writeStringField("template", reply.template());
    json.writeStringField("subject", reply.subject());
    json.writeStringField("text", reply.text());
    json.writeStringField("html", reply.html());
    words(json, "attachments", reply.attachments().stream().map(OutgoingAttachment::name));
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String field, Optional<String> value)
      throws IOException {
    if (value.isPresent()) json.writeStringField(field, value.get());
    else json.writeNullField(field);
  }

  private static void words(JsonGenerator json, String field, Stream<String> words)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String word : words.toList()) json.writeString(word);
    json.writeEndArray();
  }

  private static double rounded(double share) {
    return Math.round(share * 10_000) / 10_000.0;
  }
}
