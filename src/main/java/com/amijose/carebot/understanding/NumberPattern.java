package com.amijose.carebot.understanding;

import com.amijose.carebot.order.NumberForm;
import com.amijose.carebot.order.OrderNumber;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How one shop's order numbers stand in running text. */
final class NumberPattern {
  /**
   * A number where it stands.
   *
   * @param leftAlone the words around it say that this order is not meant
   * @param inPassing its sentence only tells of it: praise, or an earlier order
   */
  record Spot(OrderNumber number, int start, int end, boolean leftAlone, boolean inPassing) {}

  private static final int CASELESS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final String ORDER =
      "(?:orders?(?:['’]s?)?|ord|purchase|bestellungen|bestellung|bestell|auftrag|auftrags|pedidos?|compra"
          + "|orden|commandes?|cde|ordine|ordini|encomenda|bestelling)";
  private static final String SIGN =
      "(?:number|numbers|num|no|nos|nr|n|id|ref|reference|nummer|nummern|numero|numeros|code|conf"
          + "|confirmation)";
  private static final String LINK =
      "(?:is|was|are|being|it's|its|it|the|my|under|with|mine|of|es|ist|lautet|est|e|number)";

  /** Kinds of numbers that are no order's, before the number. */
  private static final Pattern OTHER_KIND =
      Pattern.compile(
          "(?:phone|tel|telephone|mobile|mob|cell|call|text|ring me|whatsapp|fax|tracking|track|trk"
              + "|parcel|consignment|shipment|awb|account|acct|card|customer|client|invoice|inv"
              + "|ticket|case|claim|sku|item|model|style|article|product|ean|barcode|house|flat"
              + "|apt|apartment|unit|suite|zip|postcode|postal|plz|cap|box|room|rma|return|returns"
              + "|policy|member|membership|loyalty|batch|serial|receipt|transaction|payment|iban"
              + "|sort|telefon|telefono|rechnung|sendung|sendungs|kunden|kundennummer|factura"
              + "|facture|fattura|seguimiento|suivi|colis|paquete|tarjeta)"
              + "\\W{0,2}(?:number|no|nr|nummer|num|numero|code|id|ref|reference|de|von|du|di)?"
              + "(?:\\W{1,3}(?:is|was|of|ist|es|est))?\\W{0,4}$",
          CASELESS);

