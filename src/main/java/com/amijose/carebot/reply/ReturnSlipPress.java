package com.amijose.carebot.reply;

import com.amijose.carebot.message.OutgoingAttachment;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Prints a slip as a PDF of one page, the same bytes for the same slip. The page is as wide as A4
 * and as high as Letter, so it fits both papers without being scaled. Thread-safe.
 */
final class ReturnSlipPress {
  private static final float MM = 72 / 25.4f;
  private static final float WIDTH = 210 * MM;
  private static final float HEIGHT = 279 * MM;
  private static final float LEFT = 16 * MM;
  private static final float RIGHT = WIDTH - LEFT;
  private static final float TABLE_TOP = HEIGHT - 82 * MM;
  private static final float PACKING_TOP = 122 * MM;
  private static final float CUT = 66 * MM;

  /** Where the table's columns begin: box, piece, quantity, reason, what the customer gets. */
  private static final float[] COLUMNS = {LEFT, LEFT + 16, LEFT + 246, LEFT + 274, LEFT + 382};

  private final SlipWords words;
  private final Shop shop;
  private final SlipFont letters = new SlipFont();

  ReturnSlipPress(SlipWords words, Shop shop) {
    this.words = words;
    this.shop = shop;
  }

  /**
   * @throws UnwritableLetterException where it cannot be printed; a letter that speaks of a slip
   *     must not go out without it
   */
  // The parsed font reads its tables on demand and is not made for two at once.
  synchronized OutgoingAttachment print(ReturnSlip slip) {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
      document.addPage(page);
      try (PDPageContentStream ink = new PDPageContentStream(document, page)) {
        draw(slip, new SlipSheet(ink, letters, letters.in(document)));
      }
      return new OutgoingAttachment(slip.fileName(), "application/pdf", bytes(document, slip));
    } catch (IOException | WriterException | IllegalArgumentException failed) {
      throw new UnwritableLetterException(
          "the return slip of order "
              + slip.order()
              + " could not be printed: "
              + failed.getMessage(),
          failed);
    }
  }

  private static byte[] bytes(PDDocument document, ReturnSlip slip) throws IOException {
    document
        .getDocumentInformation()
        .setTitle("Return slip " + slip.order() + " " + slip.returnNumber());
    document
        .getDocumentInformation()
        .setCreationDate(GregorianCalendar.from(slip.writtenAt().atZone(ZoneOffset.UTC)));
    CRC32 identity = new CRC32();
    identity.update((slip.order() + " " + slip.returnNumber()).getBytes(StandardCharsets.UTF_8));
    document.setDocumentId(identity.getValue()); // else PDFBox takes the time of day
    ByteArrayOutputStream file = new ByteArrayOutputStream(24 * 1024);
    document.save(file);
    return file.toByteArray();
  }

  private void draw(ReturnSlip slip, SlipSheet sheet) throws IOException, WriterException {
    SlipWords.Facts facts = new SlipWords.Facts(Wording.day(slip.postBy()), 0);
    head(slip, sheet, facts);
    table(slip, sheet, facts);
    packing(sheet, facts);
    label(slip, sheet, facts);
  }

  private void head(ReturnSlip slip, SlipSheet sheet, SlipWords.Facts facts)
      throws IOException, WriterException {
    float top = HEIGHT - 20 * MM;
    sheet.bold(sheet.wrap(shop.name(), 22, 300, 1).get(0), LEFT, top, 22);
    sheet.boldRight(words.say("title", facts), RIGHT, top, 22);
    sheet.rule(LEFT, RIGHT, top - 10, 1.2f);

    float qr = 30 * MM;
    sheet.symbol(qrCode(slip.returnNumber()), RIGHT - qr, top - 24 - qr, qr, qr);
    sheet.text(words.say("order", facts), LEFT, top - 32, 8.5f);
    sheet.bold(slip.order().value(), LEFT, top - 50, 17);
    sheet.text(words.say("return-number", facts), LEFT, top - 70, 8.5f);
    sheet.bold(sheet.wrap(slip.returnNumber(), 13, 200, 1).get(0), LEFT, top - 85, 13);
    BitMatrix bars = barcode(slip.returnNumber());
    sheet.symbol(bars, LEFT, top - 130, Math.min(205, bars.getWidth() * 1.25f), 36);

    float from = LEFT + 222;
    sheet.text(words.say("from", facts), from, top - 32, 8.5f);
    customer(slip, new Block(sheet, from, top - 46, RIGHT - 34 * MM - from, 6), facts);
  }

  private void customer(ReturnSlip slip, Block block, SlipWords.Facts facts) throws IOException {
    SlipSheet sheet = block.sheet;
    float at = block.y;
    String name = slip.customer().isEmpty() ? words.say("no-name", facts) : slip.customer();
    for (String line : sheet.wrap(name, 11, block.width, 2)) {
      sheet.bold(line, block.x, at, 11);
      at -= 14;
    }
    List<String> address =
        slip.address().isEmpty() ? List.of(words.say("no-address", facts)) : slip.address();
    int room = block.lines;
    for (String line : address) {
      if (room <= 0) break;
      List<String> wrapped = sheet.wrap(line, 10, block.width, Math.min(2, room));
      at = sheet.lines(wrapped, block.x, at, 10);
      room -= wrapped.size();
    }
  }

  private void table(ReturnSlip slip, SlipSheet sheet, SlipWords.Facts facts) throws IOException {
    sheet.bold(words.say("items", facts), LEFT, TABLE_TOP, 11);
    float y = TABLE_TOP - 18;
    String[] heads = {"column-piece", "column-quantity", "column-reason", "column-remedy"};
    for (int column = 0; column < heads.length; column++) {
      sheet.text(words.say(heads[column], facts), COLUMNS[column + 1], y, 8.5f);
    }
    sheet.rule(LEFT, RIGHT, y - 5, 0.8f);
    y -= 18;
    float size = slip.lines().size() > 8 ? 8 : 9.5f;
    int most = slip.lines().size() > 6 ? 1 : 2;
    int drawn = 0;
    for (ReturnSlip.Line line : slip.lines()) {
      boolean last = drawn == slip.lines().size() - 1;
      float needed = size * 1.3f * most + (last ? 0 : size * 1.5f);
      if (y - needed < PACKING_TOP + 14) break;
      y = row(line, sheet, facts, y, size, most);
      drawn++;
    }
    int left = slip.lines().size() - drawn;
    if (left > 0)
      sheet.text(words.say("more", new SlipWords.Facts(facts.postBy(), left)), COLUMNS[1], y, size);
  }

  private float row(
      ReturnSlip.Line line, SlipSheet sheet, SlipWords.Facts facts, float y, float size, int most)
      throws IOException {
    String piece = line.sku().isEmpty() ? line.title() : line.title() + " (" + line.sku() + ")";
    String[] cells = {
      piece,
      Integer.toString(line.quantity()),
      words.reason(line.reason(), facts),
      words.remedies(line.gets(), facts)
    };
    sheet.frame(COLUMNS[0], y - 1, size - 1, size - 1);
    float lowest = y;
    for (int column = 0; column < cells.length; column++) {
      float end = column + 2 < COLUMNS.length ? COLUMNS[column + 2] : RIGHT;
      List<String> cell = sheet.wrap(cells[column], size, end - COLUMNS[column + 1] - 6, most);
      lowest = Math.min(lowest, sheet.lines(cell, COLUMNS[column + 1], y, size));
    }
    return lowest - (most == 1 ? 1 : 4);
  }

  private void packing(SlipSheet sheet, SlipWords.Facts facts) throws IOException {
    sheet.rule(LEFT, RIGHT, PACKING_TOP, 0.8f);
    float y = PACKING_TOP - 18;
    sheet.bold(words.say("packing", facts), LEFT, y, 11);
    sheet.boldRight(words.say("post-by", facts), RIGHT, y, 11);
    y -= 18;
    int number = 1;
    for (String step : words.steps(facts)) {
      sheet.text(number++ + ".", LEFT, y, 9.5f);
      y = sheet.lines(sheet.wrap(step, 9.5f, RIGHT - LEFT - 16, 2), LEFT + 16, y, 9.5f) - 3;
    }
  }

  private void label(ReturnSlip slip, SlipSheet sheet, SlipWords.Facts facts) throws IOException {
    sheet.dashes(0, WIDTH, CUT);
    sheet.text(words.say("cut", facts), LEFT, CUT + 4, 7.5f);
    float bottom = 14 * MM;
    sheet.frame(LEFT, bottom, RIGHT - LEFT, CUT - bottom - 10);
    float y = CUT - 28;
    sheet.text(words.say("from", facts), LEFT + 10, y, 8);
    customer(slip, new Block(sheet, LEFT + 10, y - 14, 175, 4), facts);
    float to = LEFT + 200;
    sheet.text(words.say("to", facts), to, y, 8);
    y -= 22;
    int room = 5;
    for (String line : shop.returnAddress()) {
      for (String part : sheet.wrap(line, 17, RIGHT - to - 10, 2)) {
        if (room-- > 0) sheet.bold(part, to, y, 17);
        y -= 22;
      }
    }
    sheet.text(
        slip.order() + "  " + sheet.wrap(slip.returnNumber(), 8, 150, 1).get(0),
        LEFT + 10,
        bottom + 8,
        8);
  }

  private static BitMatrix qrCode(String content) throws WriterException {
    return new QRCodeWriter()
        .encode(
            content,
            BarcodeFormat.QR_CODE,
            0,
            0,
            Map.of(
                EncodeHintType.ERROR_CORRECTION,
                ErrorCorrectionLevel.M,
                EncodeHintType.MARGIN,
                0,
                EncodeHintType.QR_MASK_PATTERN, // any is readable; to weigh all eight takes time
                3));
  }

  private static BitMatrix barcode(String content) {
    return new Code128Writer()
        .encode(content, BarcodeFormat.CODE_128, 0, 1, Map.of(EncodeHintType.MARGIN, 0));
  }

  /** A place for a name and at most so many lines of address. */
  private record Block(SlipSheet sheet, float x, float y, float width, int lines) {}
}
