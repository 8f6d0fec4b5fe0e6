package com.amijose.carebot.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a mail carries, for people who look at it: its subject and text as they stand, and its files
 * with their bytes. A mail that cannot be read within the limits has nothing. Never fails.
 *
 * @param subject decoded, one line
 * @param text all of its visible text, in the plain form where it has both
 * @param files its files, in the order of {@link Message#attachments}
 */
public record MailContents(String subject, String text, List<AttachedFile> files) {
  private static final MailContents NOTHING = new MailContents("", "", List.of());

  public MailContents {
    files = List.copyOf(files);
  }

  /**
   * A file with its decoded bytes.
   *
   * @param place where it stands among the message's attachments, from 0
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record AttachedFile(int place, String name, String type, byte[] bytes) {

    /**
     * The media type that its first bytes say, where that is a picture made of pixels alone; what a
     * mail says of its own files counts for nothing.
     */
    public Optional<String> pictureType() {
      return PictureSigns.typeOf(bytes);
    }
  }

  public static MailContents of(byte[] mail) {
    if (mail.length > MimeReader.MAX_SIZE) return NOTHING;
    try {
      Part root = MimeTree.of(mail).root();
      Content content = Content.of(root);
      List<AttachedFile> files = new ArrayList<>();
      for (Map.Entry<Integer, Part> file : content.files().entrySet()) {
        Attachment known = content.attachments().get(file.getKey());
        files.add(
            new AttachedFile(file.getKey(), known.name(), known.type(), file.getValue().content()));
      }
      String subject = EncodedWords.decode(root.header().first("subject").orElse(""));
      return new MailContents(
          EncodedWords.oneLine(subject), Content.joined(content.lines()), files);
    } catch (OverLimitException tooMuch) {
      return NOTHING;
    } catch (RuntimeException | StackOverflowError broken) {
      // As in MimeReader: what breaks a foreign library must still leave a page for people.
      return NOTHING;
    }
  }

  /** The first bytes of picture formats that cannot carry script. */
  private static final class PictureSigns {
    static Optional<String> typeOf(byte[] bytes) {
      if (begins(bytes, 0, "\u0089PNG\r\n\u001a\n")) return Optional.of("image/png");
      if (begins(bytes, 0, "\u00ff\u00d8\u00ff")) return Optional.of("image/jpeg");
      if (begins(bytes, 0, "GIF87a") || begins(bytes, 0, "GIF89a")) return Optional.of("image/gif");
      if (begins(bytes, 0, "RIFF") && begins(bytes, 8, "WEBP")) return Optional.of("image/webp");
      return Optional.empty();
    }

    private static boolean begins(byte[] bytes, int at, String sign) {
      byte[] expected = sign.getBytes(StandardCharsets.ISO_8859_1);
      if (bytes.length < at + expected.length) return false;
      for (int i = 0; i < expected.length; i++) if (bytes[at + i] != expected[i]) return false;
      return true;
    }
  }
}
