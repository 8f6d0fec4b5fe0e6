package com.amijose.carebot.desk;

import java.util.List;

/**
 * How the bot is.
 *
 * @param problems what is late or broken, a sentence each, without personal data; empty where all
 *     is well
 */
public record Health(List<String> problems) {
  public Health {
    problems = List.copyOf(problems);
  }

  public boolean isUp() {
    return problems.isEmpty();
  }
}
