package com.amijose.carebot.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.casework.CaseRow;
import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.message.Caution;
import com.amijose.carebot.triage.Verdict;
import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.Flags;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the server saw and what the casebook says, held against each other. */
final class Correspondence {
  /** What a running bot adds to the reasons of triage; anything else is a wrong downgrade. */
  private static final List<String> LIVE_ONLY =
      Stream.concat(
              Stream.of(
                  "our mail server does not vouch for its sender",
                  "it arrived more than",
                  "it arrived before the bot was switched on",
                  "its recipient is not the plain address",
                  "automatic sending is stopped",
                  "automatic replies per",
                  "an earlier reply to this address",
                  "the same letter already went",
                  "of this piece is already open",
                  "a newer mail of the customer"),
              Arrays.stream(Caution.values()).map(Caution::because))
          .toList();

  private final MailServer server;
  private final List<CaseRow> rows;

  Correspondence(MailServer server, List<CaseRow> rows) {
    this.server = server;
    this.rows = rows;
  }

  void everyMessageHasExactlyOneEnding(int messages) {
    assertThat(rows).hasSize(messages);
    assertThat(rows).extracting(row -> row.key().uid()).doesNotHaveDuplicates();
    assertThat(rows).allSatisfy(row -> assertThat(row.ending()).isPresent());
  }

  /** A downgrade must be a guard's that triage has not, by name; an upgrade there is none. */
  void endingFits(CaseRow row, Verdict verdict) {
    String action = verdict.fold(answer -> answer.action().word(), none -> "none");
    Ending ending = row.ending().orElseThrow();
    if (ending == Ending.DUPLICATE) return;
    String because = row.endingReason().orElse("");
    switch (action) {
      case "send" -> {
        if (ending == Ending.REPLIED) return;
        assertThat(ending).as(row.toString()).isIn(Ending.DRAFTED, Ending.HUMAN);
        assertThat(LIVE_ONLY).as(row.toString()).anyMatch(because::contains);
      }
      case "draft" -> assertThat(ending).as(row.toString()).isIn(Ending.DRAFTED, Ending.HUMAN);
      default ->
          assertThat(ending)
              .as(row.toString())
              .isIn(Ending.NO_REPLY, Ending.HUMAN, Ending.QUARANTINED);
    }
  }

  void nobodyIsAnsweredTwiceAndAllRepliesAreThere() throws MessagingException {
    List<String> ids = new ArrayList<>();
    List<String> answers = new ArrayList<>();
    for (MimeMessage mail : server.delivered()) {
      ids.add(mail.getMessageID());
      Optional.ofNullable(mail.getHeader("In-Reply-To", null)).ifPresent(answers::add);
    }
    assertThat(ids)
        .containsExactlyInAnyOrderElementsOf(
            ended(Ending.REPLIED).stream().map(row -> row.replyMessageId().orElseThrow()).toList());
    assertThat(answers).doesNotHaveDuplicates();
  }

  void repliesAreAsTheContractWants() throws MessagingException, IOException {
    Map<String, CaseRow> byReply =
        ended(Ending.REPLIED).stream()
            .collect(
                Collectors.toMap(row -> row.replyMessageId().orElseThrow(), Function.identity()));
    for (MimeMessage mail : server.delivered()) {
      CaseRow row = byReply.get(mail.getMessageID());
      hasItsForm(mail, row);
      assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-replied");
    }
  }

  void copiesLieInSentAndDraftsInDrafts() throws MessagingException, IOException {
    assertThat(idsIn("Sent"))
        .containsExactlyInAnyOrderElementsOf(
            ended(Ending.REPLIED).stream().map(row -> row.replyMessageId().orElseThrow()).toList());
    assertThat(idsIn("Drafts"))
        .containsExactlyInAnyOrderElementsOf(
            ended(Ending.DRAFTED).stream().map(row -> row.replyMessageId().orElseThrow()).toList());
    Map<String, CaseRow> byReply =
        ended(Ending.DRAFTED).stream()
            .collect(
                Collectors.toMap(row -> row.replyMessageId().orElseThrow(), Function.identity()));
    for (StoredMessage draft : server.messages("Drafts")) {
      assertThat(draft.getFlags().contains(Flags.Flag.DRAFT)).isTrue();
      hasItsForm(draft.getMimeMessage(), byReply.get(draft.getMimeMessage().getMessageID()));
      assertThat(draft.getMimeMessage().getHeader("Auto-Submitted")).isNull();
    }
  }

  void theInboxIsMarkedAndOtherwiseAsItWas() {
    Map<Long, CaseRow> byUid =
        rows.stream().collect(Collectors.toMap(row -> row.key().uid(), Function.identity()));
    List<StoredMessage> inbox = server.messages("INBOX");
    assertThat(inbox).hasSize(rows.size());
    for (StoredMessage message : inbox) {
      CaseRow row = byUid.get(message.getUid());
      Flags flags = message.getFlags();
      boolean replied = row.ending().orElseThrow() == Ending.REPLIED;
      assertThat(flags.contains(Flags.Flag.ANSWERED)).as(row.toString()).isEqualTo(replied);
      assertThat(flags.contains("$CarebotDone")).as(row.toString()).isTrue();
      assertThat(flags.contains(Flags.Flag.SEEN)).as(row.toString()).isFalse();
      assertThat(flags.contains(Flags.Flag.DELETED)).as(row.toString()).isFalse();
    }
  }

  private static void hasItsForm(MimeMessage mail, CaseRow row)
      throws MessagingException, IOException {
    assertThat(row).isNotNull();
    if (row.messageId().isPresent()) {
      assertThat(mail.getHeader("In-Reply-To", null)).isEqualTo(row.messageId().get());
      assertThat(mail.getHeader("References", null)).contains(row.messageId().get());
    }
    assertThat(mail.getSubject()).startsWith("Re: ");
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(mail.getRecipients(RecipientType.TO)).hasSize(1);
    assertThat(types(mail)).contains("text/plain", "text/html");
  }

  private static List<String> types(Part part) throws MessagingException, IOException {
    List<String> types = new ArrayList<>();
    if (part.isMimeType("multipart/*")) {
      Multipart parts = (Multipart) part.getContent();
      for (int i = 0; i < parts.getCount(); i++) types.addAll(types(parts.getBodyPart(i)));
    } else {
      types.add(
          part.getContentType().replaceAll(";.*", "").strip().toLowerCase(java.util.Locale.ROOT));
    }
    return types;
  }

  private List<CaseRow> ended(Ending ending) {
    return rows.stream().filter(row -> row.ending().equals(Optional.of(ending))).toList();
  }

  private List<String> idsIn(String folder) throws MessagingException {
    List<String> ids = new ArrayList<>();
    for (StoredMessage message : server.messages(folder)) {
      ids.add(message.getMimeMessage().getMessageID());
    }
    return ids;
  }
}
