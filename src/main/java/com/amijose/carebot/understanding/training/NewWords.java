package com.amijose.carebot.understanding.training;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The customer's new words of a corpus mail. The corpora are plain and regular, so a plain cut
 * serves; real mail goes through the reader of {@code message}.
 */
final class NewWords {
  private static final Pattern CARRIED_ALONG =
      Pattern.compile(
          "(?m)^(?:>.*|-{2,} ?(?:Original|Forwarded|Ursprüngliche|Mensaje|Message).*|-- ?|On .{5,90}"
              + " wrote:|Am .{5,90} schrieb.*:|El .{5,90} escribió:|Le .{5,90} a écrit ?:|Il .{5,90}"
              + " ha scritto:|Em .{5,90} escreveu:|From: .*|Von: .*|De: .*|Da: .*)$");
  private static final Pattern REPLY =
      Pattern.compile("(?i)^\\s*(?:re|aw|fwd?|wg|tr|rv|sv|rif|res|enc)\\s*(?:\\[\\d+\\])?:.*");

  private NewWords() {}

  static String of(String body) {
    Matcher carried = CARRIED_ALONG.matcher(body);
    return (carried.find() ? body.substring(0, carried.start()) : body).strip();
  }

  /** What is carried along, without the marks of quoting. */
  static String carriedAlong(String body) {
    return body.substring(of(body).length()).replaceAll("(?m)^>+ ?", "").strip();
  }

  static boolean isOwnSubject(String subject) {
    return !subject.isBlank() && !REPLY.matcher(subject).matches();
  }
}
