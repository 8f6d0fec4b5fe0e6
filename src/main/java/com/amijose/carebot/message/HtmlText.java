package com.amijose.carebot.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * What a reader sees of an HTML mail, as lines (reliability F97: text that is hidden is not there),
 * with the marks that mail programs leave around quoted mail and signatures.
 */
final class HtmlText {
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "dd",
          "div",
          "dl",
          "dt",
          "fieldset",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "li",
          "main",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "table",
          "tr",
          "ul");
  private static final Set<String> SPACED =
      Set.of("blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "p", "pre");
  private static final Set<String> UNSEEN =
      Set.of(
          "head",
          "script",
          "style",
          "title",
          "template",
          "noscript",
          "object",
          "embed",
          "svg",
          "select",
          "textarea",
          "iframe",
          "button");

  private static final Pattern HIDING =
      Pattern.compile(
          "(?:^|;)(?:display:none|visibility:hidden|mso-hide:all|opacity:0(?:\\.0*)?(?:;|!|$)"
              + "|font-size:0(?:px|pt|em|%)?(?:;|!|$)|max-height:0(?:px)?(?:;|!|$))");

  private HtmlText() {}

  static List<Line> linesOf(String html) {
    Element body = Jsoup.parse(html).body();
    Visit visit = new Visit();
    body.traverse(visit);
    return visit.finished();
  }

  private static final class Visit implements NodeVisitor {
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int hidden;
    private int quoted;
    private int signature;
    private int preformatted;
    private boolean rest;
    private boolean gapWanted;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        if (hidden == 0) add(words.getWholeText());
        return;
      }
      if (!(node instanceof Element element)) return;
      String tag = element.normalName();
      if (isHidden(element, tag)) hidden++;
      if (hidden > 0) return;
      if (BLOCKS.contains(tag)) breakLine(SPACED.contains(tag) && !hasNoMargin(element));
      if (QuoteElements.beginsRest(element)) startRest();
      if (QuoteElements.isQuote(element)) enter(true);
      if (QuoteElements.isSignature(element)) enter(false);
      if (tag.equals("pre")) preformatted++;
      if (tag.equals("br")) endLine();
      if ((tag.equals("td") || tag.equals("th")) && text.length() > 0) text.append(' ');
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) return;
      String tag = element.normalName();
      if (hidden > 0) {
        if (isHidden(element, tag)) hidden--;
        return;
      }
      if (BLOCKS.contains(tag)) breakLine(SPACED.contains(tag) && !hasNoMargin(element));
      if (tag.equals("pre")) preformatted--;
      if (QuoteElements.isQuote(element)) leave(true);
      if (QuoteElements.isSignature(element)) leave(false);
    }

    private void enter(boolean quote) {
      breakLine(false);
      if (quote) quoted++;
      else signature++;
    }

    private void leave(boolean quote) {
      breakLine(false);
      if (quote) quoted--;
      else signature--;
    }

    private void startRest() {
      breakLine(false);
      rest = true;
    }

    private void add(String words) {
      if (preformatted > 0) {
        addPreformatted(words);
        return;
      }
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
        if (!space) text.append(c == '\u00a0' ? ' ' : c);
        else if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') text.append(' ');
      }
    }

    private void addPreformatted(String words) {
      String[] split = words.split("\r?\n", -1);
      for (int i = 0; i < split.length; i++) {
        text.append(split[i].replace('\u00a0', ' '));
        if (i < split.length - 1) endLine();
      }
    }

    private void breakLine(boolean gap) {
      if (!text.toString().isBlank()) endLine();
      text.setLength(0);
      gapWanted |= gap;
    }

    private void endLine() {
      boolean blank = text.toString().isBlank();
      if (gapWanted && !blank && !lines.isEmpty() && !lines.get(lines.size() - 1).isBlank()) {
        lines.add(new Line("", mark()));
      }
      if (!blank) gapWanted = false;
      lines.add(new Line(blank ? "" : text.toString().stripTrailing(), mark()));
      text.setLength(0);
    }

    private Line.Mark mark() {
      if (rest) return Line.Mark.REST_QUOTED;
      if (quoted > 0) return Line.Mark.QUOTED;
      return signature > 0 ? Line.Mark.SIGNATURE : Line.Mark.PLAIN;
    }

    List<Line> finished() {
      breakLine(false);
      return lines;
    }
  }

  private static boolean hasNoMargin(Element element) {
    String style = styleOf(element);
    return element.hasClass("MsoNormal")
        || style.contains("margin:0")
        || style.contains("margin-top:0") && style.contains("margin-bottom:0");
  }

  private static boolean isHidden(Element element, String tag) {
    if (UNSEEN.contains(tag) || element.hasAttr("hidden")) return true;
    String style = styleOf(element);
    if (style.isEmpty()) return false;
    return HIDING.matcher(style).find() || isWhiteOnWhite(element, style);
  }

  /** White words are hidden only where no element around them sets a ground for them. */
  private static boolean isWhiteOnWhite(Element element, String style) {
    boolean white =
        style.contains("color:")
            && style.matches(
                "(?:.*;)?color:(?:#fff|#ffffff|white|rgb\\(255,255,255\\))(?:[;!].*)?");
    if (!white) return false;
    for (Element e = element; e != null; e = e.parent()) {
      if (e.hasAttr("bgcolor") || e.hasAttr("background")) return false;
      if (styleOf(e).contains("background")) return false;
    }
    return true;
  }

  private static String styleOf(Element element) {
    String style = element.attr("style");
    if (style.isEmpty() || style.length() > 4000) return "";
    return style.toLowerCase(Locale.ROOT).replace(" ", "").replace("\n", "").replace("\t", "");
  }
}
