package com.amijose.carebot.policy;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What the policy says of a whole message. */
public sealed interface Decision {

  List<ItemDecision> items();

  Set<Remedy> remedies();

  Set<Missing> missing();

  /** Empty where nothing was asked that the policy decides. */
  Optional<Outcome> outcome();

  <T> T fold(Function<Ruled, T> ruled, Function<NotAsked, T> notAsked);

  /**
   * A return, exchange or cancellation was asked for. With {@code NEEDS_INFO} for an unknown or
   * foreign order there may be no items at all.
   */
  record Ruled(List<ItemDecision> items, Outcome result, Set<Remedy> remedies, Set<Missing> missing)
      implements Decision {
    public Ruled {
      items = List.copyOf(items);
      remedies =
          remedies.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(remedies));
      missing = missing.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(missing));
      if (result == Outcome.NEEDS_INFO && missing.isEmpty()) {
        throw new IllegalArgumentException("a question must say what is missing");
      }
      if (items.isEmpty() && missing.isEmpty())
        throw new IllegalArgumentException("a ruling needs an item");
    }

    @Override
    public Optional<Outcome> outcome() {
      return Optional.of(result);
    }

    @Override
    public <T> T fold(Function<Ruled, T> ruled, Function<NotAsked, T> notAsked) {
      return ruled.apply(this);
    }
  }

  /** The customer asks for something that the returns policy does not decide. */
  record NotAsked() implements Decision {
    @Override
    public List<ItemDecision> items() {
      return List.of();
    }

    @Override
    public Set<Remedy> remedies() {
      return Set.of();
    }

    @Override
    public Set<Missing> missing() {
      return Set.of();
    }

    @Override
    public Optional<Outcome> outcome() {
      return Optional.empty();
    }

    @Override
    public <T> T fold(Function<Ruled, T> ruled, Function<NotAsked, T> notAsked) {
      return notAsked.apply(this);
    }
  }
}
