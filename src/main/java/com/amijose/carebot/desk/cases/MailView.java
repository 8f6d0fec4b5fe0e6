package com.amijose.carebot.desk.cases;

import com.amijose.carebot.casework.review.CaseFile;
import com.amijose.carebot.message.Attachment;
import com.amijose.carebot.message.Authentication;
import com.amijose.carebot.message.Caution;
import com.amijose.carebot.message.MailContents;
import com.amijose.carebot.message.Message;
import com.amijose.carebot.message.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The customer's mail as people read it: the real address first, the used facts marked, quotes and
 * signature kept but folded, pictures beside the words.
 *
 * @param elsewhere where an answer goes, if not to the sender
 * @param cut how much was left out of each very long text; the raw mail has it all
 */
public record MailView(
    String address,
    String name,
    Vouching vouching,
    String elsewhere,
    boolean contactForm,
    List<Piece> subject,
    String arrived,
    List<Piece> words,
    boolean cut,
    String signature,
    List<String> quotes,
    int quotesLeftOut,
    List<Photo> photos,
    List<OtherFile> files,
    List<String> cautions,
    List<String> flaws) {

  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_QUOTE = 4_000;
  private static final int MOST_QUOTES = 10;
  private static final int MOST_PHOTOS = 30;

  /** Whether anybody vouches for the sender: a word, its colour, and a sentence. */
  public record Vouching(String word, String tone, String sentence) {}

  /** A stretch of text; {@code marks} are class names, {@code label} says what begins here. */
  public record Piece(String text, String marks, String label) {}

  public record Photo(int place, String name) {}

  public record OtherFile(String name, String type, String size) {}

  static MailView of(CaseFile file, Message message, MailContents contents, Words words) {
    String text = message.body().newText();
    List<Photo> photos = new ArrayList<>();
    for (MailContents.AttachedFile each : contents.files()) {
      if (each.pictureType().isEmpty() || photos.size() == MOST_PHOTOS) continue;
      photos.add(new Photo(each.place(), each.name().isEmpty() ? "photo" : each.name()));
    }
    Optional<Party> from = message.from();
    return new MailView(
        from.map(party -> party.address().toString()).orElse("no single sender"),
        from.flatMap(Party::name).orElse(""),
        vouching(message.authentication()),
        elsewhere(message),
        message.contactForm().isPresent(),
        pieces(Highlights.inSubject(message.subject().text(), file.reasoning())),
        words.moment(message.arrivedAt()),
        pieces(Highlights.inText(head(text, LONGEST_TEXT), file.reasoning())),
        text.length() > LONGEST_TEXT,
        head(message.body().signature(), LONGEST_QUOTE),
        message.body().quotes().stream()
            .limit(MOST_QUOTES)
            .map(quote -> head(quote, LONGEST_QUOTE))
            .toList(),
        Math.max(0, message.body().quotes().size() - MOST_QUOTES),
        photos,
        others(message, photos),
        message.cautions().stream().sorted().map(Caution::because).map(Words::sentence).toList(),
        message.flaws().stream().map(Words::sentence).toList());
  }

  private static List<Piece> pieces(List<Highlights.Piece> marked) {
    return marked.stream()
        .map(piece -> new Piece(piece.text(), piece.marks(), piece.label()))
        .toList();
  }

  private static Vouching vouching(Authentication checked) {
    if (checked.topmostSaysDmarcFailed() || checked.ownServer() == Authentication.Standing.FAIL)
      return new Vouching(
          "not genuine",
          "bad",
          "The sender's domain failed the check: anybody may have sent this.");
    if (checked.ownServer() == Authentication.Standing.PASS)
      return new Vouching("verified", "good", "Our mail server vouches for the sender's domain.");
    return new Vouching(
        "unverified", "warn", "Nobody has checked whether the sender's address is genuine.");
  }

  private static String elsewhere(Message message) {
    if (!message.answersGoElsewhere() && message.contactForm().isEmpty()) return "";
    return message.customer().map(party -> party.address().toString()).orElse("");
  }

  private static List<OtherFile> others(Message message, List<Photo> photos) {
    List<OtherFile> others = new ArrayList<>();
    for (int i = 0; i < message.attachments().size(); i++) {
      int place = i;
      if (photos.stream().anyMatch(photo -> photo.place() == place)) continue;
      Attachment each = message.attachments().get(i);
      String name = each.name().isEmpty() ? "a file without a name" : each.name();
      others.add(new OtherFile(name, each.type(), Words.size(each.bytes())));
    }
    return others;
  }

  /** A character is never cut in two. */
  static String head(String text, int most) {
    if (text.length() <= most) return text;
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end) + "…";
  }
}
