package com.amijose.carebot.reply;

import com.amijose.carebot.message.Message;
import com.amijose.carebot.message.Subject;
import java.util.regex.Pattern;

/**
 * The reply's subject: the customer's own, so that their mail program keeps the thread, but only
 * where we know the customer. A stranger's words are never sent on (reliability I24): whoever
 * forges a sender would choose what the victim reads.
 */
final class SubjectLine {
  private static final int LONGEST = 100;

  /** Re: in the languages of common mail programs, with or without a count, once or more. */
  private static final Pattern ANSWERED =
      Pattern.compile(
          "^(?:(?:re|aw|antw|sv|vs|odp|rif|res)(?:\\[\\d+])?\\s*:\\s*)+", Pattern.CASE_INSENSITIVE);

  /** An address with a scheme, www., or a bare host name, which mail programs turn into links. */
  private static final Pattern LINK =
      Pattern.compile(
          "://|\\bwww\\.|\\b[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*\\.\\p{L}{2,}(?![\\p{L}\\d])|@");

  private SubjectLine() {}

  static String of(Message message, boolean known, String shop) {
    String neutral = "Re: your message to " + Wording.line(shop);
    if (!known || message.subject().origin() == Subject.Origin.FORM) return neutral;
    String own = ANSWERED.matcher(Wording.line(message.subject().text())).replaceFirst("").strip();
    if (own.isEmpty() || LINK.matcher(own).find() || LetterCheck.looksUnfinished(own))
      return neutral;
    String whole = "Re: " + own;
    if (whole.length() <= LONGEST) return whole;
    int end = LONGEST - 1;
    if (Character.isHighSurrogate(whole.charAt(end - 1))) end--;
    return whole.substring(0, end).strip() + "…";
  }
}
