package com.amijose.carebot.desk.cases;

import com.amijose.carebot.casework.review.CaseFile;
import com.amijose.carebot.casework.review.HeldReply;
import com.amijose.carebot.message.MailContents;
import java.util.List;
import java.util.Optional;

/**
 * The reply as it will go out, and where it stands.
 *
 * @param hash of the bytes that are shown; every form that speaks of them carries it
 * @param edited what this person typed and has not kept yet; the reply's own text where nothing
 * @param hasUnsaved whether they did
 */
public record ReplyView(
    String state,
    String standing,
    String tone,
    String recipient,
    String subject,
    String template,
    String text,
    String hash,
    String edited,
    boolean hasUnsaved,
    String unsavedSince,
    List<Slip> slips,
    boolean automatic) {

  public record Slip(int number, String name) {}

  public boolean isDraft() {
    return state.equals("DRAFT");
  }

  public boolean isUncertain() {
    return state.equals("UNCERTAIN");
  }

  public boolean isReady() {
    return state.equals("READY");
  }

  public boolean isOnItsWay() {
    return isReady() || state.equals("CLAIMED") || state.equals("DOT_PENDING");
  }

  public boolean isSent() {
    return state.equals("SENT");
  }

  static Optional<ReplyView> of(CaseFile file, Words words) {
    return file.reply().map(reply -> of(file, reply, words));
  }

  private static ReplyView of(CaseFile file, HeldReply reply, Words words) {
    MailContents contents = MailContents.of(reply.frozen().bytes());
    String hash = reply.frozen().hash();
    Optional<CaseFile.Typed> typed =
        file.typed().stream().filter(each -> each.field().equals("reply")).findFirst();
    List<MailContents.AttachedFile> files = contents.files();
    return new ReplyView(
        reply.state().name(),
        standing(reply, words),
        tone(reply.state()),
        reply.frozen().recipient().toString(),
        contents.subject(),
        Words.plain(reply.frozen().template().replace('-', ' ')),
        contents.text(),
        hash,
        typed.map(CaseFile.Typed::text).orElse(contents.text()),
        typed.isPresent(),
        typed.map(each -> words.moment(each.at())).orElse(""),
        files.stream().map(each -> new Slip(files.indexOf(each), each.name())).toList(),
        reply.frozen().automatic());
  }

  private static String tone(HeldReply.State state) {
    return switch (state) {
      case DRAFT -> "accent";
      case READY, CLAIMED, DOT_PENDING -> "warn";
      case SENT -> "good";
      case FAILED, UNCERTAIN -> "bad";
      case WITHDRAWN -> "";
    };
  }

  private static String standing(HeldReply reply, Words words) {
    String by = reply.approvedBy().map(name -> ", approved by " + name).orElse("");
    return switch (reply.state()) {
      case DRAFT -> "Draft: nothing has been sent";
      case READY -> "Being sent" + by;
      case CLAIMED, DOT_PENDING -> "On its way" + by;
      case SENT -> "Sent" + reply.sentAt().map(at -> " on " + words.moment(at)).orElse("") + by;
      case FAILED -> "Not sent: " + reply.serverSays().orElse("it was refused");
      case UNCERTAIN -> "Nobody knows whether it was sent";
      case WITHDRAWN -> "Withdrawn: it will not be sent";
    };
  }
}
