package com.amijose.carebot.triage;

import com.amijose.carebot.reply.Reply;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is to be done about a customer's mail. */
public sealed interface Action {

  <T> T fold(Function<Send, T> send, Function<Draft, T> draft);

  /** The report's word: {@code send} or {@code draft}. */
  String word();

  /** Why it is drafted, or notes on what is sent, in plain words. */
  List<String> reasons();

  Optional<Reply> reply();

  /** The letter may go out without a person. */
  record Send(Reply letter, List<String> reasons) implements Action {
    public Send {
      reasons = List.copyOf(reasons);
    }

    @Override
    public Optional<Reply> reply() {
      return Optional.of(letter);
    }

    @Override
    public String word() {
      return "send";
    }

    @Override
    public <T> T fold(Function<Send, T> send, Function<Draft, T> draft) {
      return send.apply(this);
    }
  }

  /** A person looks first. {@code reply} is empty only where no letter could be written. */
  record Draft(Optional<Reply> reply, List<String> reasons) implements Action {
    public Draft {
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty())
        throw new IllegalArgumentException("a draft must say why it is not sent");
    }

    @Override
    public String word() {
      return "draft";
    }

    @Override
    public <T> T fold(Function<Send, T> send, Function<Draft, T> draft) {
      return draft.apply(this);
    }
  }
}
