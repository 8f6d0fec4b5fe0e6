package com.amijose.carebot.message;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gathers from a part tree what is to be read, what is attached, and what is carried along. */
final class Content {
  /** Text is taken from so many levels; deeper parts are listed only (reliability F84). */
  static final int READ_DEPTH = 30;

  static final int LONGEST_TEXT = 2_000_000;

  private static final Pattern META_CHARSET =
      Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w-]{2,30})");
  private static final Pattern ENCODED_FILE =
      Pattern.compile("(?m)^(?:begin [0-7]{3,4} (\\S.{0,120})|=ybegin .{0,120}name=(.{1,120}))$");

  private final List<Line> plain = new ArrayList<>();
  private final List<Attachment> attachments = new ArrayList<>();
  private final List<String> carried = new ArrayList<>();
  private final Set<Caution> cautions = EnumSet.noneOf(Caution.class);
  private final Set<String> flaws = new java.util.LinkedHashSet<>();
  private final StringBuilder machineParts = new StringBuilder();
  private List<Line> html = List.of();
  private long characters;
  private long lost;
  private int texts;

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
    return attachments;
  }

  /** The text of messages attached as files: forwarded, hence never the sender's own. */
  List<String> carried() {
    return carried;
  }

  Set<Caution> cautions() {
    return cautions;
  }

  Set<String> flaws() {
    return flaws;
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
      flaws.add("it is nested deeper than 30; only the parts above were read");
      cautions.add(Caution.TRUNCATED);
      return;
    }
    if (part.isMultipart() && !part.children().isEmpty()) {
      multipart(part, depth, inlineOnly);
    } else if (part.isMessage()) {
      message(part, depth);
    } else if (isBodyText(part)) {
      text(part);
    } else {
      attach(part, inlineOnly);
    }
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
        cautions.add(Caution.ENCRYPTED);
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
    String text = decoded(part);
    List<Line> lines =
        part.type().value().equals("text/html") ? htmlLines(text) : plainLines(part, text);
    append(lines);
  }

  private String decoded(Part part) {
    byte[] bytes = part.content();
    String encoding = part.transferEncoding();
    if (!TransferEncoding.isKnown(encoding) && !encoding.contains("uue")) {
      flaws.add("a transfer encoding is unknown");
    }
    Optional<String> charset = part.type().parameter("charset").filter(c -> !c.isBlank());
    if (charset.isEmpty() && part.type().value().equals("text/html")) charset = metaCharset(bytes);
    if (charset.isPresent() && !Charsets.isKnown(charset.get())) flaws.add("a charset is unknown");
    Charsets.Decoded decoded = Charsets.decode(bytes, charset);
    characters += decoded.text().length();
    lost += decoded.lost();
    String text = decoded.text();
    if (text.length() > LONGEST_TEXT) {
      cautions.add(Caution.TRUNCATED);
      flaws.add("its text is longer than 2 million characters; the rest was not read");
      text = text.substring(0, LONGEST_TEXT);
    }
    return text;
  }

  private static Optional<String> metaCharset(byte[] bytes) {
    int length = Math.min(bytes.length, 2000);
    String head = new String(bytes, 0, length, java.nio.charset.StandardCharsets.ISO_8859_1);
    Matcher meta = META_CHARSET.matcher(head);
    return meta.find() ? Optional.of(meta.group(1)) : Optional.empty();
  }

  private List<Line> htmlLines(String text) {
    List<Line> lines = new ArrayList<>();
    for (Line line : HtmlText.linesOf(text)) {
      lines.add(new Line(VisibleText.cleaned(line.text()), line.mark()));
    }
    return lines;
  }

  private List<Line> plainLines(Part part, String text) {
    String clean = VisibleText.cleaned(text);
    if (part.type().value().matches("text/(?:enriched|richtext)")) clean = withoutTags(clean);
    clean = armour(clean);
    List<String> lines = List.of(withoutEncodedFiles(clean).split("\n", -1));
    boolean flowed = part.type().parameter("format").orElse("").equalsIgnoreCase("flowed");
    boolean delSp = part.type().parameter("delsp").orElse("").equalsIgnoreCase("yes");
    if (flowed) lines = FlowedText.unfold(lines, delSp);
    List<Line> out = new ArrayList<>(lines.size());
    for (String line : lines) out.add(new Line(line, Line.Mark.PLAIN));
    return out;
  }

  private static String withoutTags(String enriched) {
    return enriched
        .replaceAll("(?i)<param>[^<]{0,200}</param>", "")
        .replaceAll("<[^<>]{0,60}>", "");
  }

  /** PGP inline: encrypted text is named, signed text is taken out of its armour (F95). */
  private String armour(String text) {
    if (!text.contains("-----BEGIN PGP")) return text;
    if (text.contains("-----BEGIN PGP MESSAGE-----")) cautions.add(Caution.ENCRYPTED);
    int begin = text.indexOf("-----BEGIN PGP SIGNED MESSAGE-----");
    int signature = text.indexOf("-----BEGIN PGP SIGNATURE-----");
    if (begin < 0 || signature < begin) return text;
    int inner = text.indexOf("\n\n", begin);
    if (inner < 0 || inner > signature) return text;
    int end = text.indexOf("-----END PGP SIGNATURE-----", signature);
    String rest = end < 0 ? "" : text.substring(end + 27);
    String signed = text.substring(inner + 2, signature).replaceAll("(?m)^- ", "");
    return text.substring(0, begin) + signed + rest;
  }

  /** Files written into the text itself (uuencode, yEnc) are listed and taken out (F94). */
  private String withoutEncodedFiles(String text) {
    if (!text.contains("begin ") && !text.contains("=ybegin ")) return text;
    StringBuilder out = new StringBuilder();
    int at = 0;
    Matcher file = ENCODED_FILE.matcher(text);
    while (at < text.length() && file.find(at)) {
      boolean uu = file.group(1) != null;
      int end = text.indexOf(uu ? "\nend" : "\n=yend", file.end());
      if (end < 0) break;
      int next = text.indexOf('\n', end + 1);
      long bytes = (end - file.end()) * (uu ? 45L : 60L) / 62;
      String name = EncodedWords.oneLine(uu ? file.group(1) : file.group(2));
      attachments.add(
          new Attachment(
              name.replaceAll(".*[/\\\\]", ""), "application/octet-stream", bytes, false));
      out.append(text, at, file.start());
      at = next < 0 ? text.length() : next + 1;
    }
    return out.append(text, at, text.length()).toString();
  }

  private void message(Part part, int depth) {
    attach(part, false);
    if (part.children().isEmpty()) return;
    Content inner = new Content();
    inner.visit(part.children().get(0), depth + 1, false);
    HeaderBlock header = part.children().get(0).header();
    String subject = EncodedWords.decode(header.first("subject").orElse(""));
    String text = (subject.isEmpty() ? "" : "Subject: " + subject + "\n\n") + joined(inner.plain);
    if (!text.isBlank()) carried.add(text.strip());
    carried.addAll(inner.carried);
    machineParts.append(inner.machineParts);
  }

  private void attach(Part part, boolean inlineOnly) {
    String type = part.type().value();
    machineParts.append(' ').append(type).append(' ');
    boolean encrypted =
        type.matches("application/(?:x-)?pkcs7-mime")
            && !part.type().parameter("smime-type").orElse("").equals("signed-data");
    if (encrypted || type.equals("application/pgp-encrypted")) cautions.add(Caution.ENCRYPTED);
    if (part.isMultipart()) cautions.add(Caution.AMBIGUOUS_STRUCTURE);
    boolean tnef = type.matches("application/(?:vnd\\.)?ms-tnef");
    String name = tnef && part.fileName().isEmpty() ? "winmail.dat" : part.fileName();
    boolean inline = inlineOnly && !part.isAttached();
    long size =
        part.transferEncoding().equals("base64")
                || part.transferEncoding().equals("quoted-printable")
            ? part.content().length
            : part.encodedLength();
    attachments.add(new Attachment(name, type, size, inline));
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
    return joined(lines).replaceAll("\\s+", " ").strip();
  }

  static String joined(List<Line> lines) {
    StringBuilder out = new StringBuilder();
    for (Line line : lines) out.append(line.text()).append('\n');
    return out.toString().strip();
  }

  private void finish() {
    if (lost > 0) flaws.add("some of its characters could not be decoded");
    if (lost * 100 > characters) cautions.add(Caution.UNDECODABLE);
  }
}
