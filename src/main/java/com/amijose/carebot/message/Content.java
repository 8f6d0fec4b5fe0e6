package com.amijose.carebot.message;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Gathers from a part tree what is to be read, what is attached, and what is carried along. */
final class Content {
  /** Text is taken from so many levels; deeper parts are listed only (reliability F84). */
  static final int READ_DEPTH = 30;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final List<Line> plain = new ArrayList<>();
  private final Findings found = new Findings();
  private final PartText text = new PartText(found);
  private final List<String> carried = new ArrayList<>();
  private final StringBuilder machineParts = new StringBuilder();
  private List<Line> html = List.of();
  private int texts;

  /** What is met on the way through the parts. */
  static final class Findings {
    final List<Attachment> attachments = new ArrayList<>();

    /** By the place of the attachment; a file inside a text has no part of its own. */
    final Map<Integer, Part> files = new TreeMap<>();

    final Set<Caution> cautions = EnumSet.noneOf(Caution.class);
    final Set<String> flaws = new LinkedHashSet<>();
  }

  private Content() {}

  static Content of(Part root) {
    Content content = new Content();
    content.visit(root, 0, false);
    content.finish();
    return content;
  }

  /** The visible text as lines; the plain form where there are both. */
  List<Line> lines() {
    return plain;
  }

  /** The HTML form of the same text, where the mail has both forms; else nothing. */
  List<Line> alternative() {
    return html;
  }

  List<Attachment> attachments() {
    return found.attachments;
  }

  /** The parts of {@link #attachments}, by their place there. */
  Map<Integer, Part> files() {
    return found.files;
  }

  /** The text of messages attached as files: forwarded, hence never the sender's own. */
  List<String> carried() {
    return carried;
  }

  Set<Caution> cautions() {
    return found.cautions;
  }

  Set<String> flaws() {
    return found.flaws;
  }

  /** The media types of all parts, in order, each between spaces, for recognising machines. */
  String types() {
    return machineParts.toString();
  }

  private void visit(Part part, int depth, boolean inlineOnly) {
    ContentType type = part.type();
    machineParts.append(' ').append(type.value()).append(method(type)).append(' ');
    if (part.isReaction()) machineParts.append(" reaction ");
    if (depth >= READ_DEPTH) {
      found.flaws.add("it is nested deeper than 30; only the parts above were read");
      found.cautions.add(Caution.TRUNCATED);
      return;
    }
    if (part.isMultipart() && !part.children().isEmpty()) {
      multipart(part, depth, inlineOnly);
    } else if (part.isMessage()) {
      message(part, depth);
    } else if (isSmime(part) && SignedData.contentOf(part.content()).isPresent()) {
      signed(part, depth, inlineOnly);
    } else if (isBodyText(part) || depth == 0 && isPlainOrHtml(part)) {
      text(part);
    } else {
      attach(part, inlineOnly);
    }
  }

  private static boolean isSmime(Part part) {
    return part.type().value().endsWith("pkcs7-mime");
  }

  /** RFC 8551 §3.5.2: the message stands inside its signature, not beside it. */
  private void signed(Part part, int depth, boolean inlineOnly) {
    attach(part, inlineOnly);
    byte[] content = SignedData.contentOf(part.content()).orElseThrow();
    inside(content, depth, (root, below) -> visit(root, below + 1, inlineOnly));
  }

  private static String method(ContentType type) {
    return type.parameter("method").map(m -> ";method=" + m.toLowerCase(Locale.ROOT)).orElse("")
        + type.parameter("report-type").map(r -> ";" + r.toLowerCase(Locale.ROOT)).orElse("");
  }

  private void multipart(Part part, int depth, boolean inlineOnly) {
    List<Part> children = part.children();
    switch (part.type().value()) {
      case "multipart/alternative" -> alternative(children, depth);
      case "multipart/encrypted" -> {
        found.cautions.add(Caution.ENCRYPTED);
        for (Part child : children) attach(child, false);
      }
      case "multipart/related" -> {
        Part root = related(part);
        visit(root, depth + 1, inlineOnly);
        for (Part child : children) if (child != root) visitFile(child, depth + 1);
      }
      case "multipart/signed" -> {
        visit(children.get(0), depth + 1, inlineOnly);
        for (Part child : children.subList(1, children.size())) attach(child, false);
      }
      default -> {
        for (Part child : children) visit(child, depth + 1, inlineOnly);
      }
    }
  }

  private void visitFile(Part part, int depth) {
    if (part.isMultipart() || part.isMessage()) visit(part, depth, true);
    else attach(part, true);
  }

  private static Part related(Part part) {
    Optional<String> start = part.type().parameter("start");
    for (Part child : part.children()) {
      Optional<String> id = child.header().first("content-id");
      if (start.isPresent() && id.equals(start)) return child;
    }
    return part.children().get(0);
  }

  /** Both forms are read, apart: the plain one for its words, the HTML one for its structure. */
  private void alternative(List<Part> children, int depth) {
    List<Line> before = new ArrayList<>(plain);
    List<List<Line>> forms = new ArrayList<>();
    int htmlAt = -1;
    for (Part child : children) {
      plain.clear();
      int textsBefore = texts;
      visit(child, depth + 1, true);
      if (texts == textsBefore) continue;
      if (holdsHtml(child) && htmlAt < 0) htmlAt = forms.size();
      forms.add(new ArrayList<>(plain));
    }
    plain.clear();
    plain.addAll(before);
    if (forms.isEmpty()) return;
    List<Line> first = forms.get(0);
    List<Line> rich = htmlAt >= 0 ? forms.get(htmlAt) : List.of();
    boolean stub = isEmpty(first) || isStub(first, rich);
    List<Line> chosen = stub && !isEmpty(rich) ? rich : stub ? longest(forms) : first;
    append(chosen);
    if (chosen != rich && !isEmpty(rich) && isEmpty(before)) html = rich;
  }

