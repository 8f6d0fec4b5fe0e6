package com.amijose.carebot.understanding.training;

/** Is told how far long work has come; from any thread, possibly from several at once. */
@FunctionalInterface
public interface Progress {
  Progress SILENT = (what, done, of) -> {};

  /**
   * @param what is being done, a few words
   * @param done how much of it is done, 0 to {@code of}
   */
  void at(String what, int done, int of);
}
