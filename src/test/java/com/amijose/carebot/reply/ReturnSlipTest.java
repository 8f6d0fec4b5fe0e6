package com.amijose.carebot.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.amijose.carebot.message.OutgoingAttachment;
import com.amijose.carebot.order.OrderNumber;
import com.amijose.carebot.policy.Remedy;
import com.amijose.carebot.understanding.Reason;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Reader;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnSlipTest {
  private static final ReturnSlipPress PRESS =
      new ReturnSlipPress(new SlipWords(ALetter.TEMPLATES), ALetter.SHOP);
  private static final List<String> ADDRESS =
      List.of("12 High Street", "Anytown AB1 2CD", "United Kingdom");

  @Test
  void it_says_all_that_the_note_in_the_parcel_must_say() throws IOException {
    assertThat(text(slip("Jo Bloggs", ADDRESS, 1)))
        .contains("Amijose", "Return slip", "AJ24817", "RMA-7K2Q-94XD")
        .contains("Jo Bloggs", "12 High Street", "Anytown AB1 2CD")
        .contains("Gold Heart Necklace (NK-001) 1 arrived damaged full refund or exchange")
        .contains("Please post by Monday 16 November 2026")
        .contains("Close the clasp", "No tape on the piece", "Use a small padded envelope")
        .contains("Cut here: address label", "Amijose Returns", "Example Town EX1 1AA");
  }

  @Test
  void scanners_read_the_return_number_from_both_codes() throws Exception {
    BufferedImage page = rendered(slip("Jo Bloggs", ADDRESS, 20), 203);
    int half = page.getWidth() / 2;
    assertThat(decoded(page.getSubimage(0, 0, half, page.getHeight() / 3), new Code128Reader()))
        .isEqualTo("RMA-7K2Q-94XD");
    assertThat(decoded(page.getSubimage(half, 0, half, page.getHeight() / 3), new QRCodeReader()))
        .isEqualTo("RMA-7K2Q-94XD");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 20, 300})
  void it_is_one_page_with_white_margins_on_a4_and_letter(int pieces) throws IOException {
    String endless = "Wolfeschlegelsteinhausenbergerdorff".repeat(9);
    byte[] file = slip(endless, Collections.nCopies(12, endless), pieces);
    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(595f, 595.4f);
      assertThat(document.getPage(0).getMediaBox().getHeight()).isBetween(790f, 791f);
    }
    BufferedImage page = rendered(file, 72);
    int margin = 40;
    for (int x = 0; x < page.getWidth(); x++) {
      for (int y = 0; y < page.getHeight(); y++) {
        boolean inside =
            x >= margin && x < page.getWidth() - margin && y >= 36 && y < page.getHeight() - 36;
        boolean cutLine = Math.abs(y - (page.getHeight() - 187)) < 2;
        boolean ink = (page.getRGB(x, y) & 0xff) < 255;
        if (ink && !inside && !cutLine) fail("ink at " + x + ", " + y);
      }
    }
  }

  @Test
  void pieces_that_have_no_room_are_counted() throws IOException {
    String twenty = text(slip("Jo Bloggs", ADDRESS, 20));
    String many = text(slip("Jo Bloggs", ADDRESS, 60));
    long shown = twenty.lines().filter(line -> line.contains("Gold Heart")).count();
    long shownOfMany = many.lines().filter(line -> line.contains("Gold Heart")).count();
    if (shown < 20) assertThat(twenty).contains("and " + (20 - shown) + " more");
    assertThat(shownOfMany).isBetween(10L, 59L);
    assertThat(many).contains("and " + (60 - shownOfMany) + " more");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Żółć Gęślą", "Ελένη Παπαδοπούλου", "Олена Шевченко", "José Ñandú", "Nguyễn Văn"})
  void european_names_are_written_as_they_are(String name) throws IOException {
    assertThat(text(slip(name, ADDRESS, 1))).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"日本 太郎", "💍 Jo", "𝓙𝓸", "ﬁnn Ｊｏ", "a\u0000b\u0007", "\ud83d", "   ", ""})
  void other_letters_are_boxed_or_made_plain_and_never_stop_it(String name) throws IOException {
    assertThat(text(slip(name, List.of(name), 1))).contains("AJ24817");
  }

  @Test
  void full_width_letters_are_made_plain_and_unknown_ones_boxed() {
    SlipFont font = new SlipFont();
    assertThat(font.writable("Ｊｏ 日")).isEqualTo("Jo □");
  }

  @Test
  void the_same_slip_is_the_same_to_the_last_byte() {
    assertThat(slip("Jo Bloggs", ADDRESS, 3)).isEqualTo(slip("Jo Bloggs", ADDRESS, 3));
  }

  private static byte[] slip(String name, List<String> address, int pieces) {
    List<ReturnSlip.Line> lines =
        IntStream.rangeClosed(1, pieces)
            .mapToObj(
                number ->
                    new ReturnSlip.Line(
                        pieces > 5 && number % 3 == 0
                            ? "Gold Heart " + "very ".repeat(30)
                            : "Gold Heart Necklace",
                        "NK-%03d".formatted(number),
                        1,
                        Reason.DAMAGED,
                        List.of(Remedy.FULL_REFUND, Remedy.EXCHANGE)))
            .toList();
    OutgoingAttachment file =
        PRESS.print(
            new ReturnSlip(
                new OrderNumber("AJ24817"),
                ALetter.OCCASION.returnNumber(),
                name,
                address,
                lines,
                LocalDate.of(2026, 11, 16),
                ALetter.OCCASION.writtenAt()));
    assertThat(file.name()).isEqualTo("return-slip-AJ24817.pdf");
    return file.bytes();
  }

  private static String text(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document);
    }
  }

  private static BufferedImage rendered(byte[] file, int dotsPerInch) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      return new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch);
    }
  }

  private static String decoded(BufferedImage image, Reader reader) throws Exception {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    LuminanceSource light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
    return reader.decode(new BinaryBitmap(new HybridBinarizer(light))).getText();
  }
}
