package com.amijose.carebot.casework.review;

import java.util.List;
import java.util.function.Function;

/** What became of a person's act. */
public sealed interface Acted {

  <T> T fold(Function<Done, T> done, Function<Refused, T> refused);

  default boolean isDone() {
    return this instanceof Done;
  }

  static Acted done(String said) {
    return new Done(said, List.of());
  }

  static Acted refused(String because) {
    return new Refused(because);
  }

  /**
   * @param said one sentence for the person who did it; empty where what they see next says it
   * @param changes what is different now, a line each
   */
  record Done(String said, List<String> changes) implements Acted {
    public Done {
      changes = List.copyOf(changes);
    }

    @Override
    public <T> T fold(Function<Done, T> done, Function<Refused, T> refused) {
      return done.apply(this);
    }
  }

  /** Nothing was changed; {@code because} says in plain words what has changed and what to do. */
  record Refused(String because) implements Acted {
    @Override
    public <T> T fold(Function<Done, T> done, Function<Refused, T> refused) {
      return refused.apply(this);
    }
  }
}
