package com.amijose.carebot.cli;

/** What the exit status of every command means. */
final class ExitStatus {
  static final int DONE = 0;
  static final int CHECKS_FAILED = 1;
  static final int UNUSABLE = 2;
  static final int ENVIRONMENT = 3;
  static final int OWN_FAULT = 70;

  private ExitStatus() {}
}
