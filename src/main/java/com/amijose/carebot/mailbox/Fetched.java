package com.amijose.carebot.mailbox;

import com.amijose.carebot.message.RawMessage;
import java.util.function.Function;

/** What came of reading one message of the inbox. */
public sealed interface Fetched {
  long uid();

  <T> T fold(
      Function<Whole, T> whole, Function<Vanished, T> vanished, Function<Unreadable, T> unreadable);

  /** All of its bytes, as many as the server had announced. */
  record Whole(long uid, RawMessage raw) implements Fetched {
    @Override
    public <T> T fold(
        Function<Whole, T> whole,
        Function<Vanished, T> vanished,
        Function<Unreadable, T> unreadable) {
      return whole.apply(this);
    }
  }

  /** Somebody moved or deleted it between its listing and its reading. */
  record Vanished(long uid) implements Fetched {
    @Override
    public <T> T fold(
        Function<Whole, T> whole,
        Function<Vanished, T> vanished,
        Function<Unreadable, T> unreadable) {
      return vanished.apply(this);
    }
  }

  /** Its bytes are not to be had; {@code because} is in plain words. */
  record Unreadable(long uid, String because) implements Fetched {
    @Override
    public <T> T fold(
        Function<Whole, T> whole,
        Function<Vanished, T> vanished,
        Function<Unreadable, T> unreadable) {
      return unreadable.apply(this);
    }
  }
}
