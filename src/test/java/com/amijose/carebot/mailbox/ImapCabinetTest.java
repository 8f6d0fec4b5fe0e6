package com.amijose.carebot.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.mailbox.Cabinet.Mark;
import com.amijose.carebot.mailbox.Cabinet.Shelf;
import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.Flags;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImapCabinetTest {
  private final GreenMailbox green = new GreenMailbox();
  private final ImapCabinet cabinet = new ImapCabinet(green.settings());

  @AfterEach
  void stop() {
    cabinet.close();
    green.close();
  }

  @Test
  void a_draft_is_filed_once_as_a_draft_in_a_folder_made_for_it() {
    cabinet.fileDraft("ref-one", mail("ref-one"));
    cabinet.fileDraft("ref-one", mail("ref-one"));

    List<StoredMessage> drafts = green.messages("Drafts");
    assertThat(drafts).hasSize(1);
    assertThat(drafts.get(0).getFlags().contains(Flags.Flag.DRAFT)).isTrue();
    long uid = drafts.get(0).getUid();
    assertThat(cabinet.read(Shelf.DRAFTS, uid))
        .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(mail("ref-one")));
  }

  @Test
  void only_our_own_outdated_draft_is_removed() {
    cabinet.fileDraft("ref-one", mail("ref-one"));
    cabinet.fileDraft("ref-two", mail("ref-two"));

    cabinet.removeDraft("ref-one");
    cabinet.removeDraft("ref-three");

    assertThat(cabinet.list(Shelf.DRAFTS, 1))
        .singleElement()
        .satisfies(kept -> assertThat(kept.speaksOf("ref-two")).isTrue());
  }

  @Test
  void a_copy_goes_to_sent_once() {
    cabinet.copyToSent("ref-one", mail("ref-one"));
    long next = cabinet.extent(Shelf.SENT).uidNext();
    cabinet.copyToSent("ref-one", mail("ref-one"));
    cabinet.copyToSent("ref-two", mail("ref-two"));

    assertThat(cabinet.list(Shelf.SENT, next))
        .singleElement()
        .satisfies(kept -> assertThat(kept.speaksOf("ref-two")).isTrue());
  }

  @Test
  void a_reference_that_only_references_still_carry_is_found() {
    byte[] edited =
        "From: care@shop.example\r\nReferences: <x@y.example> <ref-one@shop.example>\r\n\r\nHi\r\n"
            .getBytes(StandardCharsets.US_ASCII);
    cabinet.fileDraft("other", edited);

    assertThat(cabinet.list(Shelf.DRAFTS, 1))
        .singleElement()
        .satisfies(kept -> assertThat(kept.speaksOf("ref-one")).isTrue());
  }

  @Test
  void answered_messages_are_marked_and_the_rest_is_left_alone() {
    green.receive("one");
    green.receive("two");
    green.receive("three");
    List<Long> uids = green.messages("INBOX").stream().map(StoredMessage::getUid).toList();
    long validity = green.inbox().getUidValidity();

    assertThat(cabinet.mark(validity, List.of(uids.get(1)), Mark.ANSWERED)).isTrue();
    assertThat(cabinet.mark(validity, List.of(uids.get(2), 9999L), Mark.DONE)).isTrue();

    List<StoredMessage> inbox = green.messages("INBOX");
    assertThat(inbox.get(0).getFlags().contains("$CarebotDone")).isFalse();
    assertThat(inbox.get(1).getFlags().contains(Flags.Flag.ANSWERED)).isTrue();
    assertThat(inbox.get(1).getFlags().contains("$CarebotDone")).isTrue();
    assertThat(inbox.get(2).getFlags().contains(Flags.Flag.ANSWERED)).isFalse();
    assertThat(inbox.get(2).getFlags().contains("$CarebotDone")).isTrue();
    assertThat(inbox).noneMatch(each -> each.getFlags().contains(Flags.Flag.SEEN));
  }

  @Test
  void uids_of_another_uidvalidity_mark_nothing() {
    green.receive("one");
    long uid = green.messages("INBOX").get(0).getUid();

    assertThat(cabinet.mark(green.inbox().getUidValidity() + 1, List.of(uid), Mark.ANSWERED))
        .isFalse();

    assertThat(green.messages("INBOX").get(0).getFlags().contains(Flags.Flag.ANSWERED)).isFalse();
  }

  private static byte[] mail(String reference) {
    return ("From: care@shop.example\r\nX-Returns-Ref: "
            + reference
            + "\r\nSubject: Re: ring\r\n\r\nDear Jo\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
