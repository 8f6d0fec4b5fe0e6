package com.amijose.carebot.desk.cases;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.imageio.ImageIO;

/** A mail with all that a page has to show: photos, a file, a quote, a signature, a script. */
final class ASampleMail {
  private ASampleMail() {}

  static byte[] withPhotos() {
    String mail =
        """
        From: "Mallory, your bank" <mallory@example.test>
        Reply-To: Somebody Else <else@example.test>
        To: customercare@amijose.com
        Subject: Broken clasp, order AJ24817
        Message-ID: <photos@example.test>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="x"

        --x
        Content-Type: text/plain; charset=UTF-8

        Dear team,

        the clasp of my bracelet from order AJ24817 broke on the second day. Photos are attached. I would like my money back, or I will have to speak to my solicitor.

        <script>alert(1)</script>

        Kind regards
        --\s
        Mallory Example
        12 Sample Lane

        On Tue, 1 Sep 2026 at 10:00, Amijose <care@amijose.com> wrote:
        > Thank you for your order.
        > It is on its way.
        --x
        Content-Type: image/png; name="clasp.png"
        Content-Disposition: attachment; filename="clasp.png"
        Content-Transfer-Encoding: base64

        PICTURE
        --x
        Content-Type: image/png; name="not-a-picture.png"
        Content-Disposition: attachment; filename="not-a-picture.png"
        Content-Transfer-Encoding: base64

        SCRIPT
        --x
        Content-Type: image/svg+xml; name="drawing.svg"
        Content-Disposition: attachment; filename="drawing.svg"

        <svg xmlns="http://www.w3.org/2000/svg"><script>alert(2)</script></svg>
        --x--
        """
            .replace("PICTURE", base64(picture()))
            .replace(
                "SCRIPT",
                base64("<html><script>alert(3)</script>".getBytes(StandardCharsets.UTF_8)));
    return mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  static byte[] picture() {
    BufferedImage image = new BufferedImage(900, 640, BufferedImage.TYPE_INT_RGB);
    Graphics2D ink = image.createGraphics();
    ink.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    ink.setColor(new Color(0xe8dfd0));
    ink.fillRect(0, 0, 900, 640);
    ink.setColor(new Color(0xb8934a));
    ink.setStroke(new java.awt.BasicStroke(26));
    ink.drawArc(220, 90, 460, 460, 40, 290);
    ink.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return png.toByteArray();
  }

  private static String base64(byte[] bytes) {
    return Base64.getMimeEncoder().encodeToString(bytes).replace("\r", "");
  }
}
