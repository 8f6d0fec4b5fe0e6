package com.amijose.carebot.casework;

import com.amijose.carebot.triage.Verdict;
import java.util.List;

/** What is recorded of a message when its verdict is known; all of it in one transaction. */
public sealed interface Filing {
  Verdict verdict();

  /** The conversation that it belongs to; limits count by it. */
  String thread();

  /**
   * The reply is queued for sending.
   *
   * @param limits over which it is not queued
   * @param returnNumber printed in the letter where it approves a return
   */
  record Queued(
      Verdict.Answer verdict,
      String thread,
      FrozenReply reply,
      SendLimits limits,
      String returnNumber,
      List<String> notes)
      implements Filing {
    public Queued {
      notes = List.copyOf(notes);
      if (!reply.automatic()) throw new IllegalArgumentException("queued without a person");
    }
  }

  /** The reply waits for a person, who is told why. */
  record Drafted(Verdict.Answer verdict, String thread, FrozenReply reply, List<String> because)
      implements Filing {
    public Drafted {
      because = List.copyOf(because);
      if (because.isEmpty()) throw new IllegalArgumentException("a draft must say why");
      if (reply.automatic()) throw new IllegalArgumentException("a draft is sent by a person");
    }
  }

  /** There is no reply. */
  record Closed(Verdict verdict, String thread, Ending ending, String because) implements Filing {
    public Closed {
      if (because.isBlank()) throw new IllegalArgumentException("an ending must say why");
    }
  }
}
