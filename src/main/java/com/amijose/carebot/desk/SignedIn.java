package com.amijose.carebot.desk;

import com.amijose.carebot.audit.Actor;
import java.util.Locale;

/**
 * Somebody of the team, as their session tells.
 *
 * @param personId their row among the people
 * @param login their mail address, which they sign in with; it names them in the trail
 * @param name what others see
 * @param csrf what every form of this session carries, so that no other site can post for them
 */
public record SignedIn(
    long personId, String login, String name, Role role, String csrf, Taste taste) {

  public Actor actor() {
    return Actor.person(login);
  }

  public boolean may(Role least) {
    return role.includes(least);
  }

  /** Two letters that stand for them. */
  public String initials() {
    String[] words = name.strip().split("\\s+");
    String first =
        words[0].isEmpty() ? "?" : words[0].substring(0, words[0].offsetByCodePoints(0, 1));
    if (words.length == 1) return first.toUpperCase(Locale.ROOT);
    String last = words[words.length - 1];
    return (first + last.substring(0, last.offsetByCodePoints(0, 1))).toUpperCase(Locale.ROOT);
  }

  /** How they like it. */
  public record Taste(Theme theme, boolean keys) {
    public static final Taste STANDARD = new Taste(Theme.SYSTEM, true);
  }

  /** Dark, light, or as the machine has it. */
  public enum Theme {
    SYSTEM,
    LIGHT,
    DARK;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
