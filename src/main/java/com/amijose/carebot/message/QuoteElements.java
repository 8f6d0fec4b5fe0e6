package com.amijose.carebot.message;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The HTML elements by which mail programs set quoted mail and signatures apart. */
final class QuoteElements {
  /** Containers of quoted mail; web mail puts x_ before the names of what it received. */
  private static final Set<String> QUOTES =
      Set.of(
          "gmail_attr",
          "yahoo_quoted",
          "protonmail_quote",
          "tutanota_quote",
          "moz-cite-prefix",
          "moz-forward-container",
          "moz-email-headers-table",
          "zmail_extra",
          "aol_quote",
          "mailru-blockquote",
          "yandex_quote",
          "gmx_quote",
          "mail_quote",
          "fastmail-quote",
          "ms-outlook-mobile-reference-message",
          "reply-quote",
          "quoted-content",
          "isforwardcontent",
          "olk_src_body_section",
          "qt",
          "quotedtext",
          "hmmessage_quote",
          "mail-editor-reference-message-container");

  private static final Set<String> SIGNATURES =
      Set.of(
          "gmail_signature",
          "moz-signature",
          "signature",
          "ms-outlook-mobile-signature",
          "protonmail_signature_block",
          "applemailsignature",
          "yahoo-signature",
          "ydp-signature",
          "lineBreakAtBeginningOfSignature".toLowerCase(Locale.ROOT),
          "zmail_signature",
          "fastmail-signature");

  private static final Set<String> RESTS =
      Set.of("divrplyfwdmsg", "appendonsend", "stopspelling", "divtagdefaultwrapper_quote");

  private QuoteElements() {}

  static boolean isQuote(Element element) {
    if (element.normalName().equals("blockquote")) return !isIndent(element);
    if (isNamed(element, "gmail_quote") || isNamed(element, "gmail_quote_container")) {
      // With a blockquote inside, what stands beside that may be an answer between the lines.
      return element.getElementsByTag("blockquote").isEmpty();
    }
    return isIn(element, QUOTES);
  }

  static boolean isSignature(Element element) {
    return isIn(element, SIGNATURES);
  }

  /** From this element on, all is the quoted mail. */
  static boolean beginsRest(Element element) {
    String id = bare(element.id());
    if (RESTS.contains(id)) return true;
    return element.normalName().equals("hr") && element.attr("tabindex").equals("-1");
  }

  /** The indent button of web mail also makes a blockquote, but one without a bar. */
  private static boolean isIndent(Element element) {
    String style = element.attr("style").replace(" ", "");
    boolean cited = element.hasAttr("type") || element.hasAttr("cite") || element.hasAttr("class");
    return !cited && (style.contains("border:none") || style.contains("border:0"));
  }

  private static boolean isNamed(Element element, String name) {
    for (String className : element.classNames()) if (bare(className).equals(name)) return true;
    return bare(element.id()).equals(name);
  }

  private static boolean isIn(Element element, Set<String> names) {
    if (element.attributesSize() == 0) return false;
    for (String className : element.classNames()) if (names.contains(bare(className))) return true;
    return names.contains(bare(element.id()));
  }

  private static String bare(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    while (lower.startsWith("x_")) lower = lower.substring(2);
    return lower;
  }
}
