package com.amijose.carebot.desk;

import java.util.List;
import java.util.function.LongSupplier;

/**
 * What lies behind the sign-in.
 *
 * @param areas in the order of their tabs; the first is where people arrive
 * @param waiting how many cases wait for a person
 */
public record Inside(Sessions sessions, Events events, List<Area> areas, LongSupplier waiting) {
  public Inside {
    areas = List.copyOf(areas);
  }
}
