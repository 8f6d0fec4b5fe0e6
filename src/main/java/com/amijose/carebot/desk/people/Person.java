package com.amijose.carebot.desk.people;

import com.amijose.carebot.desk.Role;
import com.amijose.carebot.desk.SignedIn;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody of the team.
 *
 * @param login their mail address in lower case
 * @param passwordHash empty until they have chosen one
 * @param totpSecret in Base32; empty without a second factor
 * @param disabledAt since when they may not come in; empty where they may
 */
public record Person(
    long id,
    String login,
    String name,
    Role role,
    Optional<String> passwordHash,
    Optional<String> totpSecret,
    SignedIn.Taste taste,
    Optional<Instant> disabledAt) {

  public boolean isActive() {
    return disabledAt.isEmpty();
  }

  SignedIn signedIn(String csrf) {
    return new SignedIn(id, login, name, role, csrf, taste);
  }

  /** Neither shows the hash nor the secret. */
  @Override
  public String toString() {
    return "Person " + id + " (" + role.word() + ")";
  }
}
