package com.amijose.carebot.desk.trust;

import java.util.List;

/**
 * For the template.
 *
 * @param obstacles why nothing goes out by itself although a kind is on, and what to do
 * @param arithmetic how many answers the level takes, a sentence each
 */
public record TrustView(
    boolean isReview, List<String> obstacles, List<String> arithmetic, List<Group> groups) {
  public TrustView {
    obstacles = List.copyOf(obstacles);
    arithmetic = List.copyOf(arithmetic);
    groups = List.copyOf(groups);
  }

  /** Kinds in one state, under one heading. */
  public record Group(String title, String meaning, List<Item> kinds) {
    public Group {
      kinds = List.copyOf(kinds);
    }
  }

  /**
   * One kind.
   *
   * @param counted how many of how many went out unedited
   * @param others what counts against it or for nothing; empty where there is nothing
   * @param state what its standing is, in a sentence
   */
  public record Item(
      String key,
      String name,
      List<String> conditions,
      String counted,
      String others,
      Meter meter,
      String state,
      Offer offer) {
    public Item {
      conditions = List.copyOf(conditions);
    }
  }

  /**
   * @param fill the bound, 0 to 100
   * @param mark the level, 0 to 100
   */
  public record Meter(String fill, String mark, boolean isMet, String words) {}

  /** What a lead can do about it. */
  public enum Offer {
    TURN_ON,
    TURN_OFF,
    NOTHING
  }
}
