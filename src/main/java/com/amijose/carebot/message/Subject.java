package com.amijose.carebot.message;

/**
 * The subject line, decoded, one line, and whose words it is: only one that the customer wrote for
 * this mail is read along with the new text. {@code text} is empty where there is none.
 */
public record Subject(String text, Origin origin) {

  public enum Origin {
    /** The customer's own. */
    OWN,
    /** Begins with Re: or one of its translations. */
    REPLY,
    /** Begins with Fwd: or one of its translations. */
    FORWARD,
    /** Written by the shop's contact form. */
    FORM
  }

  public boolean isOwn() {
    return origin == Origin.OWN;
  }
}
