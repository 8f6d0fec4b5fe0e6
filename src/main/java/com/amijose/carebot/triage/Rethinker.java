package com.amijose.carebot.triage;

import com.amijose.carebot.message.Message;
import com.amijose.carebot.policy.DecisionTable;
import com.amijose.carebot.reply.Occasion;
import com.amijose.carebot.understanding.Understanding;

/** The part of triage that people ask again when they work on a case; it changes nothing. */
public interface Rethinker {

  /**
   * The answer to a customer's mail that was read before, by what the order book and the table say
   * now.
   *
   * @param read what was read in the mail
   * @param corrected what a person knows better
   */
  Verdict.Answer again(Message message, Understanding read, Corrected corrected, Occasion occasion);

  /** The table that decides. */
  DecisionTable table();
}
