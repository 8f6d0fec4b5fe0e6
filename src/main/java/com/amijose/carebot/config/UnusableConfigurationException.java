package com.amijose.carebot.config;

import java.util.List;
import java.util.stream.Collectors;

/** A configuration that can't be used; the message is one line for each fault. */
public final class UnusableConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Fault> faults;

  public UnusableConfigurationException(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }
}
