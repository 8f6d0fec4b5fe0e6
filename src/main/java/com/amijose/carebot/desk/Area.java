package com.amijose.carebot.desk;

import java.util.List;

/** A part of the desk: its pages, and its tabs in the bar above them. */
public interface Area {

  void addTo(Routes routes);

  default List<Tab> tabs() {
    return List.of();
  }

  /**
   * A word in the bar.
   *
   * @param least who sees it
   */
  record Tab(String word, String path, Role least) {}
}
