package com.amijose.carebot.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the parts of a message in one pass over its lines, without recursion (reliability F83, F84,
 * F87). A missing, repeated or unclosed boundary leaves a flaw and a best reading.
 */
final class MimeTree {
  static final int MAX_DEPTH = 100;
  static final int MAX_PARTS = 1000;

  private final byte[] bytes;
  private final List<String> flaws = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();
  private int parts;
  private boolean ambiguous;

  /** A part whose end is not found yet; the delimiter is empty where it is no multipart. */
  private static final class Open {
    private final Part part;
    private final byte[] delimiter;
    private boolean seen;

    Open(Part part, byte[] delimiter) {
      this.part = part;
      this.delimiter = delimiter;
    }
  }

  /**
   * A message's parts.
   *
   * @param ambiguous whether two readers could take its structure for two different ones
   */
  record Tree(Part root, List<String> flaws, boolean ambiguous) {}

  private MimeTree(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Never fails but by a limit.
   *
   * @throws OverLimitException where it is deeper or has more parts than we read
   */
  static Tree of(byte[] bytes) {
    return new MimeTree(bytes).read();
  }

  private Tree read() {
    Part root = begin(0, bytes.length, ContentType.TEXT);
    int at = bodyOfInnermost();
    while (at < bytes.length) {
      int end = lineEnd(at);
      int next = Math.min(end + 1, bytes.length);
      boolean dashes = end - at > 2 && bytes[at] == '-' && bytes[at + 1] == '-';
      at = dashes ? afterDashes(at, end, next) : next;
    }
    closeTo(0, bytes.length);
    noteMissingEnds(root);
    return new Tree(root, flaws, ambiguous);
  }

  /** Opens the part whose header begins there, and what it holds if that is a message. */
  private Part begin(int from, int to, ContentType byDefault) {
    if (++parts > MAX_PARTS) throw new OverLimitException("it has more than 1,000 parts");
    if (open.size() >= MAX_DEPTH) throw new OverLimitException("it is nested deeper than 100");
    HeaderBlock header = HeaderBlock.read(bytes, from, to);
    if (open.isEmpty()) flaws.addAll(header.flaws());
    Part part = new Part(bytes, header, byDefault);
    ambiguous |= header.all("content-type").size() > 1 || part.type().repeats();
    open.add(new Open(part, delimiterOf(part, header.bodyStart())));
    boolean plain = !part.transferEncoding().equals("base64");
    if (part.isMessage() && plain && header.bodyStart() < to) {
      part.children().add(begin(header.bodyStart(), to, ContentType.TEXT));
    }
    return part;
  }

  private byte[] delimiterOf(Part part, int bodyStart) {
    if (!part.isMultipart()) return new byte[0];
    Optional<String> declared =
        part.type().parameter("boundary").map(String::stripTrailing).filter(b -> !b.isEmpty());
    if (declared.isPresent()) {
      return ("--" + declared.get()).getBytes(StandardCharsets.ISO_8859_1);
    }
    flaws.add("a multipart names no boundary");
    ambiguous = true;
    int end = lineEnd(bodyStart);
    String first =
        new String(bytes, bodyStart, Math.min(end - bodyStart, 80), StandardCharsets.ISO_8859_1);
    boolean looksLikeOne = first.startsWith("--") && first.strip().length() > 4;
    return looksLikeOne ? first.strip().getBytes(StandardCharsets.ISO_8859_1) : new byte[0];
  }

  private int bodyOfInnermost() {
    return open.get(open.size() - 1).part.header().bodyStart();
  }

  /** The innermost multipart that this line delimits goes on with a new part, or ends. */
  private int afterDashes(int at, int end, int next) {
    for (int i = open.size() - 1; i >= 0; i--) {
      Open multipart = open.get(i);
      int length = multipart.delimiter.length;
      if (length == 0 || !startsWith(at, end, multipart.delimiter)) continue;
      boolean last = isLast(at + length, end);
      if (!last && !isBlank(at + length, end)) continue;
      closeTo(i + 1, beforeLineEnd(at));
      if (last) {
        closeTo(i, next);
        return next;
      }
      multipart.seen = true;
      boolean digest = multipart.part.type().value().equals("multipart/digest");
      ContentType byDefault = digest ? ContentType.parse("message/rfc822") : ContentType.TEXT;
      multipart.part.children().add(begin(next, bytes.length, byDefault));
      return Math.max(next, bodyOfInnermost());
    }
    return next;
  }

  private void closeTo(int size, int offset) {
    while (open.size() > size) {
      Open closed = open.remove(open.size() - 1);
      closed.part.closeAt(offset);
      if (closed.delimiter.length > 0 && !closed.seen) {
        flaws.add("a boundary that it names does not occur");
        ambiguous = true;
      }
    }
  }

  private void noteMissingEnds(Part root) {
    if (root.isMultipart() && root.children().isEmpty() && !ambiguous) {
      flaws.add("a multipart has no parts");
    }
  }

  private boolean startsWith(int at, int end, byte[] delimiter) {
    return end - at >= delimiter.length
        && Arrays.equals(bytes, at, at + delimiter.length, delimiter, 0, delimiter.length);
  }

  private boolean isLast(int at, int end) {
    return end - at >= 2 && bytes[at] == '-' && bytes[at + 1] == '-' && isBlank(at + 2, end);
  }

  private boolean isBlank(int at, int end) {
    for (int i = at; i < end; i++) if (bytes[i] > ' ' || bytes[i] < 0) return false;
    return true;
  }

  /** The line end before a delimiter belongs to the delimiter (RFC 2046 §5.1.1). */
  private int beforeLineEnd(int at) {
    int end = at > 0 && bytes[at - 1] == '\n' ? at - 1 : at;
    return end > 0 && end < at && bytes[end - 1] == '\r' ? end - 1 : end;
  }

  private int lineEnd(int at) {
    int i = at;
    while (i < bytes.length && bytes[i] != '\n') i++;
    return i;
  }
}
