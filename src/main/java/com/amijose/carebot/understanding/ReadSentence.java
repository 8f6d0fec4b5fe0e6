package com.amijose.carebot.understanding;

import com.amijose.carebot.understanding.learned.Sentence;
import com.amijose.carebot.understanding.learned.TextModels;
import com.amijose.carebot.understanding.learned.Words;
import java.util.List;

/** A sentence of the customer's with what the models say of it. */
record ReadSentence(
    Sentence sentence, boolean inSubject, TextModels.Scored scored, List<String> words) {

  ReadSentence(Sentence sentence, boolean inSubject, TextModels.Scored scored) {
    this(sentence, inSubject, scored, Words.of(sentence.text()));
  }

  Quote quote() {
    return new Quote(sentence.text(), sentence.start(), sentence.end(), inSubject);
  }

  double mark(String name) {
    return scored.marks()[TextModels.MARKS.indexOf(name)];
  }
}
