package com.amijose.carebot.cli;

import com.amijose.carebot.config.Home;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that several commands share, and where the program lies. */
final class CommonOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The configuration; without it the defaults hold.")
  private @Nullable Path config;

  Optional<Path> config() {
    return Optional.ofNullable(config);
  }

  /**
   * The start script tells where the program lies; a plain java call takes the current directory.
   */
  static Home home() {
    return new Home(Path.of(System.getProperty("carebot.home", ".")));
  }
}
