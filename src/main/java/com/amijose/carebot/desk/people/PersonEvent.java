package com.amijose.carebot.desk.people;

import com.amijose.carebot.audit.AuditEvent;

/** A line of the trail about people, not about a case. */
public record PersonEvent(String name, String sentence) implements AuditEvent {

  public static PersonEvent added(People.Newcomer newcomer) {
    return new PersonEvent(
        "person_added", newcomer.login() + " may use the desk as " + newcomer.role().word());
  }

  public static PersonEvent signedIn(String login) {
    return new PersonEvent("signed_in", login + " signed in");
  }

  static PersonEvent refused(String login) {
    return new PersonEvent("sign_in_refused", login + ": sign-in refused");
  }

  static PersonEvent recovered(String login) {
    return new PersonEvent("recovery_code_used", login + " signed in with a recovery code");
  }

  public static PersonEvent signedOutEverywhere(String login) {
    return new PersonEvent("signed_out_everywhere", login + " ended their sessions");
  }
}
