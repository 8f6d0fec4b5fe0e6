package com.amijose.carebot.casework;

import com.amijose.carebot.message.Attachment;
import com.amijose.carebot.message.EmailAddress;
import com.amijose.carebot.message.Message;
import com.amijose.carebot.message.MimeReader;
import com.amijose.carebot.message.RawMessage;
import com.amijose.carebot.message.ReaderSettings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a letter says, as opposed to how: its words in their order and the names of its attachments,
 * without greeting, closing, case, spaces and punctuation. Two letters of one substance differ in
 * nothing that matters.
 */
public final class Substance {
  private static final Pattern GREETING =
      Pattern.compile("(?iU)\\s*(hello|hi|dear|good (morning|day|afternoon|evening))\\b[^\\n]*");
  private static final Pattern CLOSING =
      Pattern.compile(
          "(?iUm)^\\s*((warm|kind|best|many)\\s+)?(regards|wishes|thanks|sincerely)\\b[^\\n.]{0,40}$");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}€£$%]+");

  /** Whose mail it is does not matter here. */
  private static final MimeReader READER =
      new MimeReader(
          new ReaderSettings(
              EmailAddress.parse("nobody@nowhere.invalid").orElseThrow(),
              List.of(),
              List.of(),
              Optional.empty()));

  private Substance() {}

  /** A hash of it; whatever the bytes are, there is one. */
  public static String of(byte[] mail) {
    Message message = READER.read(RawMessage.of(mail));
    StringBuilder words = new StringBuilder(words(message.body().text()));
    message.attachments().stream()
        .map(Attachment::name)
        .sorted()
        .forEach(name -> words.append('\n').append(name));
    return Sha256.hex(words.toString().getBytes(StandardCharsets.UTF_8));
  }

  static String words(String text) {
    String body =
        GREETING.matcher(text).lookingAt() ? text.strip().replaceFirst("^[^\\n]*", "") : text;
    var closing = CLOSING.matcher(body);
    int end = body.length();
    while (closing.find()) end = closing.start();
    return NO_WORD.matcher(body.substring(0, end)).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
