package com.amijose.carebot.reply;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a letter's template may speak of, by the names that it uses. A null is a fact that this
 * letter has not: a template may ask whether it is there ({@code {{#name}}…{{/name}}}), but whoever
 * prints it without asking stops the letter.
 *
 * @param name whom to greet
 * @param orders the customer's own orders in words: "order AJ24817", "orders AJ24817 and AJ24820"
 * @param returnNumber only where something is to be sent back
 * @param inferred the order that was taken, since the customer gave no number
 * @param several more than one piece is spoken of
 * @param choice the words that the customer chooses between: "REFUND or EXCHANGE"
 * @param rules the policy in the shop's words, for who asks about it
 * @param rights the line on statutory rights, where something is refused
 */
record LetterFacts(
    String shop,
    String company,
    @Nullable String phone,
    @Nullable String name,
    @Nullable String orders,
    @Nullable String returnNumber,
    @Nullable String inferred,
    boolean several,
    List<Item> items,
    @Nullable String choice,
    @Nullable Posting posting,
    @Nullable Unmatched unmatched,
    @Nullable Questions questions,
    List<String> rules,
    @Nullable String rights) {

  /**
   * One answer, and the pieces that it is for.
   *
   * @param because the rule and its dates
   * @param note conditions and what else belongs to it
   * @param still what the customer can do after a refusal
   */
  record Item(
      String title,
      String answer,
      @Nullable String because,
      @Nullable String note,
      @Nullable String still) {}

  /**
   * How to send it back.
   *
   * @param severalSlips more than one slip is attached, one for each order
   * @param notes what to write by hand where there is no printer, for each order
   */
  record Posting(
      boolean severalSlips, List<Note> notes, List<String> returnAddress, String postBy) {}

  /** The three lines of the note that goes into the parcel. */
  record Note(String order, String customer, String address) {}

  /** Numbers that are nobody's, as far as this customer may know. */
  record Unmatched(String numbers, boolean severalNumbers, String numberExample) {}

  /**
   * What is missing. At least one of the four is asked for.
   *
   * @param askIdentity nobody can tell who wrote
   * @param about the pieces whose reason is asked for; null where no piece is known
   * @param choices the lines to choose from; empty where the piece is not asked for
   * @param example of the pieces, for the example of a good answer
   */
  record Questions(
      boolean askNumber,
      String numberExample,
      boolean askIdentity,
      boolean askReason,
      @Nullable String about,
      boolean askItem,
      List<String> choices,
      @Nullable String example) {}
}
