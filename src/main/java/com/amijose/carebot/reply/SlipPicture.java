package com.amijose.carebot.reply;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A slip as a picture, to look at before it goes out. */
public final class SlipPicture {
  private static final float DOTS_PER_INCH = 96;

  private SlipPicture() {}

  /** The first page of the PDF as PNG; empty where it is no PDF that we can draw. */
  public static Optional<byte[]> of(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      if (document.getNumberOfPages() == 0) return Optional.empty();
      BufferedImage page =
          new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH, ImageType.RGB);
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(page, "png", png);
      return Optional.of(png.toByteArray());
    } catch (IOException noPdf) {
      return Optional.empty();
    }
  }
}
