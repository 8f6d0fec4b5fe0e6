package com.amijose.carebot.desk.queue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The queues, in the order of their list. */
public enum Queue {
  REVIEW(
      "Needs review",
      "Nothing waits for you.",
      "New drafts appear here by themselves. What was sent is under Sent.",
      true),
  INFO(
      "Needs info",
      "No question waits to be sent.",
      "Drafts that ask the customer for something appear here.",
      true),
  WAITING(
      "On its way",
      "Nothing is on its way.",
      "Mail that is being read and replies that are about to go out pass through here.",
      true),
  UNCERTAIN(
      "Uncertain",
      "Every reply is accounted for.",
      "A reply is here when the connection broke while it went out: look in the Sent folder, then"
          + " say what became of it.",
      true),
  QUARANTINED(
      "Quarantined",
      "Every mail could be read.",
      "Mail that could not be read is here, to be downloaded and looked at.",
      true),
  SNOOZED(
      "Snoozed", "Nothing is put aside.", "Cases come back by themselves when it is time.", true),
  SENT("Sent", "Nothing was sent yet.", "Replies that went out are here.", false),
  DONE(
      "Done",
      "Nothing is done without a reply yet.",
      "Mail that needed no reply is here: newsletters, bounces, duplicates.",
      false),
  ALL("All", "There is no mail yet.", "Each mail that the bot has seen is here.", false);

  private final String title;
  private final String empty;
  private final String advice;
  private final boolean isOpen;

  Queue(String title, String empty, String advice, boolean isOpen) {
    this.title = title;
    this.empty = empty;
    this.advice = advice;
    this.isOpen = isOpen;
  }

  /** In addresses and in the database. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Queue> find(String word) {
    return Arrays.stream(values()).filter(queue -> queue.word().equals(word)).findFirst();
  }

  public String title() {
    return title;
  }

  /** What to say where it holds nothing. */
  public String empty() {
    return empty;
  }

  public String advice() {
    return advice;
  }

  /** Something is still to be done: the oldest comes first, not the newest. */
  public boolean isOpen() {
    return isOpen;
  }
}