  /** The words before say that it is another shop's order. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "\\b(?:their|theirs|his|another shop|other shop|another store|competitor|elsewhere)\\b"
              + "[^.!?\\n]{0,40}$"
              + "|\\b(?:etsy|amazon|ebay|vinted|depop|asos|paypal|klarna|ups|dhl|fedex|hermes|evri"
              + "|usps)\\b[^.!?\\n]{0,25}$",
          CASELESS);

  private static final Pattern FROM_ANOTHER =
      Pattern.compile(
          "\\b(?:from|with|at|bei|chez|de chez|en)\\s+(?!You\\b|Your\\b|Amijose|AMIJOSE|My\\b|The"
              + "\\b|This\\b|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri"
              + "|Sat|Sun)\\p{Lu}[^.!?\\n]{0,40}$");

  private static final Pattern LEFT_ALONE_BEFORE =
      Pattern.compile(
          "(?:(?:\\bnot|n['’]t)\\s+(?:about\\s+|for\\s+|from\\s+|regarding\\s+|to\\s+do\\s+with\\s+)?"
              + "(?:(?:the|my|that|this|our)\\s+)?(?:(?:other|previous|earlier|old|older|first"
              + "|second|last|new|newer|next|separate)\\s+)?"
              + "|\\b(?:ignore|disregard|forget|keep|keeping|leave|except|excluding|unlike|other than"
              + "|apart from|nothing to do with|nothing wrong with|do(?: no|n['’]?)t (?:touch|cancel"
              + "|change|return|refund|confuse)|no (?:problem|issue)s? with|happy with|separate from"
              + "|don['’]?t mix (?:it|this) up with|confused? with|mixed up with)\\s+"
              + "(?:(?:it|this|the|my|that|with)\\s+){0,2}(?:(?:other|previous|earlier|old|first"
              + "|second|last|new|one)\\s+)?"
              + "|\\b(?:nicht|kein\\w*|no|pas|non|nao|não|niet)\\s+(?:die|das|den|um|el|la|le|de|il"
              + "|a|o)?\\s*(?:\\p{L}+\\s+)?)"
              + "(?:"
              + ORDER
              + "|one)?[\\s,:;(\\-–—]*(?:"
              + SIGN
              + "[\\s.:]*)?$",
          CASELESS);

  private static final Pattern LEFT_ALONE_AFTER =
      Pattern.compile(
          "^[\\s,)\\-–—]*(?:(?:which|that|this one|it)\\s+)?(?:can stay|stays?\\b|should stay"
              + "|(?:is|was|are|were|has been)\\s+(?:all\\s+|absolutely\\s+|perfectly\\s+|totally\\s+"
              + "|a\\s+)?(?:fine|ok|okay|good|perfect|great|lovely|settled|sorted|separate|another"
              + " matter|different|not affected|unaffected|not the one)\\b"
              + "|is (?:not|n[o']t) (?:the one|affected|part|what|meant)|arrived fine|came fine"
              + "|has nothing to do)",
          CASELESS);

  private static final Pattern PRAISE =
      Pattern.compile(
          "\\b(?:love[ds]?|loving|perfect(?:ly)?|fits? like|like a dream|great|gorgeous|beautiful"
              + "|wonderful|flawless|delighted|happy with|pleased with|no complaints?|no trouble"
              + "|thrilled|excellent|adore[ds]?|fine|sorted|dealt with|settled|smoothly)\\b",
          CASELESS);
  private static final Pattern EARLIER =
      Pattern.compile(
          "\\b(?:last (?:year|month|spring|summer|autumn|winter|fall|christmas|time)|previous(?:ly)?"
              + "|earlier|in the past|before that|my first|already (?:returned|refunded)|years? ago"
              + "|months? ago|old order|back in|since then|so i (?:ordered|bought|got)|used to)\\b",
          CASELESS);

  private final NumberForm form;
  private final Pattern prefixed;
  private final Pattern cued;
  private final Pattern hashed;
  private final Pattern named;
  private final Pattern listed;
  private final Pattern spokenOf;
  private final Pattern alone;
  private final Pattern whole;

  NumberPattern(NumberForm form) {
    this.form = form;
    String count = "{" + form.minDigits() + "," + form.maxDigits() + "}";
    String bare = "(?<digits>\\d" + count + ")" + END;
    String gapped =
        form.minDigits() == form.maxDigits() && form.minDigits() > 1
            ? "|[\\dO](?:[ .]?[\\dO]){" + (form.minDigits() - 1) + "}"
            : "";
    StringBuilder letters = new StringBuilder();
    form.prefix()
        .chars()
        .forEach(c -> letters.append(letters.isEmpty() ? "" : "[ .\\-]?").append((char) c));
    prefixed =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}@])(?<![\\p{L}\\p{N}][-_])"
                + letters
                + "[\\s#:.\\-–—_]{0,3}(?:(?:no|nr|number)[\\s.:]{0,2})?(?<digits>[\\dO]"
                + count
                + gapped
                + ")"
                + END,
            CASELESS);
    cued =
        Pattern.compile(
            "\\b"
                + ORDER
                + "(?:[\\s\\-]?"
                + SIGN
                + "\\b)?(?:[\\s.:#=(\\-–°ºª\"'“]|\\b"
                + SIGN
                + "\\b|\\b"
                + LINK
                + "\\b){1,12}"
                + bare,
            CASELESS);
    hashed = Pattern.compile("(?<![\\p{L}\\p{N}#])#\\s?" + bare, CASELESS);
    named =
        Pattern.compile(
            "(?:\\b(?:number|nummer|numero|nr|no)\\b[\\s.:#=]{1,3}(?:(?:is|was|ist|es)\\s)?"
                + bare
                + ")",
            CASELESS);
    listed =
        Pattern.compile(
            "^(?:\\s*(?:,|;|\\+|/|&|and|or|und|y|e|et|en|plus|as well as)){1,2}\\s*(?:also\\s+)?#?"
                + bare,
            CASELESS);
    spokenOf =
        Pattern.compile(
            "\\b(?:cancel|regarding|concerning|about|ref|re|where is|where['’]s|can|could|has)"
                + "[\\s:.]{1,2}#?"
                + bare,
            CASELESS);
    alone =
        Pattern.compile(
            "(?:\\A|\\n[ \\t]*\\n|[.!?:]\\s)[ \\t]{0,9}[#(]?" + bare + "[ .)!]*(?=\\n|\\z)");
    whole = Pattern.compile("^\\s*[#(]?" + bare + "[\\s.)!?]*$");
  }

  /** Not part of a longer number, a price, a date, a code. */
  private static final String END =
      "(?![\\p{L}\\p{N}])(?![.,:/]\\d)(?!\\s?[£$€%])(?!-(?!F\\d)[\\p{Lu}\\p{N}])(?![\\-_/]\\d)";

  private static final Pattern CALLED_ORDER =
      Pattern.compile(
          "^\\s*(?:\\(|-|–|,|=)?\\s*(?:(?:is|was|being)\\s+)?(?:(?:my|the|our|me|mi|mon|ma)\\s+)?"
              + ORDER
              + "(?:\\s?"
              + SIGN
              + ")?\\b|^\\s+(?:is|was|it's)\\s+(?:my|me|the)\\s+number\\b",
          CASELESS);

