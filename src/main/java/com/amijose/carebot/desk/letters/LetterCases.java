package com.amijose.carebot.desk.letters;

import com.amijose.carebot.message.RawMessage;
import com.amijose.carebot.policy.PolicyQuestion;
import com.amijose.carebot.understanding.Understanding;
import java.util.Optional;

/** Past cases to write letters for; asking changes nothing. */
public interface LetterCases {

  /** The newest that was answered by this template. */
  Optional<Past> newestOf(String template);

  Optional<Past> find(long caseId);

  /** What a letter is written from. */
  record Past(long caseId, RawMessage raw, Understanding understanding, PolicyQuestion question) {}
}
