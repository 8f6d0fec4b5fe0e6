package com.amijose.carebot.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the text parts of one message into lines, and notes what it meets in them. */
final class PartText {
  static final int LONGEST_TEXT = 2_000_000;

  private static final Pattern PARAMETER = Pattern.compile("(?i)<param>[^<]{0,200}</param>");
  private static final Pattern TAG = Pattern.compile("<[^<>]{0,60}>");
  private static final Pattern META_CHARSET =
      Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w-]{2,30})");
  private static final Pattern ENCODED_FILE =
      Pattern.compile("(?m)^(?:begin [0-7]{3,4} (\\S.{0,120})|=ybegin .{0,120}name=(.{1,120}))$");

  private final Content.Findings found;
  private long characters;
  private long lost;

  PartText(Content.Findings found) {
    this.found = found;
  }

  List<Line> linesOf(Part part) {
    String text = decoded(part);
    return part.type().value().equals("text/html") ? htmlLines(text) : plainLines(part, text);
  }

  /** What only the sum over all parts tells. */
  void finish() {
    if (lost > 0) found.flaws.add("some of its characters could not be decoded");
    if (lost * 100 > characters) found.cautions.add(Caution.UNDECODABLE);
  }

  private String decoded(Part part) {
    byte[] bytes = part.content();
    String encoding = part.transferEncoding();
    if (!TransferEncoding.isKnown(encoding) && !encoding.contains("uue")) {
      found.flaws.add("a transfer encoding is unknown");
    }
    Optional<String> charset = part.type().parameter("charset").filter(c -> !c.isBlank());
    if (charset.isEmpty() && part.type().value().equals("text/html")) charset = metaCharset(bytes);
    if (charset.isPresent() && !Charsets.isKnown(charset.get()))
      found.flaws.add("a charset is unknown");
    Charsets.Decoded decoded = Charsets.decode(bytes, charset);
    characters += decoded.text().length();
    lost += decoded.lost();
    String text = decoded.text();
    if (text.length() > LONGEST_TEXT) {
      found.cautions.add(Caution.TRUNCATED);
      found.flaws.add("its text is longer than 2 million characters; the rest was not read");
      text = text.substring(0, LONGEST_TEXT);
    }
    return text;
  }

  private static Optional<String> metaCharset(byte[] bytes) {
    int length = Math.min(bytes.length, 2000);
    String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
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
    if (isEnriched(part)) clean = withoutTags(clean);
    clean = armour(clean);
    List<String> lines = List.of(withoutEncodedFiles(clean).split("\n", -1));
    boolean flowed = part.type().parameter("format").orElse("").equalsIgnoreCase("flowed");
    boolean delSp = part.type().parameter("delsp").orElse("").equalsIgnoreCase("yes");
    if (flowed) lines = FlowedText.unfold(lines, delSp);
    List<Line> out = new ArrayList<>(lines.size());
    for (String line : lines) out.add(new Line(line, Line.Mark.PLAIN));
    return out;
  }

  private static boolean isEnriched(Part part) {
    return part.type().value().equals("text/enriched")
        || part.type().value().equals("text/richtext");
  }

  private static String withoutTags(String enriched) {
    return TAG.matcher(PARAMETER.matcher(enriched).replaceAll("")).replaceAll("");
  }

  /** PGP inline: encrypted text is named, signed text is taken out of its armour (F95). */
  private String armour(String text) {
    if (!text.contains("-----BEGIN PGP")) return text;
    if (text.contains("-----BEGIN PGP MESSAGE-----")) found.cautions.add(Caution.ENCRYPTED);
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
      found.attachments.add(
          new Attachment(
              name.replaceAll(".*[/\\\\]", ""), "application/octet-stream", bytes, false));
      out.append(text, at, file.start());
      at = next < 0 ? text.length() : next + 1;
    }
    return out.append(text, at, text.length()).toString();
  }
}
