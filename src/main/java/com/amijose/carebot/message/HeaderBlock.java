package com.amijose.carebot.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The header fields of a message or part, in order, as they stand in its bytes (RFC 5322 §2.2, with
 * the leniency of RFC 7103 §7). Values are unfolded; each char is one byte, undecoded.
 *
 * @param bodyStart where the body begins, as an offset into the bytes
 * @param flaws what was wrong with the block
 */
record HeaderBlock(List<Field> fields, int bodyStart, List<String> flaws) {
  static final int MAX_BLOCK = 512 * 1024;
  static final int MAX_FIELD = 100 * 1024;
  static final int MAX_FIELDS = 1000;

  /** A field; the name in lower case. */
  record Field(String name, String value) {}

  HeaderBlock {
    fields = List.copyOf(fields);
    flaws = List.copyOf(flaws);
  }

  /**
   * Reads the block that begins at {@code from}; lines end with LF or CRLF.
   *
   * @throws OverLimitException where the block is larger than we read
   */
  static HeaderBlock read(byte[] bytes, int from, int to) {
    return new Scan(bytes, from, to).run();
  }

  /** The unfolded value of the first field of that name (lower case). */
  Optional<String> first(String name) {
    for (Field field : fields) if (field.name.equals(name)) return Optional.of(field.value);
    return Optional.empty();
  }

  /** The values of all fields of that name (lower case), topmost first. */
  List<String> all(String name) {
    List<String> values = new ArrayList<>();
    for (Field field : fields) if (field.name.equals(name)) values.add(field.value);
    return values;
  }

  boolean has(String name) {
    return first(name).isPresent();
  }

  private static final class Scan {
    private final byte[] bytes;
    private final int from;
    private final int to;
    private final List<Field> fields = new ArrayList<>();
    private final List<String> flaws = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private String name = "";

    Scan(byte[] bytes, int from, int to) {
      this.bytes = bytes;
      this.from = from;
      this.to = to;
    }

    HeaderBlock run() {
      int at = skipBlankLinesBeforeTheFirstField();
      while (at < to) {
        int end = lineEnd(at);
        int next = Math.min(end + 1, to);
        int stop = end > at && bytes[end - 1] == '\r' ? end - 1 : end;
        if (next - from > MAX_BLOCK) {
          throw new OverLimitException("its header is larger than 512 KiB");
        }
        if (stop == at) return finished(next);
        if (isFolded(at, stop, next)) {
          append(at, stop);
        } else if (colonOf(at, stop) > 0) {
          finishField();
          begin(at, stop);
        } else if (!isJunkBetweenFields(at, stop, next)) {
          flaws.add("no blank line stands between header and body");
          return finished(at);
        }
        at = next;
      }
      return finished(to);
    }

    private int skipBlankLinesBeforeTheFirstField() {
      int at = from;
      while (at < to && (bytes[at] == '\r' || bytes[at] == '\n')) at++;
      if (at == from) return from;
      boolean fieldFollows = at < to && at - from < 16 && colonOf(at, lineEnd(at)) > 0;
      return fieldFollows && from == 0 ? at : from;
    }

    /** RFC 7103 §7.2: a line of white space alone goes on only if header lines follow it. */
    private boolean isFolded(int at, int stop, int next) {
      if (bytes[at] != ' ' && bytes[at] != '\t') return false;
      if (name.isEmpty()) return false;
      for (int i = at; i < stop; i++) if (bytes[i] != ' ' && bytes[i] != '\t') return true;
      return next < to
          && (bytes[next] == ' ' || bytes[next] == '\t' || colonOf(next, lineEnd(next)) > 0);
    }

    /** A mailbox's "From " line, or rubbish that a further header field follows. */
    private boolean isJunkBetweenFields(int at, int stop, int next) {
      String line = text(at, Math.min(stop, at + 80));
      if (fields.isEmpty() && name.isEmpty() && line.matches(">?From .*")) return true;
      boolean delimiter = line.startsWith("--");
      boolean junk = !delimiter && !name.isEmpty() && next < to && startsKnownField(next);
      if (junk) flaws.add("a line without a colon stands in its header");
      return junk;
    }

    private boolean startsKnownField(int at) {
      int colon = colonOf(at, lineEnd(at));
      if (colon < 0) return false;
      String next = text(at, colon).strip().toLowerCase(Locale.ROOT);
      return next.startsWith("x-")
          || next.startsWith("content-")
          || next.startsWith("list-")
          || KNOWN.contains(next);
    }

    private static final List<String> KNOWN =
        List.of(
            "from",
            "to",
            "cc",
            "bcc",
            "subject",
            "date",
            "message-id",
            "received",
            "reply-to",
            "mime-version",
            "return-path",
            "sender",
            "references",
            "in-reply-to",
            "delivered-to",
            "authentication-results",
            "dkim-signature",
            "auto-submitted",
            "precedence");

    /** The colon after a field name that begins at {@code at}, or -1 (RFC 5322 §2.2). */
    private int colonOf(int at, int stop) {
      int i = at;
      while (i < stop && bytes[i] > ' ' && bytes[i] < 127 && bytes[i] != ':') i++;
      if (i == at) return -1;
      int colon = i;
      while (colon < stop && (bytes[colon] == ' ' || bytes[colon] == '\t')) colon++;
      return colon < stop && bytes[colon] == ':' ? colon : -1;
    }

    private void begin(int at, int stop) {
      int colon = colonOf(at, stop);
      name = text(at, colon).strip().toLowerCase(Locale.ROOT);
      append(colon + 1, stop);
    }

    private void append(int at, int stop) {
      if (value.length() + stop - at > MAX_FIELD) {
        throw new OverLimitException("a field of its header is larger than 100 KiB");
      }
      value.append(text(at, stop));
    }

    private void finishField() {
      if (name.isEmpty()) return;
      if (fields.size() >= MAX_FIELDS) {
        throw new OverLimitException("its header has more than 1,000 fields");
      }
      fields.add(new Field(name, value.toString().strip()));
      value.setLength(0);
      name = "";
    }

    private HeaderBlock finished(int bodyStart) {
      finishField();
      return new HeaderBlock(fields, bodyStart, flaws);
    }

    private int lineEnd(int at) {
      int i = at;
      while (i < to && bytes[i] != '\n') i++;
      return i;
    }

    private String text(int at, int stop) {
      return new String(bytes, at, stop - at, StandardCharsets.ISO_8859_1);
    }
  }
}
