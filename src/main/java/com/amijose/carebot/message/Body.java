package com.amijose.carebot.message;

import java.util.List;

/**
 * The words of a mail. Nothing is thrown away: {@code text} is all that is visible, quoted mail and
 * signature included.
 *
 * @param text the whole visible text, lines parted by {@code \n}
 * @param newText what the customer wrote now: no quoted mail, no forwarded mail, no signature
 * @param signature the customer's own signature, which may prove who they are; empty where there is
 *     none
 * @param quotes the quoted and forwarded messages, the newest first
 */
public record Body(String text, String newText, String signature, List<String> quotes) {
  public static final Body EMPTY = new Body("", "", "", List.of());

  public Body {
    quotes = List.copyOf(quotes);
  }
}
