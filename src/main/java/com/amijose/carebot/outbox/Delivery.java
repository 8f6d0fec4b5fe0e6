package com.amijose.carebot.outbox;

import java.util.function.Function;

/** What became of one attempt to send; {@code because} is the server's words or ours, one line. */
public sealed interface Delivery {
  String because();

  <T> T fold(
      Function<Delivered, T> delivered,
      Function<Deferred, T> deferred,
      Function<Refused, T> refused,
      Function<Uncertain, T> uncertain);

  /** The server said 250 to the end of the data. */
  record Delivered(String because) implements Delivery {
    @Override
    public <T> T fold(
        Function<Delivered, T> delivered,
        Function<Deferred, T> deferred,
        Function<Refused, T> refused,
        Function<Uncertain, T> uncertain) {
      return delivered.apply(this);
    }
  }

  /** It certainly did not go out and may be tried again. */
  record Deferred(Scope scope, String because) implements Delivery {
    @Override
    public <T> T fold(
        Function<Delivered, T> delivered,
        Function<Deferred, T> deferred,
        Function<Refused, T> refused,
        Function<Uncertain, T> uncertain) {
      return deferred.apply(this);
    }
  }

  /** It certainly did not go out, and the same again would not either. */
  record Refused(String because) implements Delivery {
    @Override
    public <T> T fold(
        Function<Delivered, T> delivered,
        Function<Deferred, T> deferred,
        Function<Refused, T> refused,
        Function<Uncertain, T> uncertain) {
      return refused.apply(this);
    }
  }

  /** The end of the data may have left and no complete reply came: it may have gone out. */
  record Uncertain(String because) implements Delivery {
    @Override
    public <T> T fold(
        Function<Delivered, T> delivered,
        Function<Deferred, T> deferred,
        Function<Refused, T> refused,
        Function<Uncertain, T> uncertain) {
      return uncertain.apply(this);
    }
  }

  /** Whom the trouble concerns. */
  enum Scope {
    /** This message: the next one may fare better. */
    MESSAGE,
    /**
     * Every message: the server cannot be reached or does not let us in, or refuses our address.
     */
    SENDER
  }
}
