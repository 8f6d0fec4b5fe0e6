package com.amijose.carebot.understanding;

import java.util.List;

/** What a mail says in passing about the piece: worn, broken by the customer, in hand. */
record Marks(boolean worn, boolean ownFault, boolean has) {
  static final double SURE = 0.5;

  Marks(List<ReadSentence> read) {
    this(any(read, "worn") && !isTakenBack(read), any(read, "own_fault"), any(read, "has"));
  }

  private static boolean any(List<ReadSentence> read, String mark) {
    return read.stream().anyMatch(sentence -> sentence.mark(mark) >= SURE);
  }

  /** "Never worn, only tried on": the plainer of two sentences counts. */
  private static boolean isTakenBack(List<ReadSentence> read) {
    return most(read, "unworn") > most(read, "worn");
  }

  private static double most(List<ReadSentence> read, String mark) {
    return read.stream().mapToDouble(sentence -> sentence.mark(mark)).max().orElse(0);
  }
}
