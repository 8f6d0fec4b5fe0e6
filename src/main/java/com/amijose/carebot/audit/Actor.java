package com.amijose.carebot.audit;

/**
 * Who did it.
 *
 * @param name of a person, or {@code carebot} for the bot itself
 */
public record Actor(Kind kind, String name) {
  public static final Actor BOT = new Actor(Kind.BOT, "carebot");

  /** Somebody of the team who used their own mail program, so that nobody knows who it was. */
  public static final Actor SOMEBODY_IN_THE_MAILBOX = new Actor(Kind.PERSON, "mailbox");

  public enum Kind {
    BOT,
    PERSON
  }

  public Actor {
    if (name.isBlank()) throw new IllegalArgumentException("an actor needs a name");
  }

  public static Actor person(String name) {
    return new Actor(Kind.PERSON, name);
  }
}
