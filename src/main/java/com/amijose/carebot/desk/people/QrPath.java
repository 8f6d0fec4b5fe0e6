package com.amijose.carebot.desk.people;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * A QR code as the outline of an SVG picture, a unit for each module, with its quiet zone.
 *
 * @param side of the whole picture
 * @param outline for the attribute {@code d}
 */
public record QrPath(int side, String outline) {
  static QrPath of(String text) {
    try {
      BitMatrix modules =
          new QRCodeWriter()
              .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 4));
      StringBuilder outline = new StringBuilder();
      for (int row = 0; row < modules.getHeight(); row++) {
        for (int column = 0; column < modules.getWidth(); column++) {
          if (modules.get(column, row)) {
            outline.append('M').append(column).append(' ').append(row).append("h1v1h-1z");
          }
        }
      }
      return new QrPath(modules.getWidth(), outline.toString());
    } catch (WriterException impossible) {
      throw new IllegalStateException("an address too long for a QR code", impossible);
    }
  }
}