  /**
   * In order of place.
   *
   * @param alone the text is a line of its own, so that a bare number alone in it is one
   */
  List<Spot> findAll(String written, boolean alone) {
    String text = plain(written);
    List<int[]> spans = new ArrayList<>();
    List<String> digits = new ArrayList<>();
    if (!form.prefix().isEmpty()) collect(prefixed, text, false, spans, digits);
    collect(cued, text, true, spans, digits);
    collect(hashed, text, true, spans, digits);
    collect(named, text, true, spans, digits);
    collect(spokenOf, text, true, spans, digits);
    collect(this.alone, text, true, spans, digits);
    collectCalled(text, spans, digits);
    if (alone) collect(whole, text, false, spans, digits);
    collectListed(text, spans, digits);
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) spots.add(spot(text, spans.get(i), digits.get(i)));
    spots.sort(Comparator.comparingInt(Spot::start));
    return spots;
  }

  private void collect(
      Pattern pattern, String text, boolean bare, List<int[]> spans, List<String> digits) {
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      int start = found.start();
      String written = found.group("digits");
      if (written.chars().filter(Character::isDigit).count() * 2 < written.length()) continue;
      boolean called = pattern == cued;
      if (bare && isAnothers(text, start, found.start("digits"), called)) continue;
      add(start, found.end("digits"), written, spans, digits);
    }
  }

  private void collectCalled(String text, List<int[]> spans, List<String> digits) {
    Matcher found =
        Pattern.compile(
                "(?<![\\p{L}\\p{N}#.,/:£$€\\-])(?<digits>\\d{"
                    + form.minDigits()
                    + ","
                    + form.maxDigits()
                    + "})"
                    + END)
            .matcher(text);
    while (found.find()) {
      String after = text.substring(found.end(), Math.min(text.length(), found.end() + 40));
      if (CALLED_ORDER.matcher(after).find()
          && !isAnothers(text, found.start(), found.start(), false))
        add(found.start(), found.end(), found.group("digits"), spans, digits);
    }
  }

  private void collectListed(String text, List<int[]> spans, List<String> digits) {
    for (int i = 0; i < spans.size() && i < 200; i++) {
      int end = spans.get(i)[1];
      Matcher next = listed.matcher(text).region(end, Math.min(text.length(), end + 60));
      if (next.find())
        add(next.start("digits"), next.end("digits"), next.group("digits"), spans, digits);
    }
  }

  private static void add(
      int start, int end, String written, List<int[]> spans, List<String> digits) {
    for (int[] span : spans) if (start < span[1] && span[0] < end) return;
    if (spans.size() >= 500) return;
    spans.add(new int[] {start, end});
    digits.add(written.replaceAll("[^\\dOo]", "").replaceAll("[Oo]", "0"));
  }

  /**
   * @param called it is called an order's number; "return" before that is no return's number
   */
  private static boolean isAnothers(String text, int start, int digitsStart, boolean called) {
    String before = text.substring(Math.max(0, start - 60), start);
    String upTo = text.substring(Math.max(0, start - 60), digitsStart);
    return (!called && OTHER_KIND.matcher(before).find())
        || ELSEWHERE.matcher(before).find()
        || FROM_ANOTHER.matcher(upTo).find();
  }

  private Spot spot(String text, int[] span, String digits) {
    String before = clauseBefore(text, span[0]);
    String after = clauseAfter(text, span[1]);
    boolean alone =
        LEFT_ALONE_BEFORE.matcher(before).find() || LEFT_ALONE_AFTER.matcher(after).find();
    String near = before.substring(before.lastIndexOf(", ") + 1);
    String clause = near + " " + cutAtTurn(after);
    boolean passing = PRAISE.matcher(clause).find() || EARLIER.matcher(near).find();
    return new Spot(OrderNumber.of(form.prefix() + digits), span[0], span[1], alone, passing);
  }

  private static String clauseBefore(String text, int at) {
    int start = Math.max(0, at - 120);
    for (int i = at - 1; i > start; i--) {
      char c = text.charAt(i);
      if (c == '\n' || ((c == '.' || c == '!' || c == '?' || c == ';') && isSentenceEnd(text, i)))
        return text.substring(i + 1, at);
    }
    return text.substring(start, at);
  }

  private static boolean isSentenceEnd(String text, int i) {
    return i + 1 < text.length()
        && Character.isWhitespace(text.charAt(i + 1))
        && !text.substring(Math.max(0, i - 3), i)
            .toLowerCase(java.util.Locale.ROOT)
            .matches(".*\\b(?:no|nr|nos|num|ref|n)");
  }

  private static String clauseAfter(String text, int at) {
    int end = Math.min(text.length(), at + 100);
    for (int i = at; i < end; i++)
      if (".!?;\n".indexOf(text.charAt(i)) >= 0) return text.substring(at, i);
    return text.substring(at, end);
  }

  /** What follows a "but" or a comma with "so" speaks of something else. */
  private static String cutAtTurn(String after) {
    Optional<Integer> turn =
        java.util.stream.Stream.of(" but ", " so ", " and ", ", ", " however ", " aber ", " pero ")
            .map(after::indexOf)
            .filter(i -> i >= 0)
            .min(Comparator.naturalOrder());
    return turn.map(i -> after.substring(0, i)).orElse(after);
  }

  /**
   * Without invisible characters and accents, with plain digits and letters for wide and
   * mathematical ones.
   */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("[\\p{Cf}\\p{M}]", "")
        .replace('\u00a0', ' ');
  }
}
