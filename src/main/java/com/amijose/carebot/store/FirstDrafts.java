package com.amijose.carebot.store;

import com.amijose.carebot.casework.FrozenReply;
import com.amijose.carebot.casework.Substance;
import com.amijose.carebot.triage.AnswerKind;
import com.amijose.carebot.triage.Verdict;
import org.jdbi.v3.core.Handle;

/** Keeps what the bot wrote first, so that what people change in it can be told later. */
final class FirstDrafts {
  private FirstDrafts() {}

  static void keep(Handle handle, long caseId, FrozenReply reply, Verdict.Answer answer) {
    AnswerKind kind = AnswerKind.of(reply.template(), answer.reasoning().decision());
    handle
        .createUpdate(
            """
            INSERT INTO first_drafts (case_id, kind, hash, substance)
            VALUES (:case, :kind, :hash, :substance) ON CONFLICT DO NOTHING
            """)
        .bind("case", caseId)
        .bind("kind", kind.key())
        .bind("hash", reply.hash())
        .bind("substance", Substance.of(reply.bytes()))
        .execute();
  }
}
