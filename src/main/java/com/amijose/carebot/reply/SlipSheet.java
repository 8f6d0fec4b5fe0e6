package com.amijose.carebot.reply;

import com.google.zxing.common.BitMatrix;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * Ink on one sheet, in points from its lower left corner. The font has one weight; bold is drawn.
 */
final class SlipSheet {
  private final PDPageContentStream ink;
  private final SlipFont letters;
  private final PDFont font;

  SlipSheet(PDPageContentStream ink, SlipFont letters, PDFont font) {
    this.ink = ink;
    this.letters = letters;
    this.font = font;
  }

  void text(String text, float x, float y, float size) throws IOException {
    write(text, x, y, size, RenderingMode.FILL);
  }

  void bold(String text, float x, float y, float size) throws IOException {
    ink.setLineWidth(size * 0.035f);
    write(text, x, y, size, RenderingMode.FILL_STROKE);
  }

  void boldRight(String text, float right, float y, float size) throws IOException {
    bold(text, right - SlipFont.width(font, letters.writable(text), size), y, size);
  }

  /** Lines downward from {@code y}; gives the y below the last one. */
  float lines(List<String> lines, float x, float y, float size) throws IOException {
    float at = y;
    for (String line : lines) {
      text(line, x, at, size);
      at -= size * 1.3f;
    }
    return at;
  }

  List<String> wrap(String text, float size, float width, int most) throws IOException {
    return letters.wrap(font, text, size, width, most);
  }

  void rule(float x, float right, float y, float thickness) throws IOException {
    ink.setLineWidth(thickness);
    ink.moveTo(x, y);
    ink.lineTo(right, y);
    ink.stroke();
  }

  void dashes(float x, float right, float y) throws IOException {
    ink.setLineDashPattern(new float[] {5, 4}, 0);
    rule(x, right, y, 0.8f);
    ink.setLineDashPattern(new float[0], 0);
  }

  void frame(float x, float y, float width, float height) throws IOException {
    ink.setLineWidth(0.8f);
    ink.addRect(x, y, width, height);
    ink.stroke();
  }

  /** The dark modules as rectangles, filling the box; runs in a row are one rectangle. */
  void symbol(BitMatrix modules, float x, float y, float width, float height) throws IOException {
    float across = width / modules.getWidth();
    float down = height / modules.getHeight();
    for (int row = 0; row < modules.getHeight(); row++) {
      int column = 0;
      while (column < modules.getWidth()) {
        int start = column;
        while (column < modules.getWidth() && modules.get(column, row)) column++;
        if (column > start) {
          ink.addRect(
              x + start * across, y + height - (row + 1) * down, (column - start) * across, down);
        }
        column++;
      }
    }
    ink.fill();
  }

  private void write(String text, float x, float y, float size, RenderingMode mode)
      throws IOException {
    String writable = letters.writable(text);
    if (writable.isEmpty()) return;
    ink.beginText();
    ink.setRenderingMode(mode);
    ink.setFont(font, size);
    ink.newLineAtOffset(x, y);
    ink.showText(writable);
    ink.endText();
  }
}
