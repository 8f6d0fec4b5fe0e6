package com.amijose.carebot.desk.cases;

import com.amijose.carebot.casework.review.CaseFacts;
import java.util.List;
import java.util.Optional;

/**
 * All that the page of a case shows.
 *
 * @param alert why an act was refused just now; empty otherwise
 * @param objection why the reply should not go out as it stands; empty where nothing speaks against
 * @param changed what the last correction changed; only right after it
 */
public record CaseView(
    long id,
    Heading heading,
    String alert,
    String objection,
    Optional<MailView> mail,
    Optional<DecisionView> decision,
    List<OrderView> orders,
    List<EarlierCase> earlier,
    List<EarlierCase> newer,
    Optional<ReplyView> reply,
    Optional<Changed> changed,
    List<Happened> timeline,
    List<NoteLine> notes,
    String typedNote,
    List<VersionView> versions,
    List<String> toCancel,
    List<OpenReturn> openReturns,
    Choices choices) {

  /** A return of the same order that another case opened. */
  public record OpenReturn(String order, String number, long caseId) {}

  /**
   * @param state what became of the case, in a few words
   * @param assignee empty for nobody
   * @param snoozed until when it is put aside; empty where it is not
   */
  public record Heading(
      String title,
      String state,
      String tone,
      String because,
      String assignee,
      String snoozed,
      boolean quarantined,
      boolean closable,
      boolean hasRaw,
      String rawSize) {}

  public record EarlierCase(long id, String came, String what, String became) {}

  public record Happened(String at, String by, String what) {}

  public record NoteLine(String by, String at, String text) {}

  public record VersionView(String at, String by, String cause, String text) {}

  /**
   * @param lines of old and new text: added, removed, or the same
   */
  public record Changed(List<String> sentences, List<TextDiff.Line> lines) {}

  /**
   * What the forms offer.
   *
   * @param people of the team, to assign to
   * @param snoozes moments to choose from
   */
  public record Choices(
      List<Option> requests,
      List<Option> reasons,
      String order,
      String worn,
      String deliveredOn,
      List<Option> missing,
      List<Option> refusals,
      List<String> people,
      List<Option> snoozes,
      String today) {}

  public record Option(String value, String words, boolean chosen) {}

  static Heading heading(CaseFacts facts, String title, Words words, Standing standing) {
    boolean quarantined =
        facts.ending().map(ending -> ending.word().equals("quarantined")).orElse(false);
    return new Heading(
        title,
        standing.word(),
        standing.tone(),
        facts.endingReason().or(facts::trouble).map(Words::sentence).orElse(""),
        standing.assignee(),
        standing.snoozedUntil().map(words::moment).orElse(""),
        quarantined,
        standing.closable(),
        standing.rawBytes() > 0,
        Words.size(standing.rawBytes()));
  }

  /** Where a case stands, gathered from all that is recorded. */
  record Standing(
      String word,
      String tone,
      String assignee,
      Optional<java.time.Instant> snoozedUntil,
      boolean closable,
      long rawBytes) {}
}
