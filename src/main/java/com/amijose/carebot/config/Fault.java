package com.amijose.carebot.config;

/**
 * One thing that is wrong with a configuration file.
 *
 * @param line from 1; 0 where no line is to blame
 * @param key the key's path, such as {@code imap.port}; empty for the file as a whole
 */
public record Fault(String file, int line, String key, String what) {
  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + ": " + (key.isEmpty() ? "" : key + ": ") + what;
  }
}
