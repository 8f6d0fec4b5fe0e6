package com.amijose.carebot.reply;

import com.amijose.carebot.message.OutgoingAttachment;
import com.amijose.carebot.message.Party;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A letter in a person's own words: its HTML is made from its text, so that both say the same. Whom
 * it goes to, its subject and what is attached stay as they were.
 */
public final class EditedLetter {
  public static final int LONGEST = 50_000;
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
  private static final Pattern GAPS = Pattern.compile("\\n(?:[ \\t]*\\n){2,}");

  private EditedLetter() {}

  /**
   * @param before the letter that was edited
   * @throws UnwritableLetterException where these words cannot go out, saying why
   */
  public static Reply of(Before before, String words) {
    String text = tidy(words);
    if (text.isBlank()) throw new UnwritableLetterException("the reply has no words");
    if (text.length() > LONGEST)
      throw new UnwritableLetterException("the reply is longer than 50,000 characters");
    if (text.contains("{{") || text.contains("}}") || text.contains("${"))
      throw new UnwritableLetterException(
          "the reply holds {{, }} or ${, which looks like a value that was not filled in");
    return new Reply(
        before.template(),
        Optional.of(before.to()),
        before.subject(),
        text,
        html(text),
        before.attachments());
  }

  /** What an edit leaves as it was. */
  public record Before(
      String template, Party to, String subject, List<OutgoingAttachment> attachments) {
    public Before {
      attachments = List.copyOf(attachments);
    }
  }

  private static String tidy(String words) {
    String text = words.replace("\r\n", "\n").replace('\r', '\n').replace('\u00a0', ' ');
    String clean = CONTROL.matcher(text).replaceAll("");
    StringBuilder lines = new StringBuilder(clean.length());
    clean.lines().forEach(line -> lines.append(line.stripTrailing()).append('\n'));
    return GAPS.matcher(lines).replaceAll("\n\n").strip() + "\n";
  }

  private static String html(String text) {
    StringBuilder html = new StringBuilder(text.length() + 600);
    html.append("<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"></head>\n")
        .append("<body style=\"margin:0;padding:20px;background:#ffffff;color:#262626;")
        .append("font-family:Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5\">\n")
        .append("<div style=\"max-width:600px;margin:0 auto\">\n");
    for (String paragraph : text.strip().split("\n\n")) {
      html.append("<p>").append(escaped(paragraph).replace("\n", "<br>\n")).append("</p>\n");
    }
    return html.append("</div>\n</body>\n</html>\n").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
