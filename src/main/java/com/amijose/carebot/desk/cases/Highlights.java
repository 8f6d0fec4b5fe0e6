package com.amijose.carebot.desk.cases;

import com.amijose.carebot.order.OrderNumber;
import com.amijose.carebot.triage.Reasoning;
import com.amijose.carebot.understanding.FlagReading;
import com.amijose.carebot.understanding.Quote;
import com.amijose.carebot.understanding.Reading;
import com.amijose.carebot.understanding.Statement;
import com.amijose.carebot.understanding.Understanding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Marks the facts that were used where they stand in the customer's words. */
final class Highlights {
  private static final int MOST_SPANS = 200;
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Set<String> EVERYWHERE =
      Set.of("with", "from", "gold", "silver", "sterling", "rose", "plated", "karat", "inch");

  /** What a mark stands for; a later one is painted over an earlier one. */
  enum Fact {
    WISH,
    REASON,
    WORN,
    ITEM,
    ORDER,
    FLAG;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A stretch of text.
   *
   * @param marks class names of what it shows; empty for plain text
   * @param label what begins here, in words; empty where nothing begins
   */
  record Piece(String text, String marks, String label) {}

  private record Span(int start, int end, Fact fact, String label) {}

  private final List<Span> spans = new ArrayList<>();
  private final String text;
  private final boolean ofSubject;

  private Highlights(String text, boolean ofSubject) {
    this.text = text;
    this.ofSubject = ofSubject;
  }

  static List<Piece> inSubject(String subject, Optional<Reasoning> reasoning) {
    return marked(subject, true, reasoning);
  }

  static List<Piece> inText(String newText, Optional<Reasoning> reasoning) {
    return marked(newText, false, reasoning);
  }

  private static List<Piece> marked(String text, boolean ofSubject, Optional<Reasoning> reasoning) {
    Highlights marks = new Highlights(text, ofSubject);
    reasoning.ifPresent(marks::gather);
    return marks.pieces();
  }

  private void gather(Reasoning reasoning) {
    Understanding read = reasoning.understanding();
    evidence(read.request(), Fact.WISH, "asked for: " + plain(read.request().value().word()));
    evidence(read.reason(), Fact.REASON, "reason: " + plain(read.reason().value().word()));
    for (Statement statement : read.statements())
      if (statement.worn()) add(statement.words(), Fact.WORN, "worn");
    for (FlagReading flag : read.flags())
      add(flag.evidence(), Fact.FLAG, "flag: " + flag.flag().word());
    reasoning.orders().stream()
        .map(match -> match.mention().number())
        .distinct()
        .forEach(this::orderNumber);
    Set<String> titles = new LinkedHashSet<>();
    reasoning.decision().items().forEach(item -> titles.add(item.wish().line().title()));
    titles.forEach(this::title);
  }

  private void evidence(Reading<?> reading, Fact fact, String label) {
    reading.evidence().ifPresent(quote -> add(quote, fact, label));
  }

  private void add(Quote quote, Fact fact, String label) {
    if (quote.inSubject() != ofSubject || quote.text().isBlank()) return;
    int start = quote.start();
    boolean there =
        start >= 0
            && quote.end() <= text.length()
            && start < quote.end()
            && text.startsWith(quote.text(), start);
    if (!there) start = text.indexOf(quote.text());
    if (start >= 0) add(start, start + quote.text().length(), fact, label);
  }

  private void add(int start, int end, Fact fact, String label) {
    if (spans.size() < MOST_SPANS) spans.add(new Span(start, end, fact, label));
  }

  /** However it is written: AJ24817, #aj 24817, 24817. */
  private void orderNumber(OrderNumber number) {
    String digits = number.value().substring(number.prefix().length());
    Matcher written =
        Pattern.compile(
                "(?<!\\d)#?(?:\\b" + number.prefix() + "[\\s#:.-]{0,3})?" + digits + "(?!\\d)",
                Pattern.CASE_INSENSITIVE)
            .matcher(text);
    while (written.find() && spans.size() < MOST_SPANS)
      add(written.start(), written.end(), Fact.ORDER, "order");
  }

  /** As many of its words as the customer wrote beside each other. */
  private void title(String title) {
    List<String> all = WORD.matcher(title).results().map(MatchResult::group).toList();
    for (int length = all.size(); length > 0; length--) {
      for (int from = 0; from + length <= all.size(); from++) {
        List<String> words = all.subList(from, from + length);
        boolean telling =
            words.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(word -> word.length() > 3 && !EVERYWHERE.contains(word));
        if (telling && named(words)) return;
      }
    }
  }

  private boolean named(List<String> words) {
    String written =
        words.stream().map(Pattern::quote).collect(Collectors.joining("[\\s,-]+", "\\b", "s?\\b"));
    Matcher named =
        Pattern.compile(written, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text);
    if (!named.find()) return false;
    add(named.start(), named.end(), Fact.ITEM, "piece");
    return true;
  }

  private List<Piece> pieces() {
    if (text.isEmpty()) return List.of();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
    for (Span span : spans) {
      cuts.add(span.start());
      cuts.add(span.end());
    }
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (int cut : cuts.tailSet(1)) {
      pieces.add(piece(from, cut));
      from = cut;
    }
    return pieces;
  }

  private Piece piece(int from, int to) {
    Set<Fact> facts = EnumSet.noneOf(Fact.class);
    for (Span span : spans) if (span.start() <= from && to <= span.end()) facts.add(span.fact());
    String labels =
        spans.stream()
            .filter(span -> span.start() == from)
            .sorted(Comparator.comparing(Span::fact))
            .map(Span::label)
            .distinct()
            .collect(Collectors.joining(" · "));
    String marks = facts.stream().map(Fact::word).collect(Collectors.joining(" "));
    return new Piece(text.substring(from, to), marks, labels);
  }

  static String plain(String word) {
    return word.replace('_', ' ');
  }
}
