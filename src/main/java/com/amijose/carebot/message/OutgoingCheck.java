package com.amijose.carebot.message;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The last gate before a mail leaves (reliability T11): reads the very bytes again with another
 * parser than the one that wrote them, and says what is wrong.
 */
public final class OutgoingCheck {
  private static final int LONGEST_LINE = 998;
  private static final Set<String> ALLOWED =
      Set.of(
          "from",
          "to",
          "subject",
          "date",
          "message-id",
          "in-reply-to",
          "references",
          "auto-submitted",
          "x-auto-response-suppress",
          "x-ms-reactions",
          "x-returns-ref",
          "mime-version",
          "content-type",
          "content-transfer-encoding");
  private static final Set<String> ONCE =
      Set.of("from", "to", "subject", "date", "message-id", "x-returns-ref");
  private static final Pattern UNRESOLVED = Pattern.compile("\\{\\{|\\}\\}|\\$\\{|<%|\\bnull\\b");

  /**
   * What is wrong with these bytes as a mail to that one recipient, in plain words; empty where
   * nothing is. It never throws on bad bytes.
   */
  public List<String> faults(byte[] bytes, EmailAddress recipient) {
    List<String> faults = new ArrayList<>();
    lines(bytes, faults);
    try {
      Session session = Session.getInstance(new Properties());
      MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(bytes));
      headers(message, faults);
      recipient(message, recipient, faults);
      unresolved("subject", String.valueOf(message.getSubject()), faults);
      texts(message, 0, faults);
    } catch (MessagingException | IOException | RuntimeException unreadable) {
      // Whatever the parser stumbles over, the customer's would too: it does not leave.
      faults.add("it cannot be read again: " + unreadable.getClass().getSimpleName());
    }
    return faults;
  }

  private static void lines(byte[] bytes, List<String> faults) {
    int length = 0;
    boolean bare = false;
    boolean tooLong = false;
    boolean eight = false;
    for (int i = 0; i < bytes.length; i++) {
      boolean pair = bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n';
      if (pair) {
        tooLong |= length > LONGEST_LINE;
        length = 0;
        i++;
      } else {
        bare |= bytes[i] == '\r' || bytes[i] == '\n';
        eight |= bytes[i] <= 0;
        length++;
      }
    }
    if (bare) faults.add("a CR or LF stands alone");
    if (tooLong || length > LONGEST_LINE) faults.add("a line is longer than 998 characters");
    if (eight) faults.add("a byte is not 7-bit text");
    if (length > 0) faults.add("the last line does not end");
  }

  private static void headers(MimeMessage message, List<String> faults) throws MessagingException {
    List<String> names = new ArrayList<>();
    for (Header header : Collections.list(message.getAllHeaders())) {
      String name = header.getName().toLowerCase(Locale.ROOT);
      names.add(name);
      if (!ALLOWED.contains(name)) faults.add("a header field is not allowed: " + name);
    }
    for (String name : ONCE) {
      if (Collections.frequency(names, name) != 1) faults.add("not exactly one field " + name);
    }
  }

  private static void recipient(MimeMessage message, EmailAddress recipient, List<String> faults)
      throws MessagingException {
    String[] to = message.getHeader("To");
    InternetAddress[] all =
        to == null
            ? new InternetAddress[0]
            : InternetAddress.parseHeader(String.join(",", to), true);
    if (all.length != 1) {
      faults.add("it does not have exactly one recipient");
      return;
    }
    boolean same = EmailAddress.parse(all[0].getAddress()).filter(recipient::isSameAs).isPresent();
    if (!same) faults.add("its recipient is another than the decision's");
  }

  private static void texts(Part part, int depth, List<String> faults)
      throws MessagingException, IOException {
    if (depth > 5) {
      faults.add("it is nested too deep");
    } else if (part.isMimeType("text/*") && part.getFileName() == null) {
      String text = String.valueOf(part.getContent());
      if (text.isBlank()) faults.add("a text is empty");
      unresolved("text", text, faults);
    } else if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart child = parts.getBodyPart(i);
        texts(child, depth + 1, faults);
      }
    }
  }

  private static void unresolved(String where, String text, List<String> faults) {
    if (UNRESOLVED.matcher(text).find()) faults.add("a placeholder is unresolved in the " + where);
  }
}
