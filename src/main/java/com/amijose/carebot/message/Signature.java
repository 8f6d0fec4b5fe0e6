package com.amijose.carebot.message;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds where a signature begins: a delimiter, a device's line, a block of contact lines, a
 * disclaimer. A plain "Cheers, Jo" is no signature but the end of what was written.
 */
final class Signature {
  private static final int LONGEST_BLOCK = 12;

  private static final Pattern DELIMITER =
      Pattern.compile("\\s?(?:--|[\u2013\u2014]{1,2}|-- -)[\\s\u00a0]*");
  private static final Pattern DASHED_NAME =
      Pattern.compile(
          "\\s?(?:-{1,3}|[\u2013\u2014])\\s?\\p{Lu}[\\p{L}.'’]*(?: \\p{Lu}[\\p{L}.'’]*){0,2}");
  private static final Pattern RULE = Pattern.compile("\\s?[_=*~\u2013\u2014-]{4,}\\s*");

  private static final Pattern CONTACT =
      Pattern.compile(
          "(?iu)(?:.*\\b(?:tel|tél|phone|ph|mob|mobile|mobil|cell|fax|office|direct|telefon|téléphone|teléfono|"
              + "telefono|telefone|puh|tlf|web|e-?mail|skype|twitter|linkedin|whatsapp|p|m|t|f|e|w)\\b[.:)/]? ?"
              + "[:+(]?.{0,3}\\d[\\d\\s()./+-]{5,}.*|.*(?:https?://|www\\.)\\S+.*|[^@]{0,40}[\\w.+-]+@[\\w-]+\\.[\\w.]+[^@]{0,20}"
              + "|\\s*\\+?\\(?\\d[\\d\\s().+-]{8,}\\d\\s*)");
  private static final Pattern ROLE =
      Pattern.compile(
          "(?iu).*\\b(?:ltd|limited|llc|inc|gmbh|ag|s\\.?a\\.?r?\\.?l?|plc|corp|company|manager|director|"
              + "engineer|developer|consultant|assistant|officer|founder|ceo|cto|president|head of|"
              + "department|university|geschäftsführer\\p{L}*|leiter\\p{L}*|gérant|directeur|directrice|"
              + "professor|partner|architect|designer|analyst|solicitor|accountant|co-?ordinator|"
              + "administrator|specialist|executive|sales|marketing|bv|pty|oy|ab|spa|srl)\\b.*");
  private static final Pattern SIGN_OFF =
      Pattern.compile(
          "(?iu)\\s*(?:(?:many |kind |best |warm |warmest |kindest |with |very |yours? )*(?:thanks|thank you|thx|"
              + "regards|rgds|wishes|cheers|sincerely|faithfully|truly|best|br|kr|love|respectfully|"
              + "cordially|ta)|(?:mit |viele |liebe |beste |herzliche |freundlichen? |schöne )*(?:gr[üu](?:ß|ss)en?|"
              + "gr[üu](?:ß|ss)e|mfg|lg|vg|danke)|(?:bien |très )?(?:cordialement|à vous)|merci\\p{L}*|"
              + "(?:un |cordiales |muchos )*saludos?|atentamente|gracias|(?:cordiali |distinti )?saluti|grazie|"
              + "(?:met )?(?:vriendelijke )?groet(?:en)?|mvg|(?:med )?(?:vänlig\\p{L}* )?hälsning\\p{L}*|mvh|"
              + "(?:med )?(?:venlig )?hilsen|atenciosamente|obrigad[oa]|abraços|pozdrawiam|с уважением|"
              + "ystävällisin terveisin)\\b[^.?!]{0,25}[,.!]*\\s*");
  private static final Pattern DISCLAIMER =
      Pattern.compile(
          "(?iu)\\b(?:confidential\\p{L}*|privileged|intended (?:solely|only|recipient)|disclaimer|unauthori[sz]ed|"
              + "vertraulich\\p{L}*|confidentiel\\p{L}*|confidencial\\p{L}*|riservat\\p{L}*|vertrouwelijk\\p{L}*|"
              + "legally|registered in|before printing|consider the environment|virus(?:es)?|scanned|"
              + "destinataire|destinatario|adressat\\p{L}*|geadresseerde|received this (?:e-?mail |message )?in error|"
              + "rechtsverbindlich|unbefugt\\p{L}*|irrtümlich|you received this message because|unsubscribe)\\b");
  private static final Pattern WORDS = Pattern.compile("\\s+");
  private static final Pattern SENTENCE = Pattern.compile(".*\\p{L}{2,}[.?!…]\\s*");
  private static final Pattern ORDER_LIKE =
      Pattern.compile(
          "(?iu).*(?:#\\s?\\w*\\d{3}|\\b[a-z]{1,3}[- ]?\\d{4,}\\b|order|bestell|commande|pedido|ordine|"
              + "encomenda|zamówieni|return|refund|rma).*");

  private Signature() {}

  /**
   * The first line of the signature, or the number of lines where there is none.
   *
   * @param wordsBefore whether other new text stands before these lines
   */
  static int begin(List<String> lines, boolean wordsBefore) {
    int delimiter = delimiter(lines, wordsBefore);
    int end = delimiter;
    int before;
    do {
      before = end;
      end = withoutDevice(lines, lastFilled(lines, end) + 1);
      end = withoutDisclaimer(lines, lastFilled(lines, end) + 1);
    } while (end < before && end > 0);
    int contact = contactBlock(lines, lastFilled(lines, end) + 1);
    int begin = dashedName(lines, contact);
    return begin == lastFilled(lines, lines.size()) + 1 ? lines.size() : begin;
  }

