package com.amijose.carebot.mailbox;

import java.util.ArrayList;
import java.util.List;

/** A long list in pieces. */
final class Batches {
  private Batches() {}

  static <T> List<List<T>> of(List<T> all, int size) {
    List<List<T>> batches = new ArrayList<>();
    for (int start = 0; start < all.size(); start += size) {
      batches.add(all.subList(start, Math.min(all.size(), start + size)));
    }
    return batches;
  }
}
