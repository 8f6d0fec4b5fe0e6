package com.amijose.carebot.app;

import com.amijose.carebot.casework.Chore;
import com.amijose.carebot.casework.Chores;
import com.amijose.carebot.casework.Folder;
import com.amijose.carebot.mailbox.Cabinet;
import com.amijose.carebot.mailbox.Cabinet.Mark;
import com.amijose.carebot.mailbox.MailboxUnavailableException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does in the mailbox what cases ask for: drafts, copies, marks.
 *
 * <p>Where it can die: after a deed and before the chore is recorded as done it is done again,
 * which changes nothing. Chores in hand come back when their lease has run out.
 */
final class Housekeeping {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
  private static final int MOST_IN_ONE_STEP = 50;

  private final Chores chores;
  private final Cabinet cabinet;
  private final CopiesInSent copies;
  private final Clock clock;
  private final String owner;

  /** Whether the provider files a copy of what we send by itself; then ours would be a second. */
  interface CopiesInSent {
    boolean areFiledByTheProvider();
  }

  Housekeeping(Chores chores, Cabinet cabinet, CopiesInSent copies, Clock clock, String owner) {
    this.chores = chores;
    this.cabinet = cabinet;
    this.copies = copies;
    this.clock = clock;
    this.owner = owner;
  }

  /** One step: does what is due, at most 50. Returns how many were claimed. */
  int doDue() {
    List<Chore> due = chores.claimDue(owner, MOST_IN_ONE_STEP, clock.instant());
    Map<Marking, List<Chore>> marks = new LinkedHashMap<>();
    for (Chore chore : due) {
      if (chore.kind().isFlag()) {
        marks.computeIfAbsent(Marking.of(chore), fresh -> new ArrayList<>()).add(chore);
      } else {
        settle(List.of(chore), () -> file(chore));
      }
    }
    marks.forEach((marking, together) -> settle(together, () -> mark(marking, together)));
    return due.size();
  }

  /**
   * A refusal of this one deed is the chore's failure; a mailbox that is away is everybody's, and
   * ends the step.
   */
  private void settle(List<Chore> together, Runnable deed) {
    try {
      deed.run();
      chores.done(together, clock.instant());
    } catch (MailboxUnavailableException unavailable) {
      for (Chore chore : together)
        chores.failed(chore, String.valueOf(unavailable.getMessage()), clock.instant());
      if (unavailable.trouble() != MailboxUnavailableException.Trouble.REFUSED) throw unavailable;
      LOG.warn(
          "case {}: {} did not work: {}; it is kept and tried again",
          together.get(0).caseId(),
          together.get(0).kind(),
          String.valueOf(unavailable.getMessage()));
    }
  }

  private void file(Chore chore) {
    Optional<Chore.OurMail> mail = chore.mail();
    if (mail.isEmpty()) return;
    String reference = mail.get().reference();
    switch (chore.kind()) {
      case APPEND_DRAFT -> cabinet.fileDraft(reference, mail.get().bytes());
      case REMOVE_DRAFT -> cabinet.removeDraft(reference);
      case COPY_TO_SENT -> {
        if (!copies.areFiledByTheProvider()) cabinet.copyToSent(reference, mail.get().bytes());
      }
      case MARK_ANSWERED, MARK_DONE -> throw new IllegalArgumentException("a mark is no mail");
    }
  }

  private void mark(Marking marking, List<Chore> together) {
    List<Long> uids = together.stream().map(chore -> chore.key().uid()).toList();
    boolean there = cabinet.mark(marking.folder().uidValidity(), uids, marking.mark());
    // RFC 4549 §4.1: UIDs of another UIDVALIDITY name other messages, so their marks are dropped.
    if (!there) LOG.info("{} marks are dropped: the inbox has new UIDs", uids.size());
  }

  private record Marking(Folder folder, Mark mark) {
    static Marking of(Chore chore) {
      Mark mark = chore.kind() == Chore.Kind.MARK_ANSWERED ? Mark.ANSWERED : Mark.DONE;
      return new Marking(chore.key().folder(), mark);
    }
  }
}
