package com.amijose.carebot.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Parts what the customer wrote now from what the mail carries along. It looks at each line a
 * bounded number of times.
 */
public final class NewText {
  private static final Pattern LONE_LINK =
      Pattern.compile("[(<\\[](?:https?://|mailto:|www\\.)[^\\s()<>\\[\\]]+[)>\\]][\\s>]*");

  private enum State {
    NEW,
    QUOTED,
    /** The lines above a quoted mail: they belong to it, and part it from the one before. */
    START,
    SIGNATURE
  }

  private final List<String> lines = new ArrayList<>();
  private final State[] states;

  private NewText(List<Line> marked) {
    states = new State[marked.size()];
    Arrays.fill(states, State.NEW);
    boolean rest = false;
    for (int i = 0; i < marked.size(); i++) {
      Line line = marked.get(i);
      // Programs put marks of direction around names and addresses, which only hide the quote.
      lines.add(VisibleText.withoutInvisible(line.text()));
      rest |= line.mark() == Line.Mark.REST_QUOTED;
      if (rest || line.mark() == Line.Mark.QUOTED) states[i] = State.QUOTED;
      else if (line.mark() == Line.Mark.SIGNATURE) states[i] = State.SIGNATURE;
      else if (isQuoteMarked(line.text())) states[i] = State.QUOTED;
    }
  }

  /**
   * A mail's words by whose they are; the whole text is not among them.
   *
   * @param quotes the quoted and forwarded messages, the newest first, without quote marks
   */
  public record Split(String newText, String signature, List<String> quotes) {
    public Split {
      quotes = List.copyOf(quotes);
    }
  }

  /** Of plain text: lines parted by LF, as a mail program shows them. */
  public static Split of(String visibleText) {
    List<Line> lines = new ArrayList<>();
    for (String line : visibleText.split("\r?\n|\r", -1)) {
      lines.add(new Line(line, Line.Mark.PLAIN));
    }
    return of(lines);
  }

  static Split of(List<Line> lines) {
    return new NewText(unglued(lines)).split();
  }

  /** Parts an answer from the line above the quoted mail, where a program wrote both as one. */
  private static List<Line> unglued(List<Line> lines) {
    List<Line> out = lines;
    for (int i = lines.size() - 2; i >= 0; i--) {
      Line line = lines.get(i);
      int at = line.mark() == Line.Mark.PLAIN ? Attribution.behindWords(line.text()) : 0;
      if (at == 0 || !quoteFollows(lines, i + 1)) continue;
      out = parted(out == lines ? new ArrayList<>(lines) : out, i, at);
    }
    for (int i = out.size() - 1; i >= 0; i--) {
      Line line = out.get(i);
      int at = line.mark() == Line.Mark.PLAIN ? Attribution.aheadOfWords(line.text()) : 0;
      if (at > 0) out = parted(out == lines ? new ArrayList<>(lines) : out, i, at);
    }
    return out;
  }

  private static List<Line> parted(List<Line> lines, int i, int at) {
    Line line = lines.get(i);
    lines.set(i, new Line(line.text().substring(0, at), line.mark()));
    lines.add(i + 1, new Line(line.text().substring(at), line.mark()));
    return lines;
  }

  private static boolean quoteFollows(List<Line> lines, int from) {
    for (int i = from; i < lines.size() && i <= from + 2; i++) {
      if (!lines.get(i).isBlank()) return isQuoteMarked(lines.get(i).text());
    }
    return false;
  }

  private Split split() {
    joinWrappedQuotes();
    markQuoteStarts();
    markSignatures();
    return new Split(join(State.NEW), join(State.SIGNATURE), new Quotes(this).list());
  }

  /** ">From" is how mailboxes keep a line that begins with "From ", no quote. */
  private static boolean isQuoteMarked(String line) {
    int i = 0;
    while (i < line.length() && i < 4 && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) i++;
    if (i >= line.length() || line.charAt(i) != '>') return false;
    return !line.startsWith(">From ");
  }

  /**
   * A long quoted line that a program broke leaves its tail without a mark, between two marked
   * lines.
   */
  private void joinWrappedQuotes() {
    for (int i = 1; i + 1 < states.length; i++) {
      boolean between = states[i - 1] == State.QUOTED && states[i + 1] == State.QUOTED;
      if (states[i] != State.NEW || !between) continue;
      if (isTail(lines.get(i - 1), lines.get(i))) states[i] = State.QUOTED;
    }
  }

