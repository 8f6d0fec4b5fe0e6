package com.amijose.carebot.understanding;

import java.util.Optional;

/**
 * What was read, how sure it is (0 to 1, meant as a probability), and the words that show it; no
 * evidence where nothing in the text shows it.
 */
public record Reading<T>(T value, double confidence, Optional<Quote> evidence) {
  public Reading {
    if (!(confidence >= 0 && confidence <= 1))
      throw new IllegalArgumentException("confidence " + confidence);
  }
}
