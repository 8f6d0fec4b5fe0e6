package com.amijose.carebot.config;

import java.nio.file.Path;

/**
 * Where the program lies: its models, templates and default rules are found there, whatever the
 * current directory.
 */
public record Home(Path folder) {
  public Path models() {
    return folder.resolve("models");
  }

  public Path templates() {
    return folder.resolve("config").resolve("templates");
  }

  public Path categories() {
    return folder.resolve("config").resolve("categories.yml");
  }
}
