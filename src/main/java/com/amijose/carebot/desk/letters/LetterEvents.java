package com.amijose.carebot.desk.letters;

import com.amijose.carebot.audit.AuditEvent;

/** What can happen to letters at the desk, in the sentences of the trail. */
public final class LetterEvents {
  private LetterEvents() {}

  public record TestMailBegun(String template) implements AuditEvent {
    @Override
    public String name() {
      return "test_mail_begun";
    }

    @Override
    public String sentence() {
      return "A test mail of the letter " + template + " goes to the person's own address.";
    }
  }

  public record TestMailEnded(String template, String state, String because) implements AuditEvent {
    @Override
    public String name() {
      return "test_mail_ended";
    }

    @Override
    public String sentence() {
      return "The test mail of the letter " + template + " is " + state + ": " + because + ".";
    }
  }
}
