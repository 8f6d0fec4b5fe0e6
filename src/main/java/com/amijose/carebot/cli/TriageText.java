package com.amijose.carebot.cli;

import com.amijose.carebot.message.Message;
import com.amijose.carebot.policy.Clause;
import com.amijose.carebot.policy.ItemDecision;
import com.amijose.carebot.policy.Missing;
import com.amijose.carebot.policy.Outcome;
import com.amijose.carebot.policy.Remedy;
import com.amijose.carebot.triage.Verdict;
import com.amijose.carebot.understanding.Quote;
import com.amijose.carebot.understanding.Understanding;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One verdict as a page for people; control characters of a mail never reach the terminal. */
final class TriageText {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.UK);

  private final ZoneId zone;

  TriageText(ZoneId zone) {
    this.zone = zone;
  }

  String page(String source, Verdict verdict) {
    Message message = verdict.message();
    List<String> lines = new ArrayList<>();
    lines.add("== " + source);
    lines.add(
        "From      "
            + message
                .from()
                .map(
                    party ->
                        party.address() + party.name().map(name -> " (" + name + ")").orElse(""))
                .orElse("nobody that can be told"));
    lines.add(
        "Arrived   "
            + WHEN.format(message.arrivedAt().atZone(zone))
            + "   Kind "
            + message.kind().word());
    lines.add("Subject   " + message.subject().text());
    lines.addAll(
        verdict.fold(this::answer, notForUs -> List.of("No answer: " + notForUs.because())));
    return lines.stream().map(TriageText::harmless).collect(Collectors.joining("\n")) + "\n";
  }

  private List<String> answer(Verdict.Answer answer) {
    Understanding understanding = answer.reasoning().understanding();
    List<String> lines = new ArrayList<>();
    lines.add(
        "Asks      %s (%.0f %%), because: %s (%.0f %%)%s"
            .formatted(
                understanding.request().value().word(),
                understanding.request().confidence() * 100,
                understanding.reason().value().word(),
                understanding.reason().confidence() * 100,
                understanding
                    .reason()
                    .evidence()
                    .map(Quote::text)
                    .map(text -> "  \"" + text + "\"")
                    .orElse("")));
    answer
        .reasoning()
        .orders()
        .forEach(
            match ->
                lines.add(
                    "Order     "
                        + match.mention().number()
                        + ", "
                        + match.getClass().getSimpleName().toLowerCase(Locale.ROOT)
                        + ", found in "
                        + match.mention().foundIn().word()));
    answer.reasoning().decision().items().forEach(item -> lines.addAll(item(item)));
    String outcome =
        answer
            .reasoning()
            .decision()
            .outcome()
            .map(Outcome::word)
            .orElse("not decided by the policy");
    lines.add(
        "Outcome   "
            + outcome
            + listed(answer.reasoning().decision().remedies().stream().map(Remedy::word))
            + missing(answer));
    lines.add("Action    " + answer.action().word());
    answer.action().reasons().forEach(reason -> lines.add("          - " + reason));
    answer
        .action()
        .reply()
        .ifPresent(
            reply -> {
              lines.add(
                  "Reply     "
                      + reply.subject()
                      + listed(reply.attachments().stream().map(file -> file.name())));
              reply.text().lines().forEach(line -> lines.add("        | " + line));
            });
    return lines;
  }

  private static List<String> item(ItemDecision item) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Item      %s: %s%s, row %s, %s"
            .formatted(
                item.wish().line().title(),
                item.outcome().word(),
                listed(item.remedies().stream().map(Remedy::word)),
                String.join(", ", item.rows()),
                item.clauses().stream().map(Clause::id).collect(Collectors.joining(", "))));
    item.dates()
        .day()
        .ifPresent(
            day ->
                lines.add(
                    "          delivered "
                        + item.dates().deliveredOn().orElseThrow()
                        + ", day "
                        + day));
    item.alternatives().forEach(line -> lines.add("          " + line));
    return lines;
  }

  private static String missing(Verdict.Answer answer) {
    List<String> words =
        answer.reasoning().decision().missing().stream().map(Missing::word).toList();
    return words.isEmpty() ? "" : "; missing: " + String.join(", ", words);
  }

  private static String listed(Stream<String> words) {
    String all = words.collect(Collectors.joining(", "));
    return all.isEmpty() ? "" : " (" + all + ")";
  }

  private static String harmless(String line) {
    return line.replaceAll("[\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]", " ");
  }
}
