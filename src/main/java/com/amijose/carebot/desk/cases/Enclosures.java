package com.amijose.carebot.desk.cases;

import com.amijose.carebot.casework.review.CaseFile;
import com.amijose.carebot.casework.review.CaseFiles;
import com.amijose.carebot.desk.Refusal;
import com.amijose.carebot.desk.Role;
import com.amijose.carebot.desk.Routes;
import com.amijose.carebot.desk.Visit;
import com.amijose.carebot.message.MailContents;
import com.amijose.carebot.message.RawMessage;
import com.amijose.carebot.reply.SlipPicture;
import java.util.List;
import java.util.Optional;

/**
 * The files of a case: photos of the customer's, the slip of ours, the raw mail. Each is asked for
 * by case and place, so nobody reaches a file without the case it belongs to (reliability A31,
 * A41).
 */
final class Enclosures {
  /** Even a file that is no picture after all can do nothing in this. */
  private static final String SANDBOX = "sandbox; default-src 'none'";

  private final CaseFiles files;

  Enclosures(CaseFiles files) {
    this.files = files;
  }

  void addTo(Routes routes) {
    routes.get("/cases/{id}/photos/{n}", Role.VIEWER, this::showPhoto);
    routes.get("/cases/{id}/slip.png", Role.VIEWER, this::showSlipPicture);
    routes.get("/cases/{id}/slip.pdf", Role.VIEWER, this::showSlip);
    routes.get("/cases/{id}/raw.eml", Role.VIEWER, this::giveRaw);
  }

  private void showPhoto(Visit visit) {
    long place = visit.number("n");
    MailContents.AttachedFile photo =
        raw(visit).map(RawMessage::bytes).map(MailContents::of).stream()
            .flatMap(contents -> contents.files().stream())
            .filter(each -> each.place() == place)
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("There is no such photo in this case."));
    String type =
        photo
            .pictureType()
            .orElseThrow(() -> Refusal.notFound("That file is no picture that this desk shows."));
    show(visit, type, photo.bytes());
  }

  private void showSlipPicture(Visit visit) {
    byte[] picture =
        SlipPicture.of(slip(visit).bytes())
            .orElseThrow(() -> Refusal.notFound("The slip cannot be drawn; open the PDF."));
    show(visit, "image/png", picture);
  }

  private void showSlip(Visit visit) {
    visit.context().header("Content-Disposition", "inline; filename=\"return-slip.pdf\"");
    visit.context().contentType("application/pdf");
    visit.context().result(slip(visit).bytes());
  }

  /** The file of the reply that the address names, else its first; a PDF by its first bytes. */
  private MailContents.AttachedFile slip(Visit visit) {
    List<MailContents.AttachedFile> attached =
        file(visit)
            .reply()
            .map(reply -> MailContents.of(reply.frozen().bytes()).files())
            .orElse(List.of());
    int number =
        visit.query("n").filter(text -> text.matches("[0-9]{1,3}")).map(Integer::valueOf).orElse(0);
    if (number >= attached.size() || !isPdf(attached.get(number).bytes()))
      throw Refusal.notFound("This reply has no such slip.");
    return attached.get(number);
  }

  private static boolean isPdf(byte[] bytes) {
    return bytes.length > 4
        && bytes[0] == '%'
        && bytes[1] == 'P'
        && bytes[2] == 'D'
        && bytes[3] == 'F';
  }

  private void giveRaw(Visit visit) {
    byte[] bytes =
        raw(visit)
            .map(RawMessage::bytes)
            .orElseThrow(() -> Refusal.notFound("The raw mail of this case is not kept."));
    visit
        .context()
        .header(
            "Content-Disposition", "attachment; filename=\"case-" + visit.number("id") + ".eml\"");
    visit.context().header("Content-Security-Policy", SANDBOX);
    visit.context().contentType("application/octet-stream");
    visit.context().result(bytes);
  }

  private static void show(Visit visit, String type, byte[] bytes) {
    visit.context().header("Content-Security-Policy", SANDBOX);
    visit.context().header("Content-Disposition", "inline");
    visit.context().contentType(type);
    visit.context().result(bytes);
  }

  private Optional<RawMessage> raw(Visit visit) {
    return file(visit).raw();
  }

  private CaseFile file(Visit visit) {
    return files
        .find(visit.number("id"), visit.person().login())
        .orElseThrow(() -> Refusal.notFound("There is no such case."));
  }
}
