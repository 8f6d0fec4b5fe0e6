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
import java.nio.charset.StandardCharsets;
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
  private static final String LINE = "%-22s %-16s %-18s %-13s %s";
  private static final int WIDTH = 110;
  private static final String INDENT = " ".repeat(23);

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
    out.println(head());
  }

  /** A case that has ended, and its letter and slips as files. */
  void show(CaseRow row) {
    shown.add(row);
    out.println(line(row));
    because(row).ifPresent(words -> out.println(INDENT + cut(words, WIDTH - INDENT.length())));
    out.flush();
    Ending ending = row.ending().orElseThrow();
    String kind = ending == Ending.REPLIED ? "sent" : "drafts";
    onlooker.letter(row.replyMessageId()).ifPresent(letter -> keep(row, kind, letter));
  }

  /** How many ended how, and where to look; the whole table is left as a file. */
  void summary() {
    Path table = folder.resolve("summary.txt");
    write(table, table().getBytes(StandardCharsets.UTF_8));
    Map<String, Long> endings =
        shown.stream()
            .collect(
                Collectors.groupingBy(DemoReport::ending, TreeMap::new, Collectors.counting()));
    out.println();
    endings.forEach((ending, count) -> out.printf("%3d %s%n", count, ending));
    out.println();
    out.println("To look at: " + folder.resolve("sent") + "  (replies that went out)");
    out.println("            " + folder.resolve("drafts") + "  (replies that wait for a person)");
    out.println("            " + folder.resolve("slips") + "  (return slips to print)");
    out.println("            " + table + "  (these lines, with every reason in full)");
  }

  private String table() {
    StringBuilder table = new StringBuilder(head()).append('\n');
    for (CaseRow row : shown) {
      table.append(line(row)).append('\n');
      because(row).ifPresent(words -> table.append(INDENT).append(words).append('\n'));
    }
    return table.toString();
  }

  private static String head() {
    return LINE.formatted("from", "order", "reason", "decision", "ending")
        + "\n"
        + "-".repeat(WIDTH);
  }

  private String line(CaseRow row) {
    Optional<Verdict> verdict = onlooker.verdictOn(row.messageId());
    Optional<Reasoning> reasoning = verdict.flatMap(DemoReport::reasoning);
    String from =
        verdict.flatMap(each -> each.message().from()).map(DemoReport::who).orElse("not read");
    return LINE.formatted(
        cut(from, 22),
        reasoning.map(DemoReport::orders).orElse("-"),
        reasoning
            .filter(each -> row.outcome().isPresent())
            .map(each -> each.understanding().reason().value().word())
            .orElse("-"),
        row.outcome().or(row::kind).orElse("-"),
        ending(row));
  }

  private static String ending(CaseRow row) {
    return row.ending().orElseThrow().word().replace('_', ' ');
  }

  private static Optional<String> because(CaseRow row) {
    return row.endingReason()
        .filter(words -> !words.isEmpty() && row.ending().orElseThrow() != Ending.REPLIED);
  }

  /** No longer than {@code most}, ended at a word where it has to be cut. */
  static String cut(String text, int most) {
    if (text.length() <= most) return text;
    int space = text.lastIndexOf(' ', most - 2);
    return text.substring(0, space > most / 2 ? space : most - 2).stripTrailing() + " …";
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

  private static String orders(Reasoning reasoning) {
    String numbers =
        reasoning.orders().stream()
            .map(OrderMatch::mention)
            .map(mention -> mention.number().toString())
            .collect(Collectors.joining(" "));
    return numbers.isEmpty() ? "-" : numbers;
  }
}
