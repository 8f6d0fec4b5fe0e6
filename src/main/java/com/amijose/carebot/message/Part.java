package com.amijose.carebot.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A part of a message's MIME tree: its header, and where its body lies in the message's bytes. */
final class Part {
  private static final Pattern USABLE = Pattern.compile("[!-.0-~]+/[!-.0-~]+");
  private static final Pattern PATH = Pattern.compile(".*[/\\\\]");
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

  private final byte[] bytes;
  private final HeaderBlock header;
  private final ContentType type;
  private final ContentType disposition;
  private final List<Part> children = new ArrayList<>();
  private int end;

  Part(byte[] bytes, HeaderBlock header, ContentType byDefault) {
    this.bytes = bytes;
    this.header = header;
    this.type = header.first("content-type").map(raw -> typeOf(raw, byDefault)).orElse(byDefault);
    this.disposition = ContentType.parse(header.first("content-disposition").orElse(""));
    this.end = bytes.length;
  }

  private static ContentType typeOf(String raw, ContentType byDefault) {
    ContentType parsed = ContentType.parse(raw);
    boolean usable = USABLE.matcher(parsed.value()).matches();
    if (usable) return parsed;
    // RFC 2045 §5.2: what cannot be read is plain text; its charset may still help.
    String guess = parsed.value().equals("html") ? "text/html" : byDefault.value();
    return new ContentType(guess, parsed.parameters(), parsed.repeats());
  }

  HeaderBlock header() {
    return header;
  }

  ContentType type() {
    return type;
  }

  /** In the order in which they stand; a message/rfc822 part has its message as its one child. */
  List<Part> children() {
    return children;
  }

  void closeAt(int offset) {
    end = Math.max(offset, header.bodyStart());
  }

  boolean isMultipart() {
    return type.isMultipart();
  }

  boolean isMessage() {
    return type.value().equals("message/rfc822") || type.value().equals("message/global");
  }

  boolean isAttached() {
    return disposition.value().equals("attachment");
  }

  boolean isReaction() {
    return disposition.value().equals("reaction") || type.value().contains("email-reaction");
  }

  String transferEncoding() {
    String raw = header.first("content-transfer-encoding").orElse("");
    return ContentType.parse(raw).value().replace("\"", "").toLowerCase(Locale.ROOT);
  }

  /** The body's bytes, decoded. */
  byte[] content() {
    return TransferEncoding.decode(transferEncoding(), bytes, header.bodyStart(), end);
  }

  int encodedLength() {
    return end - header.bodyStart();
  }

  /** The file name, one line, without a path; empty where there is none. */
  String fileName() {
    Optional<String> name = disposition.parameter("filename").or(() -> type.parameter("name"));
    if (name.isEmpty()) return "";
    String bare = PATH.matcher(EncodedWords.oneLine(name.get())).replaceAll("");
    String shown = INVISIBLE.matcher(bare).replaceAll("").strip();
    return shown.length() > 200 ? shown.substring(0, 200) : shown;
  }
}
