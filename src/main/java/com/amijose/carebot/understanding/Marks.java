package com.amijose.carebot.understanding;

import java.util.List;

/** What a mail says in passing about the piece: worn, broken by the customer, in hand. */
record Marks(boolean worn, boolean ownFault, boolean has) {
  static final double SURE = 0.5;

  /**
   * The model alone must be surer of wear: a false one refuses a return that the policy allows,
   * while a missed one is caught by the condition that every approval states.
   */
  private static final double SURE_OF_WEAR = 0.75;

  /** Marks are learnt in favour of yes, but having the piece is said too often for that. */
  private static final double SURE_OF_HAVING = 0.9;

  static Marks of(List<ReadSentence> all) {
    List<ReadSentence> read = Closing.without(all);
    return new Marks(
        isWorn(read), most(read, "own_fault") >= SURE, most(read, "has") >= SURE_OF_HAVING);
  }

  /** The same of one sentence. */
  static boolean isWorn(ReadSentence one) {
    return Wearing.saidIn(one.words())
        .orElseGet(() -> one.mark("worn") >= SURE_OF_WEAR && one.mark("worn") > one.mark("unworn"));
  }

  /**
   * The verb decides where there is one; without it the model, the plainer sentence against the
   * other.
   */
  private static boolean isWorn(List<ReadSentence> read) {
    List<Boolean> said =
        read.stream().flatMap(one -> Wearing.saidIn(one.words()).stream()).toList();
    if (!said.isEmpty()) return said.contains(true);
    return most(read, "worn") >= SURE_OF_WEAR && most(read, "worn") > most(read, "unworn");
  }

  private static double most(List<ReadSentence> read, String mark) {
    return read.stream().mapToDouble(sentence -> sentence.mark(mark)).max().orElse(0);
  }
}
