package com.amijose.carebot.desk;

import java.util.List;

/**
 * How the bot is.
 *
 * @param problems what is late or broken, a sentence each, without personal data; empty where all
 *     is well
 * @param notes what a person should know although everything runs
 */
public record Health(List<String> problems, List<String> notes) {
  public Health {
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  public boolean isUp() {
    return problems.isEmpty();
  }
}
