package com.amijose.carebot.casework.review;

import java.time.Duration;

/**
 * @param undo how long an approved reply can be taken back
 * @param letterKeeps for how long a letter's last day to post is far enough away
 */
public record ReviewRules(Duration undo, Duration letterKeeps) {
  public static final ReviewRules STANDARD =
      new ReviewRules(Duration.ofSeconds(15), Duration.ofDays(7));

  public ReviewRules {
    if (undo.isNegative()) throw new IllegalArgumentException("an undo takes time, not " + undo);
  }
}
