package com.amijose.carebot.triage;

import com.amijose.carebot.message.Message;
import java.util.function.Function;

/** What triage concludes about one message. */
public sealed interface Verdict {
  Message message();

  <T> T fold(Function<Answer, T> answer, Function<NotForUs, T> notForUs);

  /** A customer's mail: it gets an answer. */
  record Answer(Message message, Reasoning reasoning, Action action) implements Verdict {
    @Override
    public <T> T fold(Function<Answer, T> answer, Function<NotForUs, T> notForUs) {
      return answer.apply(this);
    }
  }

  /** No customer's mail: never answered. {@code because} is in plain words. */
  record NotForUs(Message message, String because) implements Verdict {
    @Override
    public <T> T fold(Function<Answer, T> answer, Function<NotForUs, T> notForUs) {
      return notForUs.apply(this);
    }
  }
}
