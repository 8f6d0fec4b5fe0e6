package com.amijose.carebot.understanding;

import com.amijose.carebot.understanding.learned.Sentence;
import com.amijose.carebot.understanding.learned.TextModels;

/** A sentence of the customer's with what the models say of it. */
record ReadSentence(Sentence sentence, boolean inSubject, TextModels.Scored scored) {
  Quote quote() {
    return new Quote(sentence.text(), sentence.start(), sentence.end(), inSubject);
  }

  double mark(String name) {
    return scored.marks()[TextModels.MARKS.indexOf(name)];
  }
}
