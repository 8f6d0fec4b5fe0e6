package com.amijose.carebot.casework;

/** What became of a filing. */
public sealed interface Filed {

  /** It is recorded. */
  record Done() implements Filed {}

  /** Nothing was recorded: the reply may not be queued now, and a draft is to be filed instead. */
  record NotQueued(String because) implements Filed {}

  /** Nothing was recorded: another instance has the message by now. */
  record TakenOver() implements Filed {}
}
