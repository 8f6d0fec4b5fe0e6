package com.amijose.carebot.reply;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The one font of the slip, read once. It writes European scripts; what it lacks becomes its
 * nearest plain letter or a box, never an error.
 */
final class SlipFont {
  private static final String RESOURCE =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final String BOX = "\u25a1";

  private final TrueTypeFont face;
  private final CmapLookup letters;

  SlipFont() {
    try (InputStream bytes = PDDocument.class.getResourceAsStream(RESOURCE)) {
      if (bytes == null) throw new IllegalStateException("PDFBox came without " + RESOURCE);
      face = new TTFParser().parse(new RandomAccessReadBuffer(bytes.readAllBytes()));
      face.setEnableGsub(false); // ligatures cost nine tenths of the time and a slip needs none
      letters = face.getUnicodeCmapLookup();
    } catch (IOException unreadable) {
      throw new IllegalStateException("PDFBox's own font cannot be read", unreadable);
    }
  }

  /** The font for one document; only the letters that it uses are embedded. */
  PDFont in(PDDocument document) throws IOException {
    return PDType0Font.load(document, face, true);
  }

  /** The text as this font can write it, composed where it can be. */
  String writable(String text) {
    StringBuilder written = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .forEach(letter -> written.append(writable(letter)));
    return written.toString();
  }

  /** Broken into lines no wider than {@code width}; over {@code most} lines it ends with "…". */
  List<String> wrap(PDFont font, String text, float size, float width, int most)
      throws IOException {
    List<String> lines = new ArrayList<>();
    String rest = writable(text).strip();
    while (!rest.isEmpty()) {
      int fits = fitting(font, rest, size, width);
      boolean last = lines.size() == most - 1;
      if (fits < rest.length() && last) {
        lines.add(rest.substring(0, fitting(font, rest, size, width - size)).strip() + "…");
        break;
      }
      int space = fits < rest.length() ? rest.lastIndexOf(' ', fits) : -1;
      int end = space > 0 ? space : fits;
      lines.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    return lines;
  }

  static float width(PDFont font, String text, float size) throws IOException {
    return font.getStringWidth(text) / 1000 * size;
  }

  /** How many characters fit, at least one. */
  private static int fitting(PDFont font, String text, float size, float width) throws IOException {
    int end = 0;
    float used = 0;
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      used += width(font, text.substring(end, next), size);
      if (used > width && end > 0) return end;
      end = next;
    }
    return end;
  }

  private String writable(int letter) {
    if (has(letter)) return Character.toString(letter);
    String plain =
        Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "");
    return !plain.isEmpty() && plain.codePoints().allMatch(this::has) ? plain : BOX;
  }

  private boolean has(int letter) {
    return letter >= ' ' && letters.getGlyphId(letter) != 0;
  }
}
