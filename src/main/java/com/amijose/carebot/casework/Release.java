package com.amijose.carebot.casework;

import java.time.Instant;

/** Why a claim is given back without an ending. */
public sealed interface Release {

  /** The attempt failed; the third failure quarantines the message. */
  record Stumbled(String because) implements Release {}

  /**
   * There is something to wait for, such as the next orders file; counts as no attempt. An orders
   * import ends the wait at once.
   */
  record Postponed(Instant until, String because) implements Release {}
}