  private static boolean isTail(String before, String line) {
    if (line.isBlank() || line.length() > 200) return false;
    String words = line.strip();
    boolean broken = before.length() >= 65 && line.length() <= 30;
    if (broken && !Character.isUpperCase(words.codePointAt(0))) return true;
    // A link that was broken off, or stands alone, goes on inside its brackets.
    boolean closes = words.indexOf(')') >= 0 && words.indexOf('(') < 0;
    boolean opened = before.lastIndexOf('(') > before.lastIndexOf(')');
    return closes && opened
        || "(<[".indexOf(words.charAt(0)) >= 0 && LONE_LINK.matcher(words).matches();
  }

  private void markQuoteStarts() {
    QuoteStart starts = new QuoteStart(lines, i -> states[i] == State.QUOTED);
    int i = 0;
    while (i < states.length) {
      if (states[i] != State.NEW || lines.get(i).isBlank()) {
        i++;
        continue;
      }
      Optional<QuoteStart.Found> found = starts.at(i);
      if (found.isEmpty()) {
        i++;
        continue;
      }
      int end = found.get().end();
      Arrays.fill(states, i, end, State.START);
      int next = end;
      while (next < states.length && lines.get(next).isBlank()) next++;
      boolean marked = next < states.length && states[next] == State.QUOTED;
      if (!marked && found.get().strong()) {
        Arrays.fill(states, end, states.length, State.QUOTED);
        return;
      }
      i = next;
    }
  }

  private void markSignatures() {
    int i = 0;
    while (i < states.length) {
      if (states[i] != State.NEW) {
        i++;
        continue;
      }
      int end = i;
      while (end < states.length && states[end] == State.NEW) end++;
      boolean wordsBefore = hasNew(i);
      int from = Signature.begin(lines.subList(i, end), wordsBefore);
      Arrays.fill(states, i + from, end, State.SIGNATURE);
      for (int k = i; k < i + from; k++) {
        if (DeviceLine.is(lines.get(k))) states[k] = State.SIGNATURE;
      }
      i = end;
    }
  }

  private boolean hasNew(int before) {
    for (int i = 0; i < before; i++) {
      if (states[i] == State.NEW && !lines.get(i).isBlank()) return true;
    }
    return false;
  }

  /** The lines in that state; where others stood between them, a blank line. */
  private String join(State wanted) {
    StringBuilder out = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < states.length; i++) {
      String line = lines.get(i).stripTrailing();
      if (states[i] != wanted || line.isBlank()) {
        gap = true;
        continue;
      }
      if (out.length() > 0) out.append(gap ? "\n\n" : "\n");
      out.append(unescaped(line));
      gap = false;
    }
    return VisibleText.withoutInvisible(out.toString()).strip();
  }

  private static String unescaped(String line) {
    return line.startsWith(">From ") ? line.substring(1) : line;
  }

  /** The quoted lines as messages. */
  private static final class Quotes {
    private final List<String> messages = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();

    private final List<String> bare = new ArrayList<>();

    Quotes(NewText text) {
      boolean inside = false;
      List<Boolean> begins = new ArrayList<>();
      for (int i = 0; i < text.states.length; i++) {
        State state = text.states[i];
        boolean quoted = state == State.QUOTED || state == State.START;
        if (quoted) {
          begins.add(state == State.START && !inside);
          bare.add(withoutMarks(text.lines.get(i)));
        }
        inside = state == State.START;
      }
      collect(begins);
    }

    /** Inside the quoted mail, older mail begins where the same lines stand above it again. */
    private void collect(List<Boolean> begins) {
      QuoteStart starts = new QuoteStart(bare, i -> false);
      int headUntil = 0;
      for (int i = 0; i < bare.size(); i++) {
        if (begins.get(i)) flush();
        if (i >= headUntil && !bare.get(i).isBlank()) {
          Optional<QuoteStart.Found> found = starts.at(i).filter(QuoteStart.Found::strong);
          if (found.isPresent()) {
            flush();
            headUntil = found.get().end();
          }
        }
        current.append(bare.get(i)).append('\n');
      }
      flush();
    }

    private void flush() {
      String message = current.toString().strip();
      if (!message.isEmpty()) messages.add(message);
      current.setLength(0);
    }

    List<String> list() {
      return messages;
    }

    private static String withoutMarks(String line) {
      int i = 0;
      while (i < line.length() && (line.charAt(i) == '>' || line.charAt(i) == ' ')) i++;
      boolean marked = line.indexOf('>') >= 0 && line.indexOf('>') < i;
      return marked ? line.substring(i) : line;
    }
  }
}