  private static int lastFilled(List<String> lines, int end) {
    int i = end - 1;
    while (i >= 0 && lines.get(i).isBlank()) i--;
    return i;
  }

  private static int delimiter(List<String> lines, boolean wordsBefore) {
    boolean words = wordsBefore;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (words && line.length() < 80 && isDelimiter(lines, i)) return i;
      words |= !line.isBlank();
    }
    return lines.size();
  }

  private static boolean isDelimiter(List<String> lines, int i) {
    String line = lines.get(i);
    if (line.equals("-- ")) return true;
    boolean possible = DELIMITER.matcher(line).matches() || RULE.matcher(line).matches();
    if (!possible) return false;
    int filled = 0;
    for (int k = i + 1; k < lines.size() && filled <= 16; k++)
      if (!lines.get(k).isBlank()) filled++;
    if (DELIMITER.matcher(line).matches()) return filled <= 15;
    if (filled == 0) return true;
    if (filled > LONGEST_BLOCK) return false;
    return looksLikeContact(lines, i + 1, lines.size()) || isTerse(lines, i + 1);
  }

  /** Names and titles, no sentences: then a drawn line parts a signature, not two paragraphs. */
  private static boolean isTerse(List<String> lines, int from) {
    for (String line : lines.subList(from, lines.size())) {
      if (line.length() > 60 || isProse(line) && WORDS.splitAsStream(line).limit(6).count() > 5)
        return false;
      if (SIGN_OFF.matcher(line).matches()) return false;
    }
    return true;
  }

  /** A device's line near the end, with the name or number that follows it. */
  private static int withoutDevice(List<String> lines, int end) {
    int filled = 0;
    for (int i = end - 1; i >= 0 && filled < 6; i--) {
      String line = lines.get(i);
      if (line.isBlank()) continue;
      if (DeviceLine.is(line)) return i;
      if (line.length() > 60
          || SENTENCE.matcher(line).matches()
          || ORDER_LIKE.matcher(line).matches()) {
        return end;
      }
      filled++;
    }
    return end;
  }

  private static int withoutDisclaimer(List<String> lines, int end) {
    int begin = end;
    while (begin > 0 && !lines.get(begin - 1).isBlank() && end - begin < 20) begin--;
    if (begin == 0) return end;
    StringBuilder paragraph = new StringBuilder();
    for (String line : lines.subList(begin, end)) {
      if (paragraph.length() < 4000)
        paragraph.append(line, 0, Math.min(line.length(), 2000)).append(' ');
    }
    long hits =
        DISCLAIMER
            .matcher(paragraph)
            .results()
            .map(m -> m.group().toLowerCase(Locale.ROOT))
            .distinct()
            .count();
    if (hits < 2) return end;
    // A name that stands right above it is not part of it.
    while (lines.get(begin).length() < 40 && !DISCLAIMER.matcher(lines.get(begin)).find()) begin++;
    return begin;
  }

  /**
   * Contact lines at the end, after a closing and a name, or after a blank line; the closing and
   * the name stay.
   */
  private static int contactBlock(List<String> lines, int end) {
    int begin = end;
    int filled = 0;
    while (begin > 0 && filled < LONGEST_BLOCK && end - begin < 24) {
      String line = lines.get(begin - 1);
      if (SIGN_OFF.matcher(line).matches() && line.length() < 60) {
        return afterName(lines, begin, end);
      }
      boolean shortLine = line.length() <= 80 && !isProse(line);
      if (!line.isBlank() && (!shortLine || ORDER_LIKE.matcher(line).matches())) break;
      if (!line.isBlank()) filled++;
      begin--;
    }
    while (begin < end && !lines.get(begin).isBlank() && begin > 0) begin++;
    return begin > 0 && begin < end && contactLines(lines, begin, end) >= 2 ? begin : end;
  }

  private static boolean isProse(String line) {
    return SENTENCE.matcher(line).matches()
        && WORDS.splitAsStream(line).limit(3).count() > 2
        && !CONTACT.matcher(line).matches();
  }

  private static int afterName(List<String> lines, int afterSignOff, int end) {
    int name = afterSignOff;
    while (name < end && lines.get(name).isBlank()) name++;
    int begin = Math.min(name + 1, end);
    return looksLikeContact(lines, begin, end) ? begin : end;
  }

  private static boolean looksLikeContact(List<String> lines, int from, int to) {
    return contactLines(lines, from, to) >= 1;
  }

  private static int contactLines(List<String> lines, int from, int to) {
    int count = 0;
    for (String line : lines.subList(Math.min(from, to), to)) {
      if (line.isBlank() || line.length() > 160) continue;
      if (CONTACT.matcher(line).matches() || ROLE.matcher(line).matches()) count++;
    }
    return count;
  }

  private static int dashedName(List<String> lines, int end) {
    int last = lastFilled(lines, end);
    boolean first = lastFilled(lines, Math.max(last, 0)) < 0;
    if (last < 0 || first || lines.get(last).length() > 40) return end;
    return DASHED_NAME.matcher(lines.get(last)).matches() ? last : end;
  }
}