  private static boolean holdsHtml(Part part) {
    if (part.type().value().equals("text/html")) return true;
    for (Part child : part.children()) if (holdsHtml(child)) return true;
    return false;
  }

  private static boolean isEmpty(List<Line> lines) {
    return lines.stream().allMatch(Line::isBlank);
  }

  private static List<Line> longest(List<List<Line>> forms) {
    List<Line> best = forms.get(0);
    for (List<Line> form : forms) if (lengthOf(form) > lengthOf(best)) best = form;
    return best;
  }

  private static int lengthOf(List<Line> lines) {
    return lines.stream().mapToInt(line -> line.text().strip().length()).sum();
  }

  /** "Your program cannot show HTML": a plain form that only speaks of the other one. */
  private static boolean isStub(List<Line> first, List<Line> rich) {
    if (lengthOf(first) > 300 || lengthOf(rich) < 2 * lengthOf(first)) return false;
    String text = joined(first).toLowerCase(Locale.ROOT);
    return text.contains("html") || lengthOf(first) < 3;
  }

  /** A whole message is its own body, whatever file name it was given. */
  private static boolean isPlainOrHtml(Part part) {
    String type = part.type().value();
    return (type.equals("text/plain") || type.equals("text/html"))
        && TransferEncoding.isKnown(part.transferEncoding());
  }

  private static boolean isBodyText(Part part) {
    if (part.isAttached()) return false;
    String type = part.type().value();
    if (!part.type().isText() && !part.isMultipart()) return false;
    if (type.equals("text/calendar")
        || type.equals("text/x-vcard")
        || type.equals("text/vcard")
        || type.equals("text/rfc822-headers")
        || type.equals("text/directory")
        || type.equals("text/css")
        || type.equals("text/csv")
        || type.contains("reaction")) {
      return false;
    }
    return part.fileName().isEmpty()
        || type.equals("text/html")
        || type.equals("text/plain") && !part.header().has("content-disposition");
  }

  private void text(Part part) {
    texts++;
    append(text.linesOf(part));
  }

  private void message(Part part, int depth) {
    attach(part, false);
    if (!part.children().isEmpty()) carry(part.children().get(0), depth);
    // RFC 2046 §5.2.1 forbids to encode a message, and some programs do it all the same.
    else if (part.transferEncoding().equals("base64")) inside(part.content(), depth, this::carry);
  }

  private void carry(Part root, int depth) {
    Content inner = new Content();
    inner.visit(root, depth + 1, false);
    String subject = EncodedWords.decode(root.header().first("subject").orElse(""));
    String words = (subject.isEmpty() ? "" : "Subject: " + subject + "\n\n") + joined(inner.plain);
    if (!words.isBlank()) carried.add(words.strip());
    carried.addAll(inner.carried);
    machineParts.append(inner.machineParts);
  }

  private interface Reading {
    void of(Part root, int depth);
  }

  /** Reads the message that these bytes are; one over the limits stays a file. */
  private void inside(byte[] message, int depth, Reading reading) {
    try {
      reading.of(MimeTree.of(message).root(), depth);
    } catch (OverLimitException tooMuch) {
      found.flaws.add("a message that it carries was not read: " + tooMuch.getMessage());
      found.cautions.add(Caution.TRUNCATED);
    }
  }

  private void attach(Part part, boolean inlineOnly) {
    String type = part.type().value();
    machineParts.append(' ').append(type).append(' ');
    boolean encrypted =
        isSmime(part) && !part.type().parameter("smime-type").orElse("").equals("signed-data");
    if (encrypted || type.equals("application/pgp-encrypted"))
      found.cautions.add(Caution.ENCRYPTED);
    if (part.isMultipart()) found.cautions.add(Caution.AMBIGUOUS_STRUCTURE);
    boolean tnef = type.endsWith("ms-tnef");
    String name = tnef && part.fileName().isEmpty() ? "winmail.dat" : part.fileName();
    boolean inline = inlineOnly && !part.isAttached();
    long size =
        part.transferEncoding().equals("base64")
                || part.transferEncoding().equals("quoted-printable")
            ? part.content().length
            : part.encodedLength();
    found.files.put(found.attachments.size(), part);
    found.attachments.add(new Attachment(name, type, size, inline));
  }

  private void append(List<Line> lines) {
    if (lines.isEmpty()) return;
    if (!isEmpty(plain)) {
      // A mailer that puts both forms beside each other, not as alternatives.
      if (folded(lines).equals(folded(plain))) return;
      plain.add(new Line("", Line.Mark.PLAIN));
    }
    plain.addAll(lines);
  }

  private static String folded(List<Line> lines) {
    return SPACE.matcher(joined(lines)).replaceAll(" ").strip();
  }

  static String joined(List<Line> lines) {
    StringBuilder out = new StringBuilder();
    for (Line line : lines) out.append(line.text()).append('\n');
    return out.toString().strip();
  }

  private void finish() {
    text.finish();
  }
}
