package com.amijose.carebot.desk.letters;

import java.util.List;

/**
 * For the template of the page.
 *
 * @param isChanged the folder is not what the bot was started with
 * @param proof what came of writing all letters, in a sentence
 * @param faults one line each; empty where all could be written
 * @param mails this person's test mails
 */
public record LettersView(
    String folder,
    boolean isChanged,
    String proof,
    List<String> faults,
    List<Item> letters,
    List<Mail> mails) {
  public LettersView {
    faults = List.copyOf(faults);
    letters = List.copyOf(letters);
    mails = List.copyOf(mails);
  }

  /**
   * @param isSound it could be written for every outcome that leads to it
   */
  public record Item(String template, String name, String when, boolean isSound) {}

  public record Mail(
      String letter, String recipient, String state, String look, String at, String says) {}

  /**
   * One letter.
   *
   * @param about the case that it is written for
   * @param fault why it cannot be written; empty where it could
   * @param frame where its HTML is shown
   * @param caseId of the case; 0 for a made-up one
   * @param token of the test mail
   * @param recipient whom a test mail would go to; empty where the person has no mail address
   */
  public record Preview(
      String template,
      String name,
      String about,
      String fault,
      String subject,
      String text,
      List<String> attachments,
      String frame,
      long caseId,
      String token,
      String recipient,
      List<Source> sources) {
    public Preview {
      attachments = List.copyOf(attachments);
      sources = List.copyOf(sources);
    }
  }

  /** A file of the template as it is. */
  public record Source(String name, String text) {}
}
