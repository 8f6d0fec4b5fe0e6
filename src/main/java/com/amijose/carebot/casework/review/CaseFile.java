package com.amijose.carebot.casework.review;

import com.amijose.carebot.audit.AuditEntry;
import com.amijose.carebot.message.RawMessage;
import com.amijose.carebot.triage.Corrected;
import com.amijose.carebot.triage.Reasoning;
import com.amijose.carebot.understanding.Understanding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that is recorded of one case, as one person sees it.
 *
 * @param raw empty for what was never fetched
 * @param reasoning on which grounds it was decided last; empty for what is no customer's mail
 * @param read what was read in the mail before anybody corrected it
 * @param decidedAt when it was decided last
 * @param earlier other mails of this customer, newest first
 * @param typed what this person typed and has not sent off yet
 */
public record CaseFile(
    CaseFacts facts,
    Optional<RawMessage> raw,
    Optional<Reasoning> reasoning,
    Optional<Understanding> read,
    Optional<Instant> decidedAt,
    Corrected corrected,
    Optional<HeldReply> reply,
    Keeping keeping,
    List<Earlier> earlier,
    List<AuditEntry> trail,
    List<Note> notes,
    List<Version> versions,
    List<Typed> typed,
    ToDo toDo) {

  public CaseFile {
    earlier = List.copyOf(earlier);
    trail = List.copyOf(trail);
    notes = List.copyOf(notes);
    versions = List.copyOf(versions);
    typed = List.copyOf(typed);
  }

  /**
   * Who takes care of it.
   *
   * @param snoozedUntil it stays out of the queues until then
   * @param readOnAt when somebody read what the customer wrote since, and the reply held
   */
  public record Keeping(
      Optional<String> assignee, Optional<Instant> snoozedUntil, Optional<Instant> readOnAt) {
    public static final Keeping NOBODY =
        new Keeping(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** What the customer wrote after it was decided, and nobody has read on to yet; newest first. */
  public List<Earlier> newerMails() {
    Instant known = keeping.readOnAt().or(this::decidedAt).orElse(facts.seenAt());
    return earlier.stream()
        .filter(other -> other.caseId() > facts.caseId() && other.seenAt().isAfter(known))
        .toList();
  }

  /**
   * What the team must know before it promises more.
   *
   * @param openReturns returns of the same pieces that another case opened
   * @param toCancel orders that the customer was told are cancelled and that are still open
   */
  public record ToDo(List<OpenReturn> openReturns, List<String> toCancel) {
    public ToDo {
      openReturns = List.copyOf(openReturns);
      toCancel = List.copyOf(toCancel);
    }
  }

  public record OpenReturn(String order, String number, long caseId) {}

  /** Another case of the same customer. */
  public record Earlier(
      long caseId,
      Instant arrivedAt,
      Instant seenAt,
      Optional<String> request,
      Optional<String> outcome,
      Optional<String> ending) {}

  /** A remark of the team's; no customer ever sees it. */
  public record Note(String by, Instant at, String text) {}

  /**
   * What the reply said before somebody wrote another.
   *
   * @param cause why it was replaced
   */
  public record Version(String by, Instant at, String cause, String text) {}

  /** Words in a field of a form that were not sent off yet. */
  public record Typed(String field, String basedOn, String text, Instant at) {}
}
