package com.amijose.carebot.desk.policy;

import com.amijose.carebot.policy.PolicyQuestion;
import java.time.Instant;
import java.util.function.Consumer;

/** What the policy was asked about past mails; asking changes nothing. */
public interface StoredQuestions {

  /** Of mails that arrived at or after {@code since}, newest first, at most so many. */
  void forEach(Instant since, int most, Consumer<Stored> each);

  record Stored(long caseId, PolicyQuestion question) {}
}
