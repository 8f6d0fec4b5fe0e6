package com.amijose.carebot.desk.policy;

import com.amijose.carebot.policy.Limits;
import java.time.Instant;

/** The configuration file that holds the policy's numbers. */
public interface PolicyFile {

  /** There is none to save into, and why. */
  static PolicyFile none(String because, Limits running) {
    return new PolicyFile() {
      @Override
      public Seen look() {
        return new Seen("", "", running, because);
      }

      @Override
      public Saved save(Limits limits, String seen, Instant now) {
        return new Saved.Refused(because);
      }
    };
  }

  /** As it lies there now. */
  Seen look();

  /**
   * Puts the numbers into it, comments and all else untouched, with a copy of the file before
   * beside it. Either the file is as it should be, or nothing was changed.
   *
   * @param seen the fingerprint that the person who saves has seen
   */
  Saved save(Limits limits, String seen, Instant now);

  /**
   * @param name for people
   * @param fingerprint of its bytes
   * @param limits that it holds
   * @param trouble why nothing can be saved; empty where it can
   */
  record Seen(String name, String fingerprint, Limits limits, String trouble) {}

  /** What became of it. */
  sealed interface Saved {
    /**
     * @param backup the copy of the file before
     */
    record Done(String backup) implements Saved {}

    record Refused(String because) implements Saved {}
  }
}
