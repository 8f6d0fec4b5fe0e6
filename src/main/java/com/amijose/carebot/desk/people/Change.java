package com.amijose.carebot.desk.people;

import com.amijose.carebot.audit.AuditEvent;
import com.amijose.carebot.desk.Role;
import com.amijose.carebot.desk.SignedIn;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Something that changes about a person, and the line that the trail gets of it. */
public sealed interface Change {

  /** Empty where it is a matter of taste. */
  Optional<AuditEvent> event(Person before);

  /** Whether their open sessions are over with it. */
  boolean endsSessions();

  <T> T fold(Cases<T> cases);

  /** One for each. */
  record Cases<T>(
      Function<RoleChanged, T> role,
      Function<AccessChanged, T> access,
      Function<PasswordSet, T> password,
      Function<Reset, T> reset,
      Function<SecondFactorSet, T> secondFactor,
      Function<SecondFactorRemoved, T> noSecondFactor,
      Function<TasteChanged, T> taste) {}

  record RoleChanged(Role to) implements Change {
    @Override
    public Optional<AuditEvent> event(Person before) {
      return told(
          "role_changed", before.login() + ": role " + before.role().word() + " → " + to.word());
    }

    /** Whoever may more than before shows anew who they are. */
    @Override
    public boolean endsSessions() {
      return true;
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.role().apply(this);
    }
  }

  record AccessChanged(boolean allowed) implements Change {
    @Override
    public Optional<AuditEvent> event(Person before) {
      return allowed
          ? told("person_enabled", before.login() + " may use the desk again")
          : told("person_disabled", before.login() + " may not use the desk any more");
    }

    @Override
    public boolean endsSessions() {
      return !allowed;
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.access().apply(this);
    }
  }

  record PasswordSet(String hash) implements Change {
    @Override
    public Optional<AuditEvent> event(Person before) {
      return told("password_changed", before.login() + ": a new password");
    }

    @Override
    public boolean endsSessions() {
      return true;
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.password().apply(this);
    }
  }

  /** Password and second factor are gone; a new invitation leads to new ones. */
  record Reset() implements Change {
    @Override
    public Optional<AuditEvent> event(Person before) {
      return told("person_reset", before.login() + ": password and second factor taken back");
    }

    @Override
    public boolean endsSessions() {
      return true;
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.reset().apply(this);
    }
  }

  /**
   * @param codeHashes of the recovery codes, which replace earlier ones
   */
  record SecondFactorSet(String secret, List<String> codeHashes) implements Change {
    public SecondFactorSet {
      codeHashes = List.copyOf(codeHashes);
    }

    @Override
    public Optional<AuditEvent> event(Person before) {
      return told("second_factor_set", before.login() + ": second factor set up");
    }

    @Override
    public boolean endsSessions() {
      return false;
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.secondFactor().apply(this);
    }

    @Override
    public String toString() {
      return "SecondFactorSet";
    }
  }

  record SecondFactorRemoved() implements Change {
    @Override
    public Optional<AuditEvent> event(Person before) {
      return told("second_factor_removed", before.login() + ": second factor switched off");
    }

    @Override
    public boolean endsSessions() {
      return false;
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.noSecondFactor().apply(this);
    }
  }

  record TasteChanged(SignedIn.Taste to) implements Change {
    @Override
    public Optional<AuditEvent> event(Person before) {
      return Optional.empty();
    }

    @Override
    public boolean endsSessions() {
      return false;
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.taste().apply(this);
    }
  }

  private static Optional<AuditEvent> told(String name, String sentence) {
    return Optional.of(new PersonEvent(name, sentence));
  }
}
