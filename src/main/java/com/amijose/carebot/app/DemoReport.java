package com.amijose.carebot.app;

import com.amijose.carebot.casework.CaseRow;
import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.message.OutgoingAttachment;
import com.amijose.carebot.message.Party;
import com.amijose.carebot.order.OrderMatch;
import com.amijose.carebot.triage.Reasoning;
import com.amijose.carebot.triage.Verdict;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Shows the demo's cases as lines, and keeps letters and slips as files to look at. */
final class DemoReport {
  private static final String LINE = "%-16s %-12s %-16s %-13s %s%n";

  private final PrintStream out;
  private final Onlooker onlooker;
  private final Path folder;
  private final List<CaseRow> shown = new ArrayList<>();

  DemoReport(PrintStream out, Onlooker onlooker, Path folder) {
    this.out = out;
    this.onlooker = onlooker;
    this.folder = folder;
  }

  void heading() {
    out.printf(LINE, "from", "order", "reason", "decision", "ending");
    out.println("-".repeat(96));
  }

  /** One line for a case that has ended, and its letter and slips as files. */
  void show(CaseRow row) {
    shown.add(row);
    line(row);
    Ending ending = row.ending().orElseThrow();
    String kind = ending == Ending.REPLIED ? "sent" : "drafts";
    onlooker.letter(row.replyMessageId()).ifPresent(letter -> keep(row, kind, letter));
  }

  void summary() {
    out.println();
    heading();
    shown.forEach(this::line);
    Map<String, Long> endings =
        shown.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.ending().orElseThrow().word(), TreeMap::new, Collectors.counting()));
    out.println();
    endings.forEach((ending, count) -> out.printf("%3d %s%n", count, ending));
    out.println();
    out.println("To look at: " + folder.resolve("sent") + "  (replies that went out)");
    out.println("            " + folder.resolve("drafts") + "  (replies that wait for a person)");
    out.println("            " + folder.resolve("slips") + "  (return slips to print)");
  }

  private void line(CaseRow row) {
    Optional<Verdict> verdict = onlooker.verdictOn(row.messageId());
    Optional<Reasoning> reasoning = verdict.flatMap(DemoReport::reasoning);
    out.printf(
        LINE,
        short16(verdict.flatMap(each -> each.message().from()).map(DemoReport::who).orElse("?")),
        reasoning.map(DemoReport::orders).orElse("-"),
        reasoning
            .filter(each -> row.outcome().isPresent())
            .map(each -> each.understanding().reason().value().word())
            .orElse("-"),
        row.outcome().or(row::kind).orElse("-"),
        ending(row));
    out.flush();
  }

  private static String ending(CaseRow row) {
    String word = row.ending().orElseThrow().word().replace('_', ' ');
    String because = row.endingReason().orElse("");
    if (because.isEmpty() || row.ending().orElseThrow() == Ending.REPLIED) return word;
    return word + ": " + (because.length() > 70 ? because.substring(0, 69) + "…" : because);
  }

  private void keep(CaseRow row, String kind, Onlooker.Letter letter) {
    String name = String.format(Locale.ROOT, "%02d", row.caseId());
    write(folder.resolve(kind).resolve(name + ".eml"), letter.bytes());
    for (OutgoingAttachment attachment : letter.attachments()) {
      write(folder.resolve("slips").resolve(name + "-" + attachment.name()), attachment.bytes());
    }
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static Optional<Reasoning> reasoning(Verdict verdict) {
    return verdict.fold(answer -> Optional.of(answer.reasoning()), notForUs -> Optional.empty());
  }

  private static String who(Party party) {
    return party.name().orElse(party.address().toString());
  }

  private static String short16(String text) {
    return text.length() > 16 ? text.substring(0, 15) + "…" : text;
  }

  private static String orders(Reasoning reasoning) {
    String numbers =
        reasoning.orders().stream()
            .map(OrderMatch::mention)
            .map(mention -> mention.number().toString())
            .collect(Collectors.joining(" "));
    return numbers.isEmpty() ? "-" : numbers;
  }
}
